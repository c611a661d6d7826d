import {
  checkReference,
  checkSpan,
  checkStage,
  checkUnique,
  entriesOf,
  finding,
  missing,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type { Assessment, Handbook } from './types.js';
import type { TestSource } from './types-examinations.js';

/** What is examined can be: limits, rhythms, corrections and the files of other systems (002 §2). */
export function checkExaminations(handbook: Draft<Handbook>): Finding[] {
  const stages = entriesOf(handbook.programs).flatMap(([, program]) =>
    (program.stages ?? []).map((stage) => stage?.code),
  );
  return [
    ...entriesOf(handbook.assessments).flatMap(([code, assessment]) =>
      checkExamined(['assessments', code], assessment, stages),
    ),
    ...entriesOf(handbook.test_sources).flatMap(([code, source]) =>
      checkSource(['test_sources', code], source, handbook.assessments),
    ),
  ];
}

const ownMarks = ['examiners', 'rhythm', 'regrade'] as const;

function checkExamined(
  path: RulePath,
  assessment: Draft<Assessment>,
  stages: readonly (string | undefined)[],
): Finding[] {
  const { kind, examiners, rhythm, regrade, total, ladder } = assessment;
  const findings: Finding[] = [];
  if (kind === 'composite') {
    for (const key of ownMarks) {
      if (assessment[key] === undefined) continue;
      findings.push(
        finding([...path, key], 'handbook_not_with', { key, other: 'kind: composite' }),
      );
    }
    return findings;
  }
  const limit = examiners?.difference_limit;
  if (limit !== undefined && total !== undefined && limit >= total) {
    const facts = { value: String(limit), expected: `> 0, < ${total}` };
    findings.push(finding([...path, 'examiners', 'difference_limit'], 'handbook_range', facts));
  }
  if (examiners?.further !== undefined && limit === undefined) {
    const facts = { key: 'difference_limit', given: 'further' };
    const here = [...path, 'examiners'];
    findings.push(missing(finding(here, 'handbook_needs', facts), here, ['difference_limit']));
  }
  if (rhythm && ladder !== undefined) {
    const facts = { key: 'rhythm', other: 'ladder' };
    findings.push(finding([...path, 'rhythm'], 'handbook_not_with', facts));
  }
  return [
    ...findings,
    ...(rhythm?.stages ?? []).flatMap((stage, at) =>
      checkStage([...path, 'rhythm', 'stages', at], stage, stages),
    ),
    ...checkSpan([...path, 'rhythm', 'within'], rhythm?.within),
    ...checkSpan([...path, 'regrade', 'within'], regrade?.within),
  ];
}

/** A source says what each of its results is, and no header twice. */
function checkSource(
  path: RulePath,
  { columns, assessment, papers }: Draft<TestSource>,
  assessments: Draft<Handbook>['assessments'],
): Finding[] {
  const findings: Finding[] = [
    ...checkReference([...path, 'assessment'], 'assessment', assessment, assessments),
    ...(papers ?? []).flatMap((paper, at) =>
      checkReference(
        [...path, 'papers', at, 'assessment'],
        'assessment',
        paper?.assessment,
        assessments,
      ),
    ),
    ...checkUnique(
      (papers ?? []).map((paper, at) => ({
        path: [...path, 'papers', at, 'name'],
        code: paper?.name,
      })),
    ),
    ...checkUnique(
      Object.entries(columns ?? {}).map(([key, header]) => ({
        path: [...path, 'columns', key],
        code: typeof header === 'string' ? header.trim().toLowerCase() : undefined,
      })),
    ),
  ];
  if (papers && columns && columns.assessment === undefined) {
    const facts = { key: 'columns.assessment', given: 'papers' };
    const here = [...path, 'columns'];
    findings.push(missing(finding(here, 'handbook_needs', facts), here, ['assessment']));
  }
  if (assessment !== undefined && papers !== undefined) {
    const facts = { key: 'papers', other: 'assessment' };
    findings.push(finding([...path, 'papers'], 'handbook_not_with', facts));
  }
  return findings;
}
