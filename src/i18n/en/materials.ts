import type { VersionReason } from '../../domain/materials/version-state.js';
import { materialRefusals } from './material-refusals.js';
import { words } from './words.js';

const because = (reason: string): string => (reason === '' ? '' : `: ${reason}`);
const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** Why a version is in its state; the rule's path stands beside it. */
function reason(r: VersionReason): string {
  switch (r.code) {
    case 'no_rules':
      return 'The handbook demands nothing of materials.';
    case 'reviews_missing':
      return r.missing.length === 0
        ? `Reviewed by ${r.have} of ${r.needed}.`
        : `Reviewed by ${r.have} of ${r.needed}; asked and still missing: ${r.missing.join(', ')}.`;
    case 'rejected_by':
      return `Rejected by ${r.reviewer} on ${r.on} (${words['review_kind']?.[r.kind] ?? r.kind})${because(r.comment)}.`;
    case 'mean_below':
      return `The mean of ${many(r.have, 'score')} is ${r.mean}; at least ${r.minimum} is needed.`;
    case 'compliance_missing':
      return 'Nobody has confirmed its compliance yet.';
    case 'trial_missing':
      return 'No trial lecture has been held yet.';
    case 'trial_below':
      return `The trial lecture of ${r.on} scored ${r.score}; at least ${r.minimum} is needed.`;
    case 'passed':
      return r.mean === null
        ? `May be used from ${r.on}.`
        : `May be used from ${r.on}: ${many(r.have, 'reviewer')}, mean ${r.mean}.`;
    case 'review_until':
      return `${r.kind === 'periodic' ? 'Periodic review' : 'Compliance review'} due by ${r.dueOn}, counted from ${r.last}.`;
    case 'superseded':
      return `Version ${r.by} has taken its place on ${r.on}.`;
    case 'withdrawn':
      return `Withdrawn on ${r.on}: ${r.reason}.`;
  }
}

