import { describe, expect, it } from 'vitest';
import { decideJoining } from '../../src/domain/enrolling/joining.js';
import { decidePersonChanges, type RosterRow } from '../../src/domain/enrolling/person.js';
import { SimilarPeople } from '../../src/domain/enrolling/similar.js';
import type { SessionFact } from '../../src/domain/standing/facts.js';

const row: RosterRow = {
  employeeNo: 'E1',
  name: '张伟',
  hiredOn: '2026-03-02',
  department: '客服部',
  team: '一组',
  position: null,
  level: null,
  phone: '13800000001',
  email: null,
  batch: null,
};

describe('changes of a known person', () => {
  it('are none where nothing is given or nothing differs', () => {
    const changes = decidePersonChanges(row, { ...row, phone: null, team: null });
    expect(changes).toEqual({ person: {}, membership: null, fields: {} });
  });

  it('keep what is not given, field by field', () => {
    const changes = decidePersonChanges(row, {
      ...row,
      department: null,
      team: '二组',
      level: '初级',
      email: 'a@b.cn',
    });
    expect(changes.fields).toEqual({
      team: ['一组', '二组'],
      level: [null, '初级'],
      email: [null, 'a@b.cn'],
    });
    expect(changes.person).toEqual({ email: 'a@b.cn' });
    expect(changes.membership).toEqual({
      department: '客服部',
      team: '二组',
      position: null,
      level: '初级',
    });
  });
});

describe('a second number for one person', () => {
  const meet = (candidate: RosterRow) => {
    const people = new SimilarPeople();
    people.meet(row);
    people.meet({ ...row, employeeNo: 'E2', name: '李娜', phone: null, team: null });
    return people.meet(candidate);
  };
  it.each([
    ['same name and phone', { ...row, employeeNo: 'E9', team: '九组' }, 'phone'],
    ['same name, written wide and spaced', { ...row, employeeNo: 'E9', name: '张 伟' }, 'phone'],
    ['same name, team and hire', { ...row, employeeNo: 'E9', phone: null }, 'team'],
    ['same phone, another name', { ...row, employeeNo: 'E9', name: '王芳' }, undefined],
    ['same name and team, another hire', { ...row, phone: null, hiredOn: '2026-04-01' }, undefined],
    ['nothing to compare', { ...row, name: '李娜', phone: null, team: null }, undefined],
  ])('%s', (_case, candidate, why) => {
    expect(meet(candidate)?.why).toBe(why);
  });
});

describe('joining a batch', () => {
  const session = (day: string, course: string): SessionFact => ({
    id: 1,
    code: 'B-01',
    stage: 'foundation',
    slot: 0,
    courses: [course],
    kind: 'lesson',
    day,
    start: '09:00',
  });
  const sessions = [
    session('2026-03-02', 'F01'),
    session('2026-03-06', 'F10'),
    session('2026-03-09', 'F11'),
  ];
  const rules = { requires_stage: 'company', insert_up_to: 'F10', next_batch_from: 'F11' };
  const join = (hiredOn: string, wishedOn: string | null = null) =>
    decideJoining('onboarding', rules, '2026-03-02', sessions, hiredOn, wishedOn);

  it.each([
    ['2026-02-24', null, 'from_start', '2026-03-02'],
    ['2026-03-02', null, 'from_start', '2026-03-02'],
    ['2026-03-03', null, 'insert', '2026-03-03'],
    ['2026-03-08', null, 'insert', '2026-03-08'],
    ['2026-03-09', null, 'refuse', undefined],
    ['2026-03-20', null, 'refuse', undefined],
    ['2026-02-24', '2026-03-04', 'insert', '2026-03-04'],
  ])('hired %s, wished %s: %s', (hiredOn, wishedOn, kind, joinedOn) => {
    const decision = join(hiredOn, wishedOn);
    expect(decision.kind).toBe(kind);
    if (decision.kind !== 'refuse') expect(decision.joinedOn).toBe(joinedOn);
    else expect(decision.rule).toBe('programs.onboarding.late_joiners.next_batch_from');
  });

  it('inserts at any time where the program has no rule', () => {
    const late = '2026-03-20';
    expect(decideJoining('x', undefined, '2026-03-02', sessions, late, null).kind).toBe('insert');
  });
});
