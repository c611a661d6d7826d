/** Words of figures of work and of spot checks. */
export const kpiWords = {
  kpi_conclusion: { better: 'better', worse: 'worse', same: 'the same', too_few: 'too few' },
  course_level: { foundation: 'foundation', skills: 'skills', advanced: 'advanced' },
  spot_state: {
    due: 'due',
    overdue: 'overdue',
    lapsed: 'lapsed',
    passed: 'passed',
    failed: 'failed',
    noted: 'finding noted',
    skipped: 'skipped',
  },
  session_place: {
    batch: '',
    retraining: 'retraining',
    make_up: 'make-up',
    in_service: 'in-service',
    guest: 'guest',
  },
};
