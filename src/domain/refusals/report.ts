export interface ReportRefusals {}
