/** Words on reports that are made by themselves, and on what evaluations come from. */
export const reportWords: Record<string, Record<string, string>> = {
  report_run: {
    due: 'due',
    made: 'made',
    empty: 'empty',
    refused: 'refused',
    kept: 'there already',
    in_the_way: 'file in the way',
  },
  report_mail: { pending: 'not sent', sending: 'unclear', sent: 'sent' },
  evaluation_source: { noted: 'noted', forms: 'forms' },
};
