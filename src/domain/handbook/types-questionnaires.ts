/** The handbook's section on questionnaires: `forms` (001 §3.4, §4.6; 004 §2.3). */
import type { Role, Span } from './types.js';

/** What a questionnaire is for: what trainees say of a training, what others say of a person, anything else. */
export const formKinds = ['feedback', 'appraisal', 'other'] as const;
export type FormKind = (typeof formKinds)[number];

/** Who appraises (004 §2.3). */
export const raterRoles = ['self', 'peer', 'mentor', 'customer'] as const;
export type RaterRole = (typeof raterRoles)[number];

/** A question; its code is what the column of a file bears. */
export interface FormItem {
  code: string;
  title: string;
}

/** Questions under one heading, each answered with a mark of the scale. */
export interface FormGroup {
  title: string;
  items: FormItem[];
}

/** A role that appraises. */
export interface FormRater {
  role: RaterRole;
  /** Share of the whole in per cent; the weights of a form total 100. */
  weight: number;
  /** From so many answers of this role on its mean counts (1). */
  least?: number;
  /** Whether who answered is kept; as the form says where it is left out. */
  anonymous?: boolean;
}

/** When answers are to be collected. */
export interface FormDue {
  /** After each in-service session, after the last session of a course in its batch, or after a stage of a program. */
  follows: 'in_service' | 'course' | 'stage';
  /** `course`: only of these; of each where it is left out. */
  courses?: string[];
  /** `stage`: of which program. */
  program?: string;
  stage?: string;
  within: Span;
  by: Role;
  /** Feedback: asked for until this share of those who were there has answered; one answer is enough without it. */
  response_rate?: number;
  /** So long after its due day it is asked for no more. */
  lapses_after?: Span;
  /** Appraisals: again so long after the last one. */
  every?: Span;
}

export interface Questionnaire {
  title: string;
  kind: FormKind;
  /** What is printed above the questions. */
  note?: string;
  /** What each mark is called, the lowest first: the first is 1. */
  scale: { title: string }[];
  /** Who answered is not kept. */
  anonymous: boolean;
  /** Of fewer answers nothing but their number is shown. */
  withhold_below?: number;
  groups: FormGroup[];
  /** Questions that are answered in words. */
  open?: FormItem[];
  /** Appraisals: who appraises. */
  raters?: FormRater[];
  /** Appraisals: whether the weights of roles that are missing are shared out among the others. */
  renormalise?: boolean;
  /** Appraisals: answers so long after the first of them belong together; all of them where it is left out. */
  round?: Span;
  /** A mean below this mark is noticed. */
  target?: number;
  due?: FormDue[];
}
