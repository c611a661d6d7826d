import { eachEnrollmentFacts } from '../../db/facts.js';
import { listResponses, type StoredResponse } from '../../db/forms.js';
import { listBatches } from '../../db/batches.js';
import type { Store } from '../../db/open.js';
import { currentRules, rulesOf } from '../../db/rules.js';
import { expectedFinder } from '../../db/session-people.js';
import { addSpan } from '../../domain/calendar.js';
import type { Day } from '../../domain/day.js';
import type { FormDue, Questionnaire } from '../../domain/handbook/types-questionnaires.js';
import { stageTimes } from '../../domain/mentoring/mentored.js';
import type { Rules } from '../../domain/standing/facts.js';
import { standing } from '../../domain/standing/standing.js';
import { peopleThere } from '../forms/form-expected.js';
import { listFormMatters, type FormMatter } from '../forms/form-targets.js';
import type { WorklistItem, WorklistSource } from './item.js';

/** Answers to questionnaires that are to be collected (001 §3.4, §4.6), and appraisals that are due (004 §2.3). */
export const formsDue: WorklistSource = (store, today, ahead) => {
  const rules = currentRules(store);
  return Object.entries(rules.handbook.forms ?? {}).flatMap(([code, form]) =>
    (form.due ?? []).flatMap((due, at) => {
      const asked = {
        store,
        rules,
        code,
        form,
        due,
        rule: `forms.${code}.due[${at}]`,
        today,
        ahead,
      };
      return form.kind === 'appraisal' ? appraisals(asked) : feedback(asked);
    }),
  );
};

interface Asked {
  store: Store;
  rules: Rules;
  code: string;
  form: Questionnaire;
  due: FormDue;
  rule: string;
  today: Day;
  ahead: Day;
}

function feedback({ store, rules, code, form, due, rule, today, ahead }: Asked): WorklistItem[] {
  const matters = listFormMatters(store, rules, due, today, ahead);
  if (matters.length === 0) return [];
  const responses = listResponses(store, code);
  return matters.flatMap((matter): WorklistItem[] => {
    const done = responses.filter((response) => isAbout(response, matter)).length;
    const times = peopleOf(store, matter.sessions);
    if (times === 0 || done >= Math.max(1, Math.ceil((due.response_rate ?? 0) * times))) return [];
    return [
      {
        action: 'collect_forms',
        actor: due.by,
        about: [code, matter.batch, matter.about].filter((part) => part !== '').join(' '),
        rule,
        dueOn: matter.dueOn,
        notBefore: matter.sessions.at(-1)?.day ?? null,
        employeeNo: null,
        name: null,
        title: [form.title, matter.batch, titleOf(rules, due, matter)]
          .filter((part) => part !== '')
          .join(' · '),
        batch: matter.batch,
        overdue: matter.dueOn < today,
        ...(done > 0 ? { progress: { done, times } } : {}),
      },
    ];
  });
}

function isAbout(response: StoredResponse, { sessions, courses, batchId }: FormMatter): boolean {
  if (response.sessionId !== null) return sessions.some(({ id }) => id === response.sessionId);
  const { course } = response;
  return (
    batchId !== null && response.batchId === batchId && course !== null && courses.includes(course)
  );
}

/** Who was there or, where nobody has recorded it, who belongs there. */
function peopleOf(store: Store, sessions: FormMatter['sessions']): number {
  const there = peopleThere(store)(sessions.map(({ id }) => id));
  if (there !== null) return there;
  const expectedIn = expectedFinder(store);
  return new Set(sessions.flatMap(({ id }) => expectedIn(id))).size;
}

function titleOf({ handbook }: Rules, due: FormDue, matter: FormMatter): string {
  if (due.follows !== 'stage') return matter.title;
  const stages = handbook.programs[due.program ?? '']?.stages ?? [];
  return stages.find(({ code }) => code === due.stage)?.title ?? due.stage ?? '';
}

/** Of whom in the open batches of the program the stage is over, and no appraisal has begun since, or not lately. */
function appraisals(asked: Asked): WorklistItem[] {
  const { store, code, form, due, rule, today, ahead } = asked;
  const batches = listBatches(store, 'open').filter(({ program }) => program === due.program);
  if (batches.length === 0) return [];
  const given = new Map<number, Day>();
  for (const { subjectId, givenOn } of listResponses(store, code)) {
    if (subjectId !== null && givenOn > (given.get(subjectId) ?? '')) given.set(subjectId, givenOn);
  }
  const items: WorklistItem[] = [];
  for (const facts of eachEnrollmentFacts(store, { batchIds: batches.map(({ id }) => id) })) {
    if (facts.leftOn !== null && facts.leftOn <= today) continue;
    const own = rulesOf(store, facts.batch.version);
    const program = own.handbook.programs[facts.batch.program];
    if (!program) continue;
    const { gates } = standing(own, facts, today);
    const ended = stageTimes(program, gates, facts.hiredOn).get(due.stage ?? '')?.ended ?? null;
    const dueOn = appraisalDue(asked, ended, given.get(facts.personId) ?? null);
    if (dueOn === null || (ended ?? '') > ahead) continue;
    items.push({
      action: 'collect_appraisals',
      actor: due.by,
      about: code,
      rule,
      dueOn,
      notBefore: null,
      employeeNo: facts.employeeNo,
      name: facts.name,
      title: form.title,
      batch: facts.batch.code,
      overdue: dueOn < today,
    });
  }
  return items;
}

/** By when somebody is to be appraised; `null`: not now. */
function appraisalDue(
  { rules: { calendar, handbook }, due, today, ahead }: Asked,
  ended: Day | null,
  last: Day | null,
): Day | null {
  if (ended === null) return null;
  if (last === null || last < ended) {
    const dueOn = addSpan(calendar, ended, due.within);
    const lapsed = due.lapses_after && addSpan(calendar, dueOn, due.lapses_after) < today;
    return lapsed === true ? null : dueOn;
  }
  if (!due.every) return null;
  const again = addSpan(calendar, last, due.every);
  const soon = addSpan(calendar, today, handbook.due_soon);
  return again <= (soon > ahead ? soon : ahead) ? again : null;
}
