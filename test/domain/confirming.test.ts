import { describe, expect, it } from 'vitest';
import { refuseConfirmer } from '../../src/domain/examining/confirming.js';

const person = { employeeNo: 'E1', name: 'Wang Fang' };
const hands = [
  { attemptId: 1, recordedBy: 'Chen', examiner: 'Zhao Lei' },
  { attemptId: 2, recordedBy: 'Liu', examiner: null },
  { attemptId: 3, recordedBy: 'Sun', examiner: 'Zhou' },
];

describe('the second person of a mark', () => {
  it.each([
    ['anybody else', [1, 2], 'Li', null],
    ['whose mark it is', [1], 'Wang Fang', 'confirm_by_oneself'],
    ['by another spelling', [1], ' wang  FANG', 'confirm_by_oneself'],
    ['by the employee no', [1], 'e1', 'confirm_by_oneself'],
    ['a longer number is somebody else', [1], 'E11', null],
    ['who recorded it', [1], 'chen', 'confirm_same_person'],
    ['who recorded one of them', [1, 2], 'Liu', 'confirm_same_person'],
    ['who gave it', [1], 'ＺＨＡＯ　LEI', 'confirm_same_examiner'],
    ['who gave another one', [1, 2], 'Zhou', null],
    ['who recorded another one', [1, 2], 'Sun', null],
    ['a mark without an examiner', [2], '', null],
  ] as const)('%s', (_case, ids, actor, code) => {
    const marks = ids.map((id) => ({ id }));
    const refused = refuseConfirmer(person, 'task', marks, hands, actor);
    expect(refused?.code ?? null).toBe(code);
    if (refused) {
      const facts = {
        employee_no: 'E1',
        assessment: 'task',
        rule: 'assessments.task.confirmed_by',
      };
      expect(refused.facts).toEqual(facts);
    }
  });
});
