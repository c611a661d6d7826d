/** The effect of a training, and the analysis of marks. */
const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

const amount = (value: number): string => String(Math.round(value * 100) / 100 + 0);

const signed = (value: number): string =>
  value > 0 ? `+${amount(value)}` : amount(value).replace('-', '−');

const range = (interval: readonly [number, number] | null): string =>
  interval ? ` (95 %: ${signed(interval[0])} to ${signed(interval[1])})` : '';

const share = (rate: number): string => `${(rate * 100).toFixed(1)} %`;

export const effect = {
  summary:
    'The effect of a batch or a course on four levels: reaction, learning, behaviour, results.',
  scoresSummary: 'The marks of a batch: by part, from stage to stage, who swings or stays low.',
  course: 'course, by code or title',
  batch: 'batch',
  metric: 'one KPI only, by code or title',
  title: (about: string) => `Effect of ${about}`,
  scoresTitle: (about: string) => `Marks of ${about}`,
  inBatch: (course: string, batch: string) => `${course} in ${batch}`,
  subtitle: (f: { people: number; occasions: number; from: string; to: string }) =>
    `${many(f.people, 'person', 'people')}, ${many(f.occasions, 'occasion')}, ${f.from} to ${f.to}`,
  earlier: (occasions: number) =>
    `${many(occasions, 'earlier occasion')} not looked at (effect.occasions).`,
  scoresSubtitle: (f: { batch: string; people: number }) =>
    `${f.batch}, ${many(f.people, 'person', 'people')} with marks`,
  n: 'n',
  all: 'all',
  before: 'before',
  after: 'after',
  difference: 'difference',
  low: '95 % from',
  high: 'to',
  withheld: 'too few people',
  none: 'none',
  interval: range,
  verdicts: {
    better: 'better',
    worse: 'worse',
    unclear: 'not beyond chance',
    withheld: 'too few people',
  },
  sizes: { none: 'hardly any', small: 'small', medium: 'medium', large: 'large' },
  scopes: { team: 'same teams', department: 'same departments', office: 'whole office' },
  figures: {
    people: 'People',
    rate: 'Answered',
    mean: 'Feedback, mean',
    pass: 'Passed, last exam',
    gain: 'Learnt of what was open',
    better: 'Figures that are better',
    of: (count: number) => `of ${count} with enough people`,
    outOf: (most: number) => `of ${most}`,
  },
  reaction: {
    title: '1. Reaction: what people said of it',
    view: 'Feedback by group of questions',
    group: 'group of questions',
    answers: 'answers',
    mean: 'mean',
    none: 'No feedback was recorded: nothing can be said about how people liked it.',
    withheld: (title: string, responses: number) =>
      `${title}: only ${many(responses, 'form')} came back; with so few answers nothing is told, so that nobody is recognised.`,
    conclusion: (f: {
      title: string;
      responses: number;
      expected: number | null;
      rate: number | null;
      mean: number | null;
      most: number;
    }) =>
      `${f.title}: ${f.expected === null || f.rate === null ? many(f.responses, 'form') : `${f.responses} of ${f.expected} answered (${share(f.rate)})`}, mean ${f.mean === null ? '–' : amount(f.mean)} of ${f.most}. This tells how those who answered liked it, not what they learnt; those who did not answer may think otherwise.`,
    chart: 'Mean of the feedback',
    alternative: (parts: readonly string[]) => `${parts.join('; ')}.`,
    open: (title: string, answers: number) => `${title} (${answers})`,
  },
  learning: {
    title: '2. Learning: what people know and can do',
    scores: 'Marks by exam, in per cent of the total',
    assessment: 'exam',
    first_on: 'first on',
    mean: 'mean',
    deviation: 'deviation',
    lowest: 'lowest',
    highest: 'highest',
    pass_mark: 'pass mark',
    passed: 'passed',
    pass_rate: 'pass rate',
    pre: (title: string) => `${title} (pre-test)`,
    gain: 'Pre-test and exam, of those who sat both',
    learnt: 'learnt of what was open',
    effect: 'effect size',
    size: 'that is',
    parts: 'By part of an exam',
    part: 'part',
    reached: 'reached',
    distribution: (title: string) => `Distribution of the marks: ${title}`,
    passLine: (mark: number) => `pass mark ${amount(mark)}`,
    meanLine: (mean: number) => `mean ${amount(mean)}`,
    people: 'people',
    distributionSays: (f: { n: number; mean: number; below: number }) =>
      `${many(f.n, 'mark')}, mean ${amount(f.mean)}; ${f.below} below the pass mark.`,
    gainChart: 'Before and after the training',
    gainSays: (f: { before: number; after: number; n: number }) =>
      `From ${amount(f.before)} to ${amount(f.after)} on average, ${many(f.n, 'person', 'people')}.`,
    trend: 'Mean marks from exam to exam',
    trendSays: (f: { first: number; last: number; slope: number | null }) =>
      `From ${amount(f.first)} to ${amount(f.last)}${f.slope === null ? '' : `, ${signed(f.slope)} from one exam to the next`}.`,
    papers: 'Questions of the papers',
    paper: 'paper',
    alpha: 'reliability',
    weak: 'weak questions',
    hardest: 'answered worst',
    tooFew: (least: number) => `fewer than ${least} sheets`,
    swinging: 'Whose marks swing',
    swingRule: (f: { swing: number; least: number }) =>
      `Deviation of ${share(f.swing)} of the mean or more, over ${f.least} marks or more (effect.swing, effect.least_results). Look at how they learn and practise.`,
    noneSwings: 'Nobody’s marks swing.',
    below: 'Who stayed below the mean',
    belowRule: (least: number) =>
      `Below the mean of the group in every mark, ${least} or more (effect.least_results).`,
    noneBelow: 'Nobody stayed below the mean.',
    results: 'marks',
    variation: 'swing',
    gap: 'below the mean by',
    none: 'No mark was recorded: what was learnt cannot be told.',
    noPreTest:
      'No pre-test goes with these exams (assessments.*.pre_test_of): the marks tell who reached the pass mark, not what the training added.',
    conclusion: (f: {
      before: number;
      after: number;
      difference: number;
      interval: readonly [number, number] | null;
      gain: number | null;
      clear: boolean;
    }) =>
      f.clear
        ? `From the pre-test to the exam people gained ${signed(f.difference)} points on average${range(f.interval)}${f.gain === null ? '' : `, ${share(f.gain)} of what was still to be learnt`}. They know more than before; whether they work differently, the next level has to tell.`
        : `From the pre-test to the exam the mean changed by ${signed(f.difference)} points${range(f.interval)}: no more than chance can make. That they learnt something is not shown.`,
    fewPreTest: (f: { n: number; least: number }) =>
      `Only ${f.n} sat both the pre-test and the exam, fewer than ${f.least} (effect.least_people): what the training added is not told.`,
  },
  behaviour: {
    title: '3. Behaviour: how people work',
    view: 'Appraisals and spot checks before and after',
    source: 'from',
    checks: 'Spot checks',
    people: 'people',
    checksBefore: 'checks before',
    checksAfter: 'checks after',
    none: 'Nobody was appraised both before and after: whether people work differently cannot be told.',
    conclusion: (f: {
      n: number;
      difference: number;
      interval: readonly [number, number] | null;
      verdict: 'better' | 'worse' | 'unclear';
    }) =>
      f.verdict === 'unclear'
        ? `The appraisals of ${many(f.n, 'person', 'people')} changed by ${signed(f.difference)} on average${range(f.interval)}: no more than chance can make.`
        : `The appraisals of ${many(f.n, 'person', 'people')} are ${f.verdict} by ${signed(f.difference)} on average${range(f.interval)}. Those who appraise know who was trained, and nobody else was appraised: part of it may come from that.`,
    few: (f: { n: number; least: number }) =>
      `Only ${f.n} were appraised both before and after, fewer than ${f.least} (effect.least_people): nothing is told.`,
    checksSay:
      'Spot checks fall on other people each time: their means are shown, but a difference says little about the training.',
  },
  results: {
    title: '4. Results: the figures of work',
    view: 'KPIs before and after',
    compared: 'Against those who were not trained',
    metric: 'KPI',
    unit: 'unit',
    effect: 'effect size',
    size: 'that is',
    verdict: 'verdict',
    group: 'compared with',
    others: 'others, n',
    othersBefore: 'others before',
    othersAfter: 'others after',
    net: 'more than the others',
    windows: (f: { before: string; beforeTo: string; after: string; afterTo: string }) =>
      `Figures of ${f.before} to ${f.beforeTo} against ${f.after} to ${f.afterTo}.`,
    noAfter: 'The training has not ended: there are no figures after it.',
    none: 'Nobody has figures both before and after: what became of the work cannot be told.',
    trained: 'trained',
    untrained: 'not trained',
    target: (value: number) => `target ${amount(value)}`,
    says: (f: { before: number; after: number }) =>
      `Trained: from ${amount(f.before)} to ${amount(f.after)}`,
    othersSay: (f: { before: number; after: number }) =>
      `not trained: from ${amount(f.before)} to ${amount(f.after)}`,
    overview: (f: { judged: number; better: number; worse: number; unclear: number }) =>
      `Of ${many(f.judged, 'figure')} with enough people, ${f.better} became better, ${f.worse} worse, and ${f.unclear} changed no more than chance can make.`,
    few: (least: number) =>
      `No figure has ${least} people or more with values both before and after (effect.least_people): nothing is told.`,
    withOthers: (course: boolean) =>
      `They are compared with colleagues who were in no batch${course ? ' and no session of this course' : ''} in those months. Nobody drew lots who was trained: other causes remain possible.`,
    withoutOthers:
      'There is nobody to compare with: whatever else changed in those months cannot be told from the training.',
    weak: (figures: number) =>
      `Caution: by ${many(figures, 'figure')} those who were trained were chosen among the weakest. Weak figures become better by chance alone; so much of the change is not the training’s.`,
    selection: 'Chosen among the weakest: what was to be expected without training',
    expected: 'to be expected',
    running: 'The months after the training are not over yet.',
  },
  rules: (f: { least: number; most: number }) =>
    `Rules: effect (groups of fewer than ${f.least} people withheld, at most ${f.most} compared with), kpi_comparison. Intervals: 95 %, Student and Welch; effect size: Hedges’ g.`,
};
