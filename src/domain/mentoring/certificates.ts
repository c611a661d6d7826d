import { addSpan, subtractSpan, type Calendar } from '../calendar.js';
import type { Day } from '../day.js';
import type { MentorLevel } from '../handbook/types-mentors.js';
import type { CertificateFact, MentorDecisionFact } from './facts.js';

/** A certificate and how long it is good. */
export interface CertificateTerm {
  certificate: CertificateFact;
  /** The last day; `null` where it does not run out. */
  until: Day | null;
  /** From which day on it may be renewed. */
  renewFrom: Day | null;
  /** The first day on which it is no longer good, because somebody withdrew it. */
  withdrawnOn: Day | null;
}

export const certificateStates = ['valid', 'renewal_due', 'lapsed', 'withdrawn'] as const;
export type CertificateState = (typeof certificateStates)[number];

/**
 * A certificate is good for `mentors.levels.*.validity.span` from the day on which it was given, by the rules under which
 * it was given; one that renews another runs on from the end of that. A withdrawal ends all that were given before.
 */
export function termsOf(
  certificates: readonly CertificateFact[],
  decisions: readonly MentorDecisionFact[],
  levelOf: (certificate: CertificateFact) => MentorLevel | undefined,
  calendar: Calendar,
): CertificateTerm[] {
  const terms = new Map<number, CertificateTerm>();
  for (const certificate of certificates) {
    const { validity } = levelOf(certificate) ?? {};
    const renewed = certificate.renews === null ? undefined : terms.get(certificate.renews);
    const start = renewed?.until ?? certificate.on;
    const until = validity ? addSpan(calendar, start, validity.span) : null;
    const withdrawn = decisions.filter(
      ({ kind, order }) => kind === 'withdrawal' && order > certificate.order,
    );
    const [first = null] = withdrawn.map(({ on }) => on).sort();
    terms.set(certificate.id, {
      certificate,
      until,
      renewFrom: until && validity ? subtractSpan(calendar, until, validity.renew_before) : null,
      withdrawnOn: first,
    });
  }
  return [...terms.values()];
}

/** Whether a certificate is good on a day. */
export function isGood({ certificate, until, withdrawnOn }: CertificateTerm, day: Day): boolean {
  if (certificate.on > day || (until !== null && day > until)) return false;
  return withdrawnOn === null || day < withdrawnOn;
}

/** The certificate that counts on a day: the last that is good, else the last that had been given by then. */
export function termOn(terms: readonly CertificateTerm[], day: Day): CertificateTerm | undefined {
  const given = terms.filter(({ certificate }) => certificate.on <= day).sort(byOrder);
  return given.findLast((term) => isGood(term, day)) ?? given.at(-1);
}

const byOrder = (a: CertificateTerm, b: CertificateTerm): number =>
  a.certificate.on === b.certificate.on
    ? a.certificate.order - b.certificate.order
    : a.certificate.on < b.certificate.on
      ? -1
      : 1;

/** How a certificate stands on a day on which it had been given. */
export function stateOn(term: CertificateTerm, day: Day): CertificateState {
  const { until, renewFrom, withdrawnOn } = term;
  if (withdrawnOn !== null && withdrawnOn <= day) return 'withdrawn';
  if (until !== null && day > until) return 'lapsed';
  return renewFrom !== null && day >= renewFrom ? 'renewal_due' : 'valid';
}

/** From which day on somebody had been certified at a level, by any certificate that was good then. */
export function levelSince(
  terms: readonly CertificateTerm[],
  level: string,
  day: Day,
): CertificateFact | undefined {
  const held = terms.filter((term) => term.certificate.level === level && isGood(term, day));
  return held[0]?.certificate;
}
