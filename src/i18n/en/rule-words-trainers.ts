/** What the rules about trainers and venues are called in a sentence. */
export const trainerRuleKeys = {
  trainers: {
    responsible: 'role that looks after the trainers',
    scales: 'highest scores',
    kinds: 'kinds of trainers',
    evaluation: 'judgement of evaluations',
    evaluated_by: 'answers to questionnaires that evaluate trainers',
    training: 'training of trainers',
    appraisal: 'assessment of trainers',
  },
  trainer_scales: {
    trainees: "highest score of trainees' evaluations",
    trial: 'highest score of trial lectures',
    appraisal: 'highest score of assessments as a trainer',
  },
  trainer_kind: {
    selection: 'selection thresholds',
    renewal: 'thresholds of a renewal',
    validity: 'validity of a qualification',
  },
  threshold: {
    kind: 'kind',
    months: 'months',
    metric: 'KPI',
    at_least: 'least value',
    at_most: 'highest value',
    assessment: 'assessment',
    minimum: 'least score',
    within: 'time limit',
    times: 'times',
  },
  trainer_validity: {
    span: 'term of a qualification',
    renew_before: 'renewal window before the end',
    extends_from: 'start of a renewed term',
  },
  trainer_evaluation: {
    minimum: 'least mean of evaluations',
    latest: 'number of evaluations in the mean',
    min_answers: 'least number of answers',
    guidance_within: 'time limit of guidance',
    replace_after: 'number of guidances that leads to a replacement',
    reward_from: 'mean from which on trainers are rewarded',
  },
  trainer_feedback: {
    form: 'questionnaire about sessions',
    items_of: 'group of questions about the trainer',
  },
  upkeep: { every: 'interval' },
  venues: { hours_per_day: 'hours of use on a workday' },
};

export const trainerRuleWords = {
  trainer_kind: {
    internal_expert: 'internal experts',
    key_staff: 'key staff',
    external: 'external lecturers',
  },
  threshold: {
    service: 'time in the company',
    kpi: 'KPI',
    assessment: 'assessment passed',
    trial: 'trial lecture',
    appraisal: 'assessment as a trainer',
    training: 'training for trainers',
    evaluation: "trainees' evaluations",
  },
  trainer_extends: { decision: 'day of the decision', expiry: 'end of the old term' },
};
