import type { App } from '../../../app.js';
import type { AttendanceStatus } from '../../../domain/handbook/types.js';
import { importAttendance } from '../../../operations/import-attendance.js';
import { listAttendanceSheet } from '../../../operations/list-attendance-sheet.js';
import {
  askChoice,
  eachOf,
  holdDialogue,
  oneRow,
  requireTerminal,
  skipped,
  stopped,
} from './dialogue.js';

const statuses: readonly AttendanceStatus[] = [
  'present',
  'late',
  'left_early',
  'absent',
  'excused',
];

/** `record attendance` without a file: who was in a session. Leave that excuses is proposed first. */
export async function askAttendance(app: App): Promise<void> {
  requireTerminal(app);
  const t = app.texts.record.asking;
  const session = await app.prompter.text(t.session, 'FILE');
  const rows = listAttendanceSheet(app.store(), { kind: 'session', session });
  const open = rows.filter(({ recorded }) => !recorded);
  await app.say(t.left({ left: open.length, done: rows.length - open.length }));
  await holdDialogue(
    app,
    eachOf(open),
    async ({ session: code, employeeNo, name, status: proposed }) => {
      const ordered = [...statuses].sort((a, b) => Number(b === proposed) - Number(a === proposed));
      const choices = ordered.map((value) => ({
        value,
        name: app.texts.words['attendance']?.[value] ?? value,
      }));
      const answer = await askChoice(app, `${employeeNo} ${name}`, choices);
      if (answer.is === 'stop') return stopped;
      if (answer.is === 'nothing') return skipped;
      const row = { session: code, employeeNo, status: answer.value, note: null };
      return {
        stop: false,
        record: () =>
          importAttendance(app.store(), app.writeContext(), {
            ...oneRow(app, 'record attendance'),
            rows: [{ line: 1, row }],
            today: app.today(),
          }),
      };
    },
  );
}
