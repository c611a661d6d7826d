import type { Gate } from '../handbook/types.js';
import type { GateContext } from './facts.js';
import { anyOfGate } from './gates/any-of.js';
import { applicationGate } from './gates/application.js';
import { approvalGate } from './gates/approval.js';
import { assessmentGate } from './gates/assessment.js';
import { attendanceGate } from './gates/attendance.js';
import { checklistGate } from './gates/checklist.js';
import { drillGate } from './gates/drill.js';
import { kpiGate } from './gates/kpi.js';
import { timeServedGate } from './gates/time-served.js';
import type { GateOutcome } from './statements.js';

/** Asks one gate; each kind has its file in `gates/`. */
export function evaluateGate(gate: Gate, context: GateContext): GateOutcome {
  switch (gate.kind) {
    case 'attendance':
      return attendanceGate(gate, context);
    case 'assessment':
      return assessmentGate(gate, context);
    case 'time_served':
      return timeServedGate(gate, context);
    case 'checklist':
      return checklistGate(gate, context);
    case 'drill':
      return drillGate(gate, context);
    case 'kpi':
      return kpiGate(gate, context);
    case 'application':
      return applicationGate(gate, context);
    case 'approval':
      return approvalGate(gate, context);
    case 'any_of':
      return askAnyOf(gate, context);
  }
}

const askAnyOf = anyOfGate(evaluateGate);
