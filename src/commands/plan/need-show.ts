import type { Command } from 'commander';
import type { App } from '../../app.js';
import { findNeed, type ShownNeed } from '../../operations/find-needs.js';
import type { Document, Figure, Section } from '../../render/view.js';
import { needRow } from './need-rows.js';

export function addNeedShow(need: Command, app: App): void {
  const t = app.texts.need;
  need
    .command('show')
    .description(t.show.summary)
    .argument('<NEED>', t.code)
    .action(async (code: string) => {
      const shown = findNeed(app.store(), code);
      await app.print(page(app, shown), `need-${shown.need.code}`);
    });
}

function page(app: App, shown: ShownNeed): Document {
  const { need, people } = shown;
  const participants: Section[] =
    people.length === 0
      ? []
      : [
          {
            kind: 'view',
            view: {
              name: 'participants',
              title: app.texts.need.show.people,
              empty: '',
              columns: [
                { key: 'employee_no', kind: 'code' },
                { key: 'name', kind: 'text' },
                { key: 'need', kind: 'code' },
              ],
              rows: people.map(({ employeeNo, name, need: of }) => ({
                employee_no: employeeNo,
                name,
                need: of,
              })),
            },
          },
        ];
  return {
    name: 'need',
    title: `${need.code} ${need.title}`,
    sections: [{ kind: 'figures', figures: figures(app, shown) }, ...participants],
    footer: [],
    json: {
      ...needRow(need),
      declined_on: need.declinedOn,
      declined_by: need.declinedBy,
      merged: need.merged,
      plan_items: need.items.map(({ code, status }) => ({ plan_item: code, status })),
    },
  };
}

/** What is known of it; what nobody said is left out. */
function figures(app: App, { need, typeTitle, courseTitle }: ShownNeed): Figure[] {
  const { texts } = app;
  const t = texts.need.show;
  const { figures: label } = t;
  const word = (vocabulary: string, code: string): string =>
    texts.words[vocabulary]?.[code] ?? code;
  const declined =
    need.declinedOn === null
      ? null
      : t.declined({
          on: need.declinedOn,
          by: need.declinedBy ?? '',
          reason: need.declineReason ?? '',
        });
  const course = need.course === null ? null : `${need.course} ${courseTitle}`.trim();
  const all: (Figure | null)[] = [
    { label: label.state, value: word('need_state', need.state), kind: 'text' },
    { label: label.kind, value: word('need_kind', need.kind), kind: 'text' },
    given(label.department, need.department),
    given(label.requestedBy, need.requestedBy),
    given(label.courseType, typeTitle),
    given(label.course, course),
    given(label.reason, need.reason),
    given(label.content, need.content),
    given(label.wishedOn, need.wishedOn, 'date'),
    { label: label.receivedOn, value: need.receivedOn, kind: 'date' },
    need.headsInAll === null ? null : { label: label.people, value: need.headsInAll, kind: 'int' },
    given(label.rule, need.rule),
    given(label.period, need.period),
    given(label.planItem, need.planItem),
    given(label.declined, declined),
    given(label.mergedInto, need.mergedInto),
    given(label.merged, need.merged.length === 0 ? null : need.merged.join(', ')),
  ];
  return all.filter((figure) => figure !== null);
}

const given = (
  label: string,
  value: string | null,
  kind: Figure['kind'] = 'text',
): Figure | null => (value === null ? null : { label, value, kind });
