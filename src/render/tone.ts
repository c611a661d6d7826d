/** What a status means to the person who reads it; colours and badges follow it, the word always stands beside. */
export type Tone = 'good' | 'attention' | 'bad' | 'notice' | 'quiet';

const tones: Readonly<Record<string, Tone>> = {
  on_track: 'good',
  passed: 'good',
  regularised: 'good',
  present: 'good',
  created: 'good',
  held: 'good',
  done: 'good',
  met: 'good',
  confirmed: 'good',
  due_soon: 'attention',
  retake_due: 'attention',
  retraining: 'attention',
  re_exam_due: 'attention',
  retake: 'attention',
  re_exam: 'attention',
  late: 'attention',
  left_early: 'attention',
  warning: 'attention',
  not_ready: 'attention',
  overdue: 'bad',
  under_review: 'bad',
  review: 'bad',
  barred: 'bad',
  dismissed: 'bad',
  failed: 'bad',
  absent: 'bad',
  refused: 'bad',
  unmet: 'bad',
  unreachable: 'bad',
  awaiting_confirmation: 'notice',
  awaiting: 'notice',
  changed: 'notice',
  planned: 'notice',
  new: 'notice',
  insert: 'notice',
  next_batch: 'notice',
};

/** The tone of a status by its stable value; `quiet` where nobody has to do anything about it. */
export function toneOf(value: string): Tone {
  return (Object.hasOwn(tones, value) ? tones[value] : undefined) ?? 'quiet';
}
