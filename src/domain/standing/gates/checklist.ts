import type { Checklist, ChecklistGate } from '../../handbook/types.js';
import type { GateContext, SignatureFact } from '../facts.js';
import { dueWithin } from '../pauses.js';
import {
  reason,
  withoutData,
  type Action,
  type FactReference,
  type GateRule,
  type Reason,
} from '../statements.js';

/** So many missing items are named; of the others only the number is, unless they are hardly more. */
const named = 5;
const spare = 2;

const itemsByChecklist = new WeakMap<Checklist, ReadonlySet<string>>();

/** The items of a checklist in its order; listed once for everybody. */
function itemsOf(checklist: Checklist): ReadonlySet<string> {
  let items = itemsByChecklist.get(checklist);
  if (!items) {
    items = new Set(checklist.areas.flatMap((area) => area.items.map(({ code }) => code)));
    itemsByChecklist.set(checklist, items);
  }
  return items;
}

const reference = ({ item, signedOn }: SignatureFact): FactReference => ({
  kind: 'signature',
  ref: item,
  on: signedOn,
});

function reasonOf(
  { checklist }: ChecklistGate,
  { stage, path }: GateContext,
  items: ReadonlySet<string>,
  signed: readonly SignatureFact[],
): Reason {
  const last = signed.at(-1);
  if (!last) return reason(path, 'no_record', { stage, kind: 'checklist', name: checklist });
  const references = signed.map(reference);
  const total = items.size;
  if (signed.length === total) {
    return reason(path, 'checklist_signed', { checklist, total, on: last.signedOn }, references);
  }
  const done = new Set(signed.map(({ item }) => item));
  const missing = [...items].filter((item) => !done.has(item));
  const shown = missing.length > named + spare ? named : missing.length;
  const params = {
    checklist,
    signed: signed.length,
    total,
    missing: missing.slice(0, shown).join(', '),
    more: missing.length - shown,
  };
  return reason(path, 'checklist_open', params, references);
}

/** What is left to sign is for whom the checklist names, once the stage has begun. */
function sign(gate: ChecklistGate, checklist: Checklist, context: GateContext): Action[] {
  const { stageStart, path } = context;
  if (stageStart === null) return [];
  const dueOn = dueWithin(context, stageStart, gate.within);
  return [
    {
      action: 'sign_checklist',
      actor: checklist.signed_by,
      dueOn,
      about: gate.checklist,
      rule: path,
      notBefore: null,
    },
  ];
}

/** Holds once every item of the checklist was signed (`checklists.*`; 001 §3.1b: ten areas of in-team mentoring). */
export const checklistGate: GateRule<ChecklistGate> = (gate, context) => {
  const { rules, facts, today, brief, stageStart } = context;
  const checklist = rules.handbook.checklists[gate.checklist];
  if (!checklist || (brief && stageStart === null)) return withoutData;
  const items = itemsOf(checklist);
  const signed = facts.records
    .signatures(gate.checklist)
    .filter(({ item, signedOn }) => signedOn <= today && items.has(item));
  const holds = signed.length === items.size;
  return {
    holds,
    since: holds ? (signed.at(-1)?.signedOn ?? null) : null,
    noData: signed.length === 0,
    reasons: brief ? [] : [reasonOf(gate, context, items, signed)],
    actions: holds ? [] : sign(gate, checklist, context),
    unreachableSince: null,
  };
};
