/**
 * Every refusal and fault by its code, with the facts that it carries. `i18n` must have a text for each, in every
 * language, or the build fails.
 */
import type { FileRefusals } from './files.js';
import type { HandbookRefusals } from './handbook.js';
import type { StoreRefusals } from './store.js';
import type { UsageRefusals } from './usage.js';
import type { PlanRefusals } from './plan.js';
import type { AwardRefusals } from './awards.js';
import type { NeedRefusals } from './need.js';
import type { InServiceRefusals } from './in-service.js';
import type { DutyRefusals } from './duty.js';
import type { ConflictRefusals } from './conflicts.js';
import type { PlanYearRefusals } from './plan-year.js';
import type { EnrollRefusals } from './enroll.js';
import type { MentorRefusals } from './mentors.js';
import type { RecordRefusals } from './record.js';
import type { BankRefusals } from './bank.js';
import type { DecideRefusals } from './decide.js';
import type { EvidenceRefusals } from './evidence.js';
import type { FormRefusals } from './forms.js';
import type { ExamRefusals } from './exam.js';
import type { KpiRefusals } from './kpi.js';
import type { ExaminingRefusals } from './examining.js';
import type { MaterialRefusals } from './materials.js';
import type { SpotCheckRefusals } from './spot-check.js';
import type { ImprovementRefusals } from './improvement.js';
import type { CaseRefusals } from './cases.js';
import type { ReportRefusals } from './report.js';
import type { ReportRunRefusals } from './report-run.js';
import type { ResourceRefusals } from './resources.js';

export interface Refusals
  extends
    FileRefusals,
    HandbookRefusals,
    InServiceRefusals,
    StoreRefusals,
    UsageRefusals,
    PlanRefusals,
    PlanYearRefusals,
    NeedRefusals,
    DutyRefusals,
    AwardRefusals,
    ConflictRefusals,
    EnrollRefusals,
    MentorRefusals,
    RecordRefusals,
    DecideRefusals,
    EvidenceRefusals,
    FormRefusals,
    ExamRefusals,
    BankRefusals,
    ExaminingRefusals,
    ResourceRefusals,
    MaterialRefusals,
    KpiRefusals,
    SpotCheckRefusals,
    CaseRefusals,
    ImprovementRefusals,
    ReportRefusals,
    ReportRunRefusals {}

export type RefusalCode = keyof Refusals;

/** A refusal: its code and the facts that its text needs. */
export type Refused = { [K in RefusalCode]: { code: K; facts: Refusals[K] } }[RefusalCode];

/**
 * One thing wrong with a file, at its place. `by`: `input` where the file itself is wrong, `rule` where the file is
 * sound but a rule of the office forbids it. `line` counts from 1; `column` is the header or, in a handbook, the
 * column number.
 */
export interface Fault {
  line: number;
  column?: string;
  value?: string;
  /** The employee no or other key of the row, where it is known. */
  key?: string;
  by: 'input' | 'rule';
  refused: Refused;
}
