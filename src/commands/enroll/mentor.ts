import type { Command } from 'commander';
import type { App } from '../../app.js';
import { subject } from '../verb.js';
import { addMentorAssign } from './mentor-assign.js';
import { addMentorCandidates } from './mentor-candidates.js';
import { addMentorCertify } from './mentor-certify.js';
import { addMentorImport } from './mentor-import.js';
import { addMentorList } from './mentor-list.js';
import { addMentorShow } from './mentor-show.js';
import { addMentorSuggest } from './mentor-suggest.js';

/** `enroll mentor`: candidates, certificates, who mentors whom, results. */
export function addMentor(enroll: Command, app: App): void {
  const mentor = subject(enroll, 'mentor', app.texts.mentors.summary);
  addMentorCandidates(mentor, app);
  addMentorCertify(mentor, app);
  addMentorAssign(mentor, app);
  addMentorSuggest(mentor, app);
  addMentorImport(mentor, app);
  addMentorList(mentor, app);
  addMentorShow(mentor, app);
}
