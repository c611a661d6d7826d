import type { App } from '../../app.js';
import type { InServiceSession, Participant } from '../../operations/list-in-service.js';
import type { View } from '../../render/view.js';

/** Names from an option: `E1,E2`, with Chinese commas too; without spaces around them. */
export function listOption(value: string | undefined): string[] {
  return (value ?? '')
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Who gives a session: by name, else the role in brackets. */
export function trainerText(
  app: App,
  { trainer, trainerRole }: Pick<InServiceSession, 'trainer' | 'trainerRole'>,
): string {
  return (
    trainer ?? app.texts.plan.session.role(app.texts.words['role']?.[trainerRole] ?? trainerRole)
  );
}

/** People of a session, with how they came on its list. */
export function peopleView(app: App, people: readonly Participant[]): View {
  const t = app.texts.inService.people;
  return {
    name: 'people',
    empty: t.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'department', kind: 'text' },
      { key: 'team', kind: 'text' },
      { key: 'how', kind: 'text', header: t.how },
      { key: 'rule', kind: 'code', wide: true },
    ],
    rows: people.map((one) => ({
      employee_no: one.employeeNo,
      name: one.name,
      department: one.department,
      team: one.team,
      how: one.rule === null ? t.byHand : t.rule,
      rule: one.rule,
    })),
  };
}

/** People of a session for programs. */
export const peopleJson = (people: readonly Participant[]) =>
  people.map(({ employeeNo, name, department, team, rule }) => ({
    employee_no: employeeNo,
    name,
    department,
    team,
    rule,
  }));
