import { dayOfNumber } from '../../src/domain/day.js';
import type { Ladder, Requirement } from '../../src/domain/handbook/types.js';
import type { EnrollmentFacts, Rules, SessionFact } from '../../src/domain/standing/facts.js';
import { code } from './ladder-case.js';
import type { Entry, RuleTable, StepRow } from './ladder-table.js';
import { person, rulesWith } from './standing-case.js';

const texts = new Map<number, string>();

/** The day of a day number. */
export function dayText(number: number): string {
  let text = texts.get(number);
  if (text === undefined) texts.set(number, (text = dayOfNumber(number)));
  return text;
}

const base = rulesWith();
const course = Object.keys(base.handbook.courses)[0] ?? '';
const other = 'practical_call';

/** The rules of a table, as a handbook has them; everything else of the handbook is shared. */
export function rulesOf(table: RuleTable): Rules {
  const { handbook } = base;
  const { afterLast, validity: valid } = table;
  const ladder: Ladder = {
    title: 'L',
    steps: table.steps.map((row, at) => ({
      rung: at === 0 ? 'first' : row.retraining ? 're_exam' : 'retake',
      ...(at > 0 && { requires: requirementsOf(row) }),
      ...(row.notBefore !== null && { not_before: { days: row.notBefore } }),
      ...(row.within !== null && { within: { days: row.within } }),
      ...(row.lateRefused && { late: 'refused' as const }),
      ...(row.proctored && { sitting: { proctored_by: ['supervisor' as const] } }),
      ...(at === table.steps.length - 1 && table.lastRepeats && { repeats: true }),
    })),
    ...(table.reviewAfter !== null && {
      review: { after_failures: table.reviewAfter, by: 'manager' as const },
    }),
    after_last:
      afterLast === 'review'
        ? { kind: 'review' }
        : afterLast === 'year_end'
          ? { kind: 'bar', until: 'end_of_year' }
          : { kind: 'bar', span: afterLast },
    grants: { per_round: 99, by: 'manager' },
  };
  const assessment = handbook.assessments[code];
  if (!assessment) throw new Error(`no ${code}`);
  const lapse = valid ? requirementsOf(valid.lapse) : [];
  const own = {
    ...assessment,
    ladder: 'table',
    ...(table.confirmed && { confirmed_by: 'supervisor' as const }),
    ...(valid && {
      validity: {
        span: { days: valid.span },
        renew_before: { days: valid.renewBefore },
        extends_from: valid.fromExpiry ? ('expiry' as const) : ('pass' as const),
        ...(lapse.length > 0 && { after_lapse: { requires: lapse } }),
      },
    }),
  };
  return {
    ...base,
    handbook: {
      ...handbook,
      ladders: { table: ladder },
      assessments: { ...handbook.assessments, [code]: own },
    },
  };
}

function requirementsOf({
  coaching: times,
  retraining,
  approval,
}: Pick<StepRow, 'retraining' | 'coaching' | 'approval'>): Requirement[] {
  return [
    ...(times > 0 ? [{ coaching: { by: 'mentor' as const, times } }] : []),
    ...(retraining ? [{ retraining: { courses: [course], min_rate: 1 } }] : []),
    ...(approval ? [{ approval: { by: 'manager' as const } }] : []),
  ];
}

const nobody = person({ attendance: new Map(), joinedOn: '2026-01-01' });
const attended = { get: () => 'present' as const };

/** An entry, of the assessment in question or of another one. */
export type Told = Entry & { elsewhere?: true };

/** What was told, as the store hands it out: each kind by itself, in the order of the days. */
export function factsOf(told: readonly Told[]): EnrollmentFacts {
  const facts = {
    ...nobody,
    attendance: attended,
    attempts: [] as EnrollmentFacts['attempts'][number][],
    places: [] as EnrollmentFacts['places'][number][],
    bookings: [] as EnrollmentFacts['bookings'][number][],
    decisions: [] as EnrollmentFacts['decisions'][number][],
    acts: [] as EnrollmentFacts['acts'][number][],
    grants: [] as EnrollmentFacts['grants'][number][],
  };
  told.forEach((entry, index) => {
    tell(facts, entry, index + 1);
  });
  return facts;
}

type Lists = 'attempts' | 'places' | 'bookings' | 'decisions' | 'acts' | 'grants';
type Mutable = { [K in Lists]: EnrollmentFacts[K][number][] };

const acts = { coached: 'coaching', approved: 'approval', refused: 'refusal' } as const;
const settling = ['transfer', 'dismissal', 'elimination'] as const;

function tell(facts: Mutable, entry: Told, id: number): void {
  const on = dayText(entry.on);
  const assessment = entry.elsewhere ? other : code;
  switch (entry.kind) {
    case 'attempt': {
      const mark = { score: entry.passed ? 8500 : 8499, bonus: 0, dimensions: noDimensions };
      facts.attempts.push({ id: entry.id, assessment, takenOn: on, ...mark, events: [] });
      return;
    }
    case 'confirm':
    case 'void':
    case 'restore': {
      const event = { kind: entry.kind, on, actor: 'Li' };
      facts.attempts = facts.attempts.map((one) =>
        one.id === entry.id ? { ...one, events: [...one.events, event] } : one,
      );
      return;
    }
    case 'trained': {
      const session = { ...lesson, id, day: on };
      facts.places.push({ session, batch: 'R', assessment, assignedOn: on });
      return;
    }
    case 'coached':
    case 'approved':
    case 'refused':
      facts.acts.push({ id, kind: acts[entry.kind], about: assessment, on, by: 'Chen' });
      return;
    case 'another_round':
    case 'settled': {
      const how = entry.kind === 'settled' ? (settling[entry.on % 3] ?? 'transfer') : entry.kind;
      facts.decisions.push({ id, kind: how, assessment, decidedOn: on, decidedBy: 'Chen' });
      return;
    }
    case 'granted': {
      const { attempts } = entry;
      facts.grants.push({ id, assessment, attempts, grantedOn: on, grantedBy: 'Chen' });
      return;
    }
    case 'seat': {
      const proctorRole = entry.proctored ? 'supervisor' : 'trainer';
      facts.bookings.push({ assessment, sitting: 'S', heldOn: on, proctorRole });
    }
  }
}

const noDimensions = new Map<string, number | null>();

const lesson: SessionFact = {
  id: 0,
  code: 'R-01',
  stage: 'foundation',
  slot: 0,
  courses: [course],
  kind: 'lesson',
  day: '',
  start: '09:00',
};
