export interface RecordRefusals {}
