import { describe, expect, it } from 'vitest';
import { decidePersonChanges, type RosterRow } from '../../src/domain/enrolling/person.js';
import { SimilarPeople } from '../../src/domain/enrolling/similar.js';

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
