/** Words of the case library and of the improvement loop. */
export const improvementWords: Record<string, Record<string, string>> = {
  case_state: {
    submitted: 'to be reviewed',
    approved: 'approved',
    returned: 'returned to its author',
    withdrawn: 'withdrawn',
  },
  case_verdict: { approved: 'approved', returned: 'returned' },
  case_honour: { nominated: 'nominated', chosen: 'chosen', passed_over: 'not chosen' },
  improvement_state: {
    open: 'open',
    done: 'to be verified',
    closed: 'closed',
    dropped: 'dropped',
  },
  improvement_event: {
    done: 'done',
    verified: 'verified',
    reopened: 'opened again',
    dropped: 'dropped',
  },
  finding_state: {
    open: 'open',
    action: 'action taken',
    declined: 'declined',
  },
  finding_kind: {
    pass_rate: 'pass rate',
    attendance: 'attendance',
    feedback: 'feedback',
    kpi: 'KPI',
    form_item: 'question of a form',
    kpi_after: 'KPI after training',
    gap: 'skill gap',
    cases: 'cases',
    redesign: 'new design proposed',
  },
};
