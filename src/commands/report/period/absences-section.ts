import type { Section } from '../../../render/view.js';
import { tableSection } from '../report-page.js';
import type { PeriodPage } from './page-parts.js';

/** Who was late, left early, was absent or on leave in the sessions of the day (001 §8.1). */
export function absencesSection(page: PeriodPage): Section[] {
  const { texts, report } = page;
  const t = texts.report.period.attendance;
  const { attendance, in_service: inService } = report;
  const heading: Section = { kind: 'heading', text: t.title };
  if (attendance.recorded + inService.recorded === 0) {
    return [heading, { kind: 'text', text: t.empty(report.period.kind) }];
  }
  const unrecorded = attendance.sessions_unrecorded;
  return [
    heading,
    ...(unrecorded > 0 ? [{ kind: 'text' as const, text: t.unrecorded(unrecorded) }] : []),
    ...tableSection(page, {
      name: 'absences',
      title: t.absences,
      empty: t.noAbsences,
      columns: [
        { key: 'session', kind: 'code' },
        { key: 'employee_no', kind: 'code' },
        { key: 'name', kind: 'text' },
        { key: 'team', kind: 'text' },
        { key: 'status', kind: 'status', vocabulary: 'attendance', header: texts.columns['state'] },
      ],
      rows: report.absences.map((absence) => ({ ...absence })),
    }),
  ];
}
