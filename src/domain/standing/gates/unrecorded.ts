import type {
  ApplicationGate,
  ApprovalGate,
  ChecklistGate,
  DrillGate,
  KpiGate,
} from '../../handbook/types.js';
import { reason, withoutData, type GateRule } from '../statements.js';

function nameOf(
  gate: ChecklistGate | DrillGate | KpiGate | ApplicationGate | ApprovalGate,
): string {
  switch (gate.kind) {
    case 'checklist':
      return gate.checklist;
    case 'drill':
      return gate.drill;
    case 'kpi':
      return gate.metric;
    case 'application':
      return gate.to;
    case 'approval':
      return gate.by;
  }
}

/** A gate whose records the store does not keep answers "no data": it does not hold, and is not 0 %. */
export const unrecordedGate: GateRule<
  ChecklistGate | DrillGate | KpiGate | ApplicationGate | ApprovalGate
> = (gate, { path, brief, stage }) => {
  if (brief) return withoutData;
  const reasons = [reason(path, 'no_record', { stage, kind: gate.kind, name: nameOf(gate) })];
  return { ...withoutData, reasons };
};
