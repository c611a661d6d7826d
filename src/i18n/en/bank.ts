import { bankRefusals } from './bank-refusals.js';

const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

interface WeaknessFacts {
  value: string;
  limit: string;
  option: string;
}

export const bank = {
  refusals: bankRefusals,
  summary: 'The question bank: import, review, retire, export.',
  truth: { true: 'true', false: 'false' },
  standing: (f: {
    question: string;
    version: number;
    state: string;
    approvals: number;
    needed: number;
    rule: string;
  }) =>
    `${f.question} version ${f.version}: ${f.state}; approved by ${f.approvals} of ${f.needed} (${f.rule})`,
  options: {
    question: 'code of the question',
    questions: 'codes of questions',
    author: 'who wrote it: a name or an employee number (you if left out)',
    on: 'the day (today if left out)',
  },
  filter: {
    course: 'only of this course: a code or title',
    topic: 'only of this topic',
    difficulty: 'only of this difficulty: a code or title of the handbook',
    language: 'zh or en',
    kind: (kinds: string) => `only of this kind: ${kinds}`,
    state: (states: string) => `only in this state: ${states}`,
  },
  importing: {
    summary: 'Take questions in from GIFT (.gift, .txt) or a table; they begin as drafts.',
    file: 'GIFT, or kind*, stem*, question, course, topic, difficulty, language, option_a..., answer, feedback',
    course: 'for questions that name no course: a code or title',
    language: 'for questions that name no language: zh or en',
    difficulty: 'for questions that name no difficulty',
    read: (count: number) => `Read as GIFT: ${many(count, 'question')}.`,
  },
  exporting: {
    summary: 'Write questions out, so that importing them again changes nothing.',
    format: 'gift, or csv (the default), xlsx, json, md, html, table',
  },
  list: { summary: 'The questions of the bank.', empty: 'There are no such questions.' },
  show: {
    summary: 'A question with its answers, versions, reviews and papers.',
    question: 'Question',
    right: 'right',
    weight: (weight: number) => `${weight} %`,
    feedback: (text: string) => `Explanation: ${text}`,
    versions: 'Versions',
    papers: 'papers',
    reviews: 'Reviews',
    verdict: 'verdict',
    noReviews: 'Nobody has reviewed it.',
    retired: (f: { happenedOn: string; reason: string }) =>
      `Retired on ${f.happenedOn}: ${f.reason}`,
  },
  review: {
    summary: 'Approve or reject the newest version of questions; only reviewed ones are drawn.',
    reviewer: 'who reviewed it: a name or an employee number',
    verdict: 'approved or rejected',
    comment: 'what the reviewer says',
    ask: 'What is the verdict?',
    askReviewer: 'Who reviewed it?',
  },
  retire: {
    summary: 'Take questions out of use; papers that have them keep them.',
    reason: 'why',
    restore: 'take them into use again',
    ask: 'Why?',
  },
  change: {
    summary: 'Change a question; a text that was reviewed or drawn becomes a new version.',
    course: 'another course: a code or title',
    topic: 'another topic',
    difficulty: 'another difficulty',
    stem: 'another text of the question',
    from: 'the whole question anew, from a file that holds only it',
  },
  paper: {
    summary: 'Papers: draw by a blueprint, print, key, answer sheets.',
    version: (version: string) => `Version ${version}`,
    options: {
      paper: 'code of the paper',
      version: 'only this version',
    },
    headers: {
      number: 'no.',
      questionVersion: 'question version',
      points: 'points',
      version: 'version',
      versions: 'versions',
      mode: 'versions differ in',
      questions: 'questions',
      seed: 'seed',
      drawnOn: 'drawn on',
      sheets: 'sheets',
    },
    draw: {
      summary: 'Draw a paper by a blueprint of the handbook, in equivalent versions.',
      assessment: 'code or title of the assessment',
      blueprint: 'code of the blueprint (the only one of the assessment if left out)',
      code: 'code of the paper (the next free one if left out)',
      seed: 'a whole number; the same number and bank give the same paper',
      versions: 'names of the versions, with commas (A if left out)',
      mode: 'same: one set of questions, in another order (the default); other: each version its own questions',
      askSeed: 'Which number decides the draw?',
      done: (f: {
        paper: string;
        versions: readonly string[];
        questions: number;
        points: number;
        mode: string;
      }) =>
        `${f.paper}: ${many(f.questions, 'question')}, ${f.points} points; version${f.versions.length === 1 ? '' : 's'} ${f.versions.join(', ')}${
          f.versions.length === 1
            ? ''
            : f.mode === 'same'
              ? ' with the same questions in another order'
              : ' with questions of their own'
        }.`,
    },
    list: { summary: 'The papers that were drawn.', empty: 'No paper has been drawn.' },
    show: {
      summary: 'Which questions a paper has; for the office.',
      drawn: (f: { by: string; on: string; seed: number; rule: string; version: number }) =>
        `Drawn by ${f.by} on ${f.on} with seed ${f.seed} (${f.rule}, handbook version ${f.version})`,
    },
    print: {
      summary: 'The paper as candidates get it, without answers: html for A4, md.',
      name: 'Name',
      employeeNo: 'Employee no.',
      date: 'Date',
      instruction: 'The points stand behind each question. Wrong answers cost no points elsewhere.',
      points: (points: number) => `(${points} ${points === 1 ? 'point' : 'points'})`,
      letter: 'Answer (one letter)',
      letters: 'Answer (all right letters)',
      truth: 'Answer (T or F)',
      answer: 'Answer',
      matches: 'Answer (a letter for each number)',
      about: (f: { paper: string; version: string; questions: number; points: number }) =>
        `${f.paper}${f.version === '' ? '' : ` · version ${f.version}`} · ${many(f.questions, 'question')} · ${f.points} points`,
      footer: (f: { paper: string; version: string }) =>
        `${f.paper}${f.version === '' ? '' : ` version ${f.version}`}`,
    },
    key: {
      summary: 'The answer key of a paper, apart from it.',
      title: (f: { paper: string; title: string }) => `${f.paper} ${f.title}: answer key`,
      note: 'Not for candidates',
    },
    sheet: {
      summary: 'A sheet for the answers of a batch, to be filled in for "exam mark".',
      batch: 'the batch that sits the paper',
      on: 'day of the exam (today if left out)',
      askBatch: 'Which batch?',
      empty: 'The batch has nobody.',
    },
  },
  mark: {
    summary: 'Mark answer sheets by the key of a paper; marks become attempts.',
    file: 'employee_no*, version, taken_on and a column for each question; with --open what --open lists',
    paper: 'code of the paper',
    on: 'day of the exam, for rows that do not say it',
    open: 'the answers that the key does not know: list them, or take in what a person gave (FILE)',
    askPaper: 'Which paper?',
    nothingOpen: 'There is nothing to mark by hand.',
    listed: 'listed answers',
    given: 'given answer',
    most: 'most',
    points: 'points',
    openLeft: (f: { sheets: number; paper: string }) =>
      `${many(f.sheets, 'sheet')} with answers that a person must mark: "cohort exam mark --open --paper ${f.paper}".`,
  },
  items: {
    summary: 'Item analysis: difficulty, discrimination, reliability, options, weak items.',
    target: 'code of a paper, or of an assessment for all its papers',
    batch: 'only people of this batch',
    title: (target: string) => `Item analysis: ${target}`,
    none: 'Nobody has answered yet.',
    heading: (f: { papers: string; versions: string }) => `${f.papers}, version ${f.versions}`,
    tooFew: (f: { n: number; least: number; rule: string }) =>
      `${many(f.n, 'marked sheet')}; below ${f.least} nothing is said (${f.rule}).`,
    pending: (count: number) =>
      `${many(count, 'sheet')} not counted: answers are still to be marked by a person.`,
    unreliable: (rule: string) => `The paper is less reliable than the handbook wants (${rule}).`,
    figures: { n: 'people', alpha: 'alpha (KR-20)', mean: 'mean points', deviation: 'deviation' },
    headers: {
      p: 'p',
      discrimination: 'r',
      upper: 'upper',
      lower: 'lower',
      difference: 'up-low',
      alphaWithout: 'alpha without',
      seconds: 'seconds',
      option: 'option',
      weight: 'weight',
      count: 'chosen',
      share: 'share',
      text: 'text',
      why: 'what is weak',
    },
    choicesTitle: 'Options',
    noChoices: 'There are no questions with options.',
    weakTitle: 'Weak items',
    noneWeak: 'No item is weak.',
    weakness: {
      too_hard: (f: WeaknessFacts) => `too hard: p ${f.value} below ${f.limit}`,
      too_easy: (f: WeaknessFacts) => `too easy: p ${f.value} above ${f.limit}`,
      discrimination: (f: WeaknessFacts) => `tells too little: r ${f.value} below ${f.limit}`,
      upper_lower: (f: WeaknessFacts) =>
        `upper and lower group differ by ${f.value}, less than ${f.limit}`,
      lowers_alpha: (f: WeaknessFacts) =>
        `without it alpha would be ${f.value} in place of ${f.limit}`,
      misjudged: (f: WeaknessFacts) =>
        `not of the declared difficulty: p ${f.value}, line ${f.limit}`,
      idle_option: (f: WeaknessFacts) =>
        `option ${f.option} does nothing: chosen by ${f.value}, less than ${f.limit}`,
      misleading_option: (f: WeaknessFacts) =>
        `option ${f.option} draws the better ones: up-low ${f.value}, line ${f.limit}`,
    },
    method:
      'p: mean share of points. r: correlation with the rest of the paper. up-low: upper less lower group. First sheet of each person.',
  },
};
