export interface PlanRefusals {}
