import { InputError, refused } from '../../../errors.js';
import { listScoreSheet, type ScoreScope } from '../../../operations/sheets/score-sheet.js';
import type { App } from '../../../app.js';
import type { Column } from '../../../render/view.js';
import { dayOption } from '../../options.js';
import {
  personCells,
  personColumns,
  refuseBeside,
  type SheetKind,
  type SheetOptions,
} from './sheet-kind.js';

/** For `exam score`: the points, or one column per dimension of the rubric. */
export const scoreSheet: SheetKind = {
  name: 'score',
  options: ['sitting', 'assessment', 'batch', 'day'],
  print: async (app, options) => {
    const t = app.texts.record.sheet;
    const scope = await scopeOf(app, options);
    const { code, assessment, day, people } = listScoreSheet(app.store(), scope, app.today());
    const takenOn = dayOption('--day', options.day) ?? day ?? app.today();
    const dimensions = (assessment.dimensions ?? []).map((one) => one.code);
    const marks: Column[] =
      dimensions.length === 0
        ? [{ key: 'score', kind: 'score', header: t.headers.score }]
        : dimensions.map((key) => ({ key, kind: 'score', header: key }));
    const bonus: Column[] = assessment.bonus
      ? [{ key: 'bonus', kind: 'score', header: t.headers.bonus }]
      : [];
    const empty = Object.fromEntries([...marks, ...bonus].map(({ key }) => [key, null]));
    await app.print(
      {
        name: 'score',
        preferred: 'csv',
        empty: t.nobodySits,
        columns: [
          { key: 'assessment', kind: 'code', header: t.headers.assessment },
          ...personColumns,
          { key: 'taken_on', kind: 'date', header: t.headers.takenOn },
          ...marks,
          ...bonus,
          { key: 'examiner', kind: 'text', header: t.headers.examiner },
        ],
        rows: people.map((person) => ({
          assessment: code,
          ...personCells(person),
          taken_on: takenOn,
          ...empty,
          examiner: null,
        })),
      },
      'score',
    );
  },
};

async function scopeOf(app: App, options: SheetOptions): Promise<ScoreScope> {
  const { sitting, assessment, batch } = options;
  if (sitting !== undefined) {
    refuseBeside('--sitting', options, ['assessment', 'batch', 'day']);
    return { kind: 'sitting', sitting };
  }
  if (assessment !== undefined && batch !== undefined) {
    return { kind: 'batch', assessment, batch };
  }
  if (assessment !== undefined) {
    throw new InputError(refused('option_missing', { option: '--batch' }));
  }
  if (batch !== undefined) {
    throw new InputError(refused('option_missing', { option: '--assessment' }));
  }
  const asked = await app.prompter.text(
    app.texts.record.sheet.askSitting,
    '--sitting | --assessment --batch',
  );
  return { kind: 'sitting', sitting: asked };
}
