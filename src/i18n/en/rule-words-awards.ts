const metric = {
  kpi: 'KPI',
  assessment: 'assessment',
  take: 'mark that counts',
  attendance: 'attendance',
  results: 'results',
  drill: 'drill',
  feedback: "trainees' evaluations",
};

const eligible = {
  served_under: 'time since the hire at most',
  served_at_least: 'time since the hire at least',
};

/** What the rules of points off and of awards are called in a sentence. */
export const awardRuleKeys = {
  consequences: {
    period: 'period',
    unit: 'name of the points',
    cap: 'most points of a period',
    decision: 'decision',
    holders: 'people who answer for duties',
    rules: 'rules of points',
  },
  consequence: {
    title: 'title',
    of: 'what is counted',
    statuses: 'statuses that count',
    assessments: 'assessments',
    duties: 'duties',
    points: 'points',
    grace: 'times that cost nothing',
  },
  holders: {
    assistant: 'assistant',
    specialist: 'specialist',
    supervisor: 'supervisor',
    manager: 'manager',
  },
  awards: {
    decision: 'decision',
    figures: 'taking out the figures',
    list: 'awards',
    rankings: 'rankings',
  },
  award: {
    title: 'title',
    unit: 'who is compared',
    period: 'period',
    eligible: 'who may win',
    conditions: 'conditions',
    rank: 'ranking',
    excluded: 'what excludes',
    min_candidates: 'least number of candidates',
    min_members: 'least number of members with data',
    prize: 'prize',
  },
  award_decision: {
    by: 'role that decides',
    within: 'time limit of the decision',
    second_person: 'confirmation by a second person',
    lapses_after: 'time after which it lapses',
  },
  award_figures: { by: 'role that takes out the figures', within: 'time limit of the figures' },
  award_eligible: eligible,
  award_condition: { ...metric, at_least: 'at least', at_most: 'at most' },
  award_rank: {
    by: 'figures that decide',
    order: 'end that wins',
    top: 'places that win',
    ties: 'ties',
    second: 'figures that decide ties',
  },
  award_term: { ...metric, weight: 'weight', from: 'figure that it is taken from' },
  award_prize: { amount: 'amount', unit: 'unit', note: 'what else' },
  award_list: {
    title: 'title',
    unit: 'who is compared',
    period: 'period',
    by: 'figures that decide',
    show: 'ends that are listed',
    places: 'places',
    eligible: 'who is listed',
  },
};

/** The vocabularies of these rules. */
export const awardRuleWords = {
  award_period: {
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    half_year: 'half-year',
    year: 'year',
  },
  award_unit: { person: 'people', team: 'teams', department: 'departments', batch: 'batches' },
  award_take: { best: 'the best', latest: 'the latest', mean: 'their mean' },
  award_attendance: {
    rate: 'share attended',
    present: 'times present',
    late: 'times late',
    left_early: 'times left early',
    absent: 'times absent',
    excused: 'times excused',
  },
  award_results: { passed: 'assessments passed', failed: 'assessments failed' },
  award_feedback: { mean: 'mean', count: 'number of answers' },
  award_order: { highest: 'the highest', lowest: 'the lowest' },
  award_ties: { all: 'all win', none: 'none wins', second: 'decided by other figures' },
  award_show: { highest: 'the highest', lowest: 'the lowest', both: 'both' },
  consequence_of: {
    attendance: 'attendance',
    assessment: 'failed assessments',
    duty: 'lapsed duties',
    loan: 'copies not back in time',
  },
};
