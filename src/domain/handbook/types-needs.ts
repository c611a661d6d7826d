/** The handbook's section on training needs: `needs` (001 §4.1-4.3, 003 §1). */
import type { Role, Span } from './types.js';

/** One line of the survey of the front line (001 §4.1). */
export interface NeedTopic {
  title: string;
  /** The course that answers it. */
  course?: string;
}

/** A group of topics, and what a department's request may be of (001 §4.1, §4.2). */
export interface NeedType {
  title: string;
  /** In the order of the form. */
  topics: Record<string, NeedTopic>;
}

/** The survey of the front line (001 §4.1). */
export interface SurveyRules {
  /** What each mark is called, the lowest first: the first is 1. */
  mastery: { title: string }[];
  /** A mark up to this one counts as weak. */
  weak_up_to: number;
  /** From this share of weak answers on a topic becomes a need, 0..1. */
  need_from_share: number;
  /** Of fewer answers, one of them without a name, nothing but their number is shown. */
  withhold_below: number;
}

/** When the forms go out and come back every month (001 §2.2 b, §4.3). */
export interface NeedCollection {
  /** Day of the month on which the survey is handed out; from its end where negative: -1 is the last. */
  hand_out_day?: number;
  /** Day of the month from which answers and requests are collected. */
  collect_day: number;
  within: Span;
  by: Role;
}

/** How long a need may wait for an answer: planned, merged or declined. */
export interface NeedAnswer {
  within: Span;
  by: Role;
}

/** What makes two needs likely to be one (001 §4.3). */
export interface NeedDuplicates {
  /** From this likeness of the titles on, 0..1. */
  similar_titles: number;
}

/**
 * Who lacks a skill, by marks or figures (003 §1). Exactly one of `kpi` and `assessment`, and exactly one of `below`,
 * `above` and `target` is given.
 */
export interface GapRule {
  title: string;
  kpi?: string;
  assessment?: string;
  /** One dimension of the assessment's rubric instead of the whole score. */
  dimension?: string;
  /** Who is below this value lacks it; exactly the value is enough. */
  below?: number;
  above?: number;
  /** Who misses the target of the KPI, or the pass mark of the assessment. */
  target?: true;
  /** Over so many latest months. */
  months: number;
  /** How the values of these months become one (`mean`); `best`: each of them is beyond the limit. */
  aggregate?: 'mean' | 'latest' | 'best';
  /** Of fewer people no need is made (1). */
  min_people?: number;
  /** The course to be suggested. */
  course?: string;
}

/** Training needs: how they are asked for, found and answered. */
export interface NeedRules {
  types: Record<string, NeedType>;
  survey?: SurveyRules;
  collection?: NeedCollection;
  answer?: NeedAnswer;
  duplicates?: NeedDuplicates;
  gaps?: Record<string, GapRule>;
}