export const materials = {
  refusals: materialRefusals,
  reason,
  summary: 'Training materials: catalogue, versions, reviews, copies and their use.',
  code: 'code of the material, such as HB-01',
  standing: (f: { material: string; version: number; state: string }) =>
    `${f.material} version ${f.version}: ${f.state}`,
  why: (said: string, rule: string) => `  ${said} (${rule})`,
  options: {
    title: 'title',
    kind: (kinds: string) => `kind of material, a code of the handbook${kinds}`,
    courses: 'courses that it belongs to, with commas',
    language: 'language, such as zh or en',
    owner: 'who looks after it: a name or an employee number',
    author: 'who wrote it: a name or an employee number',
    madeOn: 'day on which it was made (today if left out)',
    note: 'what is new in it',
    file: 'the file; its SHA-256 is kept, the file is not',
    reference: 'where the file is kept, such as a share or a link',
    reviewers: 'who is asked to review it, with commas',
    copies: 'number of copies',
    version: 'number of the version',
    on: 'the day (today if left out)',
    reason: 'why',
  },
  ask: {
    title: 'Title?',
    kind: 'What kind of material?',
    author: 'Who wrote it?',
    note: 'What is new in it?',
    reviewer: 'Who reviewed it?',
    verdict: 'What is the verdict?',
    trainer: 'Who gave the lecture?',
    score: 'Which score?',
    reason: 'Why?',
    session: 'Which session?',
    condition: 'In what condition?',
    borrower: 'Who borrows it (employee number)?',
  },
  firstVersion: 'First version',
  add: { summary: 'Add a material with its first version.' },
  revise: { summary: 'Add a new version, with a note on what was revised.' },
  review: {
    summary: 'Record a review (before use, of compliance, periodic), or ask people for one.',
    ask: 'ask these people to review it before use, with commas; nothing else is recorded',
    kind: 'content (before use, the default), compliance or periodic',
    reviewer: 'who reviewed it: a name or an employee number',
    score: 'score on the scale of the handbook',
    verdict: 'approved or rejected',
    comment: 'what the reviewer says',
    asked: (f: { material: string; version: number; people: string }) =>
      `${f.material} version ${f.version}: asked to review: ${f.people}.`,
    nobody: (f: { material: string; version: number }) =>
      `${f.material} version ${f.version}: all of them were asked already.`,
  },
  trial: {
    summary: 'Record a trial lecture of a version.',
    trainer: 'who gave it: a name or an employee number',
    score: 'score on the scale of the handbook',
    note: 'what was noted',
  },
  withdraw: {
    summary: 'Withdraw a material, or one version of it.',
    version: 'only this version',
    on: 'from this day on (today if left out)',
    material: (f: { material: string; on: string }) => `${f.material} is withdrawn from ${f.on}.`,
    one: (f: { material: string; version: number; on: string }) =>
      `Version ${f.version} of ${f.material} is withdrawn from ${f.on}.`,
  },
  copies: {
    summary: 'The copies of a material; add some, or mark one as lost, damaged, withdrawn, good.',
    add: 'add so many copies',
    mark: 'the copy whose state changed, such as HB-01/3; CODE may be left out then',
    as: 'lost, damaged, withdrawn or good',
    empty: 'There are no copies.',
    added: (codes: string) => `Added: ${codes}.`,
    marked: (f: { copy: string; state: string }) => `${f.copy}: ${f.state}.`,
    title: (material: string, title: string) => `${material} ${title}`,
  },
  list: {
    summary: 'The catalogue: what is in use, in review, due for review.',
    course: 'only materials of this course',
    state: (states: string) => `only those in this state: ${states}`,
    due: 'only those whose review is announced or overdue',
    empty: 'There are no such materials.',
    stateHeader: 'state',
    titleHeader: 'title',
  },
  show: {
    summary: 'The archive card: versions, reviews, trial lectures, copies, loans, use.',
    standing: 'Where it stands',
    versions: 'Versions',
    reviews: 'Reviews',
    trials: 'Trial lectures',
    copies: 'Copies',
    loans: 'Loans',
    uses: 'Use in sessions',
    noReviews: 'It has not been reviewed.',
    noTrials: 'No trial lecture was held.',
    noLoans: 'No copy was lent.',
    noUses: 'No session uses it.',
    usage: (f: { held: number; ahead: number; loans: number; out: number }) =>
      `${many(f.held, 'session')} held, ${f.ahead} ahead; ${many(f.loans, 'loan')}, ${f.out} out`,
    figures: {
      kind: 'Kind',
      state: 'State',
      version: 'Version in use',
      courses: 'Courses',
      language: 'Language',
      owner: 'Owner',
      due: 'Next review',
      usage: 'Usage',
    },
    made: (day: string, version: number) => `As of ${day}, handbook version ${version}`,
  },
  check: {
    summary:
      'What is wrong with the materials: missing, not usable, overdue. Exit 1 if anything is.',
    code: 'only this material',
    good: 'Nothing to put right.',
  },
  use: {
    summary: 'Name the version with which a session is given; only what may be used that day.',
    session: 'the session',
    done: (f: { material: string; version: number; session: string; day: string }) =>
      `${f.session} of ${f.day} is given with ${f.material} version ${f.version}.`,
  },
  import: {
    summary:
      'Take a catalogue in: new materials with their first version, corrections of known ones.',
    file: 'material*, title*, kind*, courses, language, owner, author, made_on, note, file, copies',
  },
  loan: {
    summary: 'Lending of copies: take a register in (FILE), or lend, return, extend, list.',
    file: 'employee_no*, copy* (copy or material), from*, due, returned, condition, note',
    copy: 'the copy, such as HB-01/3; of a material the first copy that can be had',
    copyOnly: 'the copy, such as HB-01/3',
    employee: 'employee number of the borrower',
    due: 'last day (by the handbook if left out)',
    note: 'a note',
    out: {
      summary: 'Lend a copy to a person.',
      done: (f: { copy: string; title: string; employee_no: string; due_on: string }) =>
        `${f.copy} ${f.title}: lent to ${f.employee_no} until ${f.due_on}.`,
    },
    return: {
      summary: 'Record that a copy is back, or lost.',
      condition: 'good (the default), damaged or lost; these two need --note',
      done: (f: { copy: string; employee_no: string; on: string; condition: string }) =>
        `${f.copy}: back from ${f.employee_no} on ${f.on}, ${f.condition}.`,
      late: (due: string) => `It was due on ${due}.`,
      lost: (f: { copy: string; employee_no: string; on: string }) =>
        `${f.copy}: lost, known on ${f.on}; lent to ${f.employee_no}.`,
    },
    extend: {
      summary: 'Extend a loan.',
      until: 'new last day (by the handbook if left out)',
      done: (f: { copy: string; employee_no: string; due_on: string }) =>
        `${f.copy}: ${f.employee_no} has it until ${f.due_on}.`,
    },
    list: {
      summary: 'What is out, to whom and until when.',
      overdue: 'only what is overdue',
      all: 'with loans that are over',
      employee: 'only what this person has',
      material: 'only copies of this material',
      empty: 'There are no such loans.',
    },
    sheetEmpty: 'No copy is out.',
    headers: { due: 'due', returned: 'returned', condition: 'condition' },
  },
};
