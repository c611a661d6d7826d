import { compare } from '../../compare.js';
import { addDays, weekday } from '../../day.js';
import { isRetired, type Trainer } from '../../resources/resource.js';
import { lengthOf } from '../clock.js';
import type { Board } from '../conflicts/board.js';
import type { Scheduled } from '../conflicts/conflict.js';
import { unqualifiedFor } from '../conflicts/qualification.js';
import type { Choice } from './choice.js';

type TrainerChoice = Extract<Choice, { kind: 'trainer' }>;

/**
 * Who could give a session instead: qualified for all its courses, free at its time, those who stand in for its trainer
 * first and in their order, then who has least to do in that week (003 §3: a substitute, so that nothing is delayed).
 */
export function substituteTrainers(
  board: Board,
  session: Scheduled,
  most: number,
): TrainerChoice[] {
  const { trainers } = board.office.resources;
  const backups = trainers.get(session.trainerKey)?.backups ?? [];
  const inLine = (at: number): number => (at < 0 ? backups.length : at);
  const inOrder = rankedTrainers(board, session)
    .filter(({ trainer }) => trainer.nameKey !== session.trainerKey)
    .map(({ trainer, load }) => ({ trainer, load, at: backups.indexOf(trainer.nameKey) }))
    .sort((a, b) => inLine(a.at) - inLine(b.at));
  const found: TrainerChoice[] = [];
  for (const { trainer, load, at } of inOrder) {
    if (found.length === most) break;
    const given = withTrainer(session, trainer);
    if (!board.isFree(given, ['trainer', 'qualification'])) continue;
    found.push({ kind: 'trainer', session: given, backup: at < 0 ? null : at + 1, load });
  }
  return found;
}

/** A session given by a registered trainer. */
export const withTrainer = (session: Scheduled, { name, nameKey }: Trainer): Scheduled => ({
  ...session,
  trainer: name,
  trainerKey: nameKey,
});

/** The trainers who are in service and qualified for all courses of a session, with what they have to do in its week. */
export function rankedTrainers(
  board: Board,
  session: Scheduled,
): { trainer: Trainer; load: number }[] {
  const load = loadsAround(board, session);
  return [...board.office.resources.trainers.values()]
    .filter(
      (trainer) =>
        !isRetired(trainer, session.day) && unqualifiedFor(trainer, session).length === 0,
    )
    .map((trainer) => ({ trainer, load: load.get(trainer.nameKey) ?? 0 }))
    .sort((a, b) => a.load - b.load || compare(a.trainer.name, b.trainer.name));
}

/** Minutes that each trainer gives in the week of a session, without that one. */
function loadsAround(board: Board, { id, day }: Scheduled): Map<string, number> {
  const monday = addDays(day, 1 - weekday(day));
  const loads = new Map<string, number>();
  for (let at = 0; at < 7; at += 1) {
    for (const one of board.on(addDays(monday, at))) {
      if (one.id !== id)
        loads.set(one.trainerKey, (loads.get(one.trainerKey) ?? 0) + lengthOf(one));
    }
  }
  return loads;
}
