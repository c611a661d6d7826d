export interface ExamRefusals {}
