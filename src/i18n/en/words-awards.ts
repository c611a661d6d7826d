/** The words of awards and deductions. */
export const awardWords = {
  award_outcome: {
    wins: 'earned',
    tied: 'tied: none',
    outranked: 'behind',
    too_few: 'too few compared',
    excluded: 'excluded',
    short: 'not reached',
    no_data: 'no data',
  },
  award_state: {
    proposed: 'to decide',
    given: 'given',
    waived: 'waived',
    awaiting: 'to be confirmed',
    no_longer: 'no longer earned',
    changed: 'changed',
  },
  deduction_state: {
    proposed: 'to decide',
    given: 'applied',
    waived: 'waived',
    awaiting: 'to be confirmed',
    no_longer: 'no longer there',
    changed: 'changed',
  },
  award_kind: { award: 'award', deduction: 'points off' },
  award_end: { highest: 'highest', lowest: 'lowest' },
  export_change: { new: 'new', changed: 'correction', withdrawn: 'taken back' },
  award_unit: { person: 'person', team: 'team', department: 'department', batch: 'batch' },
  award_period: {
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    half_year: 'half-year',
    year: 'year',
  },
};
