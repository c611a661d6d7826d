import type { AnswerForm } from '../bank/mark-answer.js';

/** What is refused of the question bank, its papers and their marking. `rule`: the path in the handbook. */
export interface BankRefusals {
  /** The handbook in force says nothing of a question bank. */
  bank_no_rules: { rule: string };
  // A GIFT file; the place is the fault's line and column.
  gift_brace_open: Record<string, never>;
  gift_brace_second: Record<string, never>;
  gift_brace_close: Record<string, never>;
  gift_no_answers: Record<string, never>;
  /** An essay, or text alone. */
  gift_kind: Record<string, never>;
  gift_weight: { weight: string };
  /** `found`: empty at the end of a line. */
  gift_syntax: { found: string };
  // A question, from whatever file
  question_stem: Record<string, never>;
  question_hidden: { character: string };
  question_options_few: { least: number; found: number };
  question_options_many: { most: number; found: number };
  question_option_empty: Record<string, never>;
  question_option_twice: { option: string };
  question_arrow: { option: string };
  question_weight: { weight: string };
  question_weights_sum: { sum: string };
  question_no_right: Record<string, never>;
  question_all_right: Record<string, never>;
  question_number: { value: string };
  question_range: { range: string };
  question_pairs_few: { found: number };
  question_pair_lines: Record<string, never>;
  question_answer: { value: string; expected: string };
  question_answer_option: { value: string; options: string };
  /** An option that the kind of question does not have. */
  question_option_odd: { option: string; kind: string };
  // The bank
  question_code: { code: string };
  question_code_twice: { question: string; first_line: number };
  /** The same stem, after normalisation, on another line of the file. */
  question_stem_twice: { first_line: number };
  question_stem_known: { question: string };
  question_course_missing: Record<string, never>;
  question_course_unknown: { course: string; suggestion: string };
  question_difficulty_unknown: { difficulty: string; choices: string; suggestion: string };
  question_difficulty_missing: { choices: string };
  question_language_unknown: { language: string };
  question_kind_changed: { question: string; from: string; to: string };
  question_unknown: { question: string; suggestion: string };
  question_retired: { question: string; on: string; reason: string };
  question_not_retired: { question: string };
  question_review_by_author: { question: string; reviewer: string; rule: string };
  question_review_before: { question: string; day: string; made_on: string };
  question_change_nothing: Record<string, never>;
  question_from_many: { file: string; found: number };
  // Papers
  paper_unknown: { paper: string; suggestion: string };
  paper_exists: { paper: string };
  paper_code: { code: string };
  paper_versions: { value: string };
  paper_version_unknown: { paper: string; version: string; versions: string };
  blueprint_unknown: { blueprint: string; choices: string; suggestion: string };
  blueprint_none: { assessment: string; rule: string };
  blueprint_several: { assessment: string; choices: string };
  blueprint_other: { blueprint: string; assessment: string; of: string };
  /** `cells`: what each lacks, in words. */
  paper_questions_short: {
    blueprint: string;
    cells: readonly {
      rule: string;
      needed: number;
      have: number;
      course: string;
      topic: string;
      difficulty: string;
      kind: string;
    }[];
  };
  // Marking
  sheet_version_unknown: { version: string; versions: string };
  sheet_question_unknown: { column: string; paper: string; count: number };
  sheet_questions_missing: { questions: string; paper: string };
  sheet_answer: { question: string; value: string; expected: AnswerForm };
  sheet_differs: { employee_no: string; question: string; before: string; after: string };
  sheet_taken_otherwise: { employee_no: string; taken_on: string; version: string };
  sheet_before_paper: { taken_on: string; drawn_on: string };
  sheet_day_missing: Record<string, never>;
  sheet_seconds: { value: string };
  /** Not refused: what a person must mark before the sheet has a score. */
  sheet_open: { questions: string };
  open_unknown: { employee_no: string; question: number };
  open_points: { value: string; most: string };
  open_differs: { employee_no: string; question: number; before: string; after: string };
  // Items
  items_target_unknown: { target: string; suggestion: string };
}
