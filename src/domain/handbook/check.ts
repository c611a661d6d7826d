import { checkAnnualPlan } from './check-annual-plan.js';
import { checkAssessments } from './check-assessments.js';
import { checkAwards } from './check-awards.js';
import { checkConsequences } from './check-consequences.js';
import { checkInService } from './check-in-service.js';
import { checkMaterials } from './check-materials.js';
import { checkQuestionBank } from './check-question-bank.js';
import { checkDuties } from './check-duties.js';
import { checkConflicts } from './check-conflicts.js';
import { checkKpis } from './check-kpis.js';
import { checkExaminations } from './check-examinations.js';
import { checkCases, checkImprovement } from './check-improvement.js';
import { checkLadders } from './check-ladders.js';
import { checkNeeds } from './check-needs.js';
import { checkQuestionnaires } from './check-questionnaires.js';
import { checkMentors } from './check-mentors.js';
import { checkPrograms } from './check-programs.js';
import { checkIndex } from './check-index.js';
import { checkReports } from './check-reports.js';
import { checkTrainers } from './check-trainers.js';
import {
  checkReference,
  checkSpan,
  checkUnique,
  entriesOf,
  type Draft,
  type Finding,
} from './findings.js';
import type { Handbook } from './types.js';

/**
 * A handbook is sound when everything that it names exists and no rule contradicts another: codes, weights, pass
 * marks, windows, timetables, ladders, late joiners. All findings at once, in no particular order.
 */
export function checkHandbook(handbook: Draft<Handbook>): Finding[] {
  return [
    ...checkCalendar(handbook),
    ...checkSpan(['due_soon'], handbook.due_soon),
    ...checkConflicts(handbook),
    ...checkCourses(handbook),
    ...checkChecklists(handbook),
    ...checkAssessments(handbook),
    ...checkLadders(handbook),
    ...checkPrograms(handbook),
    ...checkTrainers(handbook),
    ...checkAnnualPlan(handbook),
    ...checkInService(handbook),
    ...checkNeeds(handbook),
    ...checkKpis(handbook),
    ...checkQuestionnaires(handbook),
    ...checkMentors(handbook),
    ...checkMaterials(handbook),
    ...checkQuestionBank(handbook),
    ...checkConsequences(handbook),
    ...checkAwards(handbook),
    ...checkDuties(handbook),
    ...checkExaminations(handbook),
    ...checkCases(handbook),
    ...checkImprovement(handbook),
    ...checkReports(handbook),
    ...checkIndex(handbook),
  ];
}

function checkCalendar({ calendar, attendance }: Draft<Handbook>): Finding[] {
  const weekdays = (calendar?.work_week ?? []).map((code, index) => ({
    path: ['calendar', 'work_week', index],
    code,
  }));
  const days = (calendar?.overrides ?? []).map((override, index) => ({
    path: ['calendar', 'overrides', index, 'day'],
    code: override?.day,
  }));
  const counts = (attendance?.counts ?? []).map((code, index) => ({
    path: ['attendance', 'counts', index],
    code,
  }));
  return [...checkUnique(weekdays), ...checkUnique(days), ...checkUnique(counts)];
}

function checkCourses({ courses, categories }: Draft<Handbook>): Finding[] {
  return entriesOf(courses).flatMap(([code, course]) =>
    checkReference(['courses', code, 'category'], 'category', course.category, categories),
  );
}

function checkChecklists({ checklists }: Draft<Handbook>): Finding[] {
  return entriesOf(checklists).flatMap(([code, checklist]) =>
    checkUnique(
      (checklist.areas ?? []).flatMap((area, at) =>
        (area?.items ?? []).map((item, index) => ({
          path: ['checklists', code, 'areas', at, 'items', index, 'code'],
          code: item?.code,
        })),
      ),
    ),
  );
}
