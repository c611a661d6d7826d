import type { Gate } from '../handbook/types.js';
import type { GateContext } from './facts.js';
import { assessmentGate } from './gates/assessment.js';
import { attendanceGate } from './gates/attendance.js';
import { timeServedGate } from './gates/time-served.js';
import { unrecordedGate } from './gates/unrecorded.js';
import { withoutData, type GateOutcome } from './statements.js';

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
    case 'drill':
    case 'kpi':
    case 'application':
    case 'approval':
      return unrecordedGate(gate, context);
    case 'any_of':
      return withoutData;
  }
}
