import type {
  ToldChoice,
  ToldConflict,
  ToldOverride,
  ToldSession,
} from '../../domain/timetable/conflicts/told.js';
import { gatherPeople } from '../../domain/timetable/conflicts/told.js';
import type { Rejection } from '../../domain/timetable/suggest/batch.js';
import type { conflicts as en } from '../en/conflicts.js';
import { words } from './words.js';

const hours = ({ start, end }: { start: string; end: string }): string => `${start}-${end}`;
const placed = (one: ToldSession): string => `${one.session}（${hours(one)}）`;
const list = (sessions: readonly ToldSession[]): string => sessions.map(placed).join('与 ');

const kinds: Readonly<Record<string, string>> = {
  trainer: '讲师',
  venue: '场地',
  equipment: '设备',
};
const kindOf = (kind: string): string => kinds[kind] ?? '';

const shownPeople = 5;
function names(people: readonly string[]): string {
  const more = people.length - shownPeople;
  if (more <= 1) return people.join('、');
  return `${people.slice(0, shownPeople).join('、')} 等 ${people.length} 人`;
}

function what(c: ToldConflict, people: readonly string[]): string {
  const { resource, detail, sessions } = c;
  const kind = kindOf(c.kind);
  switch (c.cause) {
    case 'overlap':
      return c.kind === 'trainee'
        ? `${names(people)} 同时有两节课：${list(sessions)}`
        : `${kind} ${resource} 时间重叠：${list(sessions)}`;
    case 'absent':
      return `${kind} ${resource} ${c.kind === 'trainer' ? '不在岗' : '不能使用'}${detail === '' ? '' : `（${detail}）`}：${list(sessions)}`;
    case 'hours':
      return `不在讲师 ${resource} 的可授课时间内：${list(sessions)}`;
    case 'retired':
      return `${kind} ${resource} 已停用：${list(sessions)}`;
    case 'not_started':
      return `讲师 ${resource} 当天尚未开始授课：${list(sessions)}`;
    case 'short':
      return c.kind === 'capacity'
        ? `场地 ${resource} 只容 ${c.available} 人，要来 ${c.wanted} 人：${list(sessions)}`
        : `设备 ${resource} 在 ${hours(c)} 同时需要 ${c.wanted} 件，只有 ${c.available} 件：${list(sessions)}`;
    case 'unqualified':
      return `讲师 ${resource} 没有 ${detail} 的授课资质：${list(sessions)}`;
    case 'expired':
      return `讲师 ${resource} 的 ${detail} 授课资质已过期：${list(sessions)}`;
    case 'day_off':
      return `不是工作日：${list(sessions)}`;
    case 'early': {
      const last = sessions.find(({ session }) => session !== detail);
      const until = last ? `${last.session} 到 ${last.day} ${last.end} 才结束` : '';
      return `阶段次序颠倒：${detail} 早于前一阶段的结束，${until}`;
    }
  }
}

const message = (c: ToldConflict, people: readonly string[] = [c.resource]): string =>
  `${c.day}：${what(c, people)}`;

const noted = (notes: readonly string[]): string =>
  notes.length === 0 ? '' : `（${notes.join('，')}）`;
const inHours = (minutes: number): string => `${Math.round((minutes / 60) * 100) / 100} 小时`;

function choice(c: ToldChoice): string {
  const standsIn = c.backup === null ? [] : ['替补'];
  if (c.kind === 'trainer') {
    const load = `该周已排 ${inHours(c.load_minutes ?? 0)}`;
    return `讲师 ${c.trainer ?? ''}${noted([...standsIn, load])}`;
  }
  if (c.kind === 'venue') {
    const holds = c.capacity === null ? [] : [`容 ${c.capacity} 人`];
    return `场地 ${c.venue ?? ''}${noted([...(c.backup === null ? [] : ['备用']), ...holds])}`;
  }
  const beside =
    c.kind === 'slot_trainer'
      ? `，讲师 ${c.trainer ?? ''}`
      : c.kind === 'slot_venue'
        ? `，场地 ${c.venue ?? ''}`
        : '';
  return `${c.day} ${hours(c)}${beside}`;
}

const choices = (all: readonly ToldChoice[]): string =>
  all.length === 0
    ? '没有找到替代办法'
    : `${all[0]?.session ?? ''} 可改为：${all.map(choice).join('；')}`;

function rejected({ kind, cause, about }: Rejection): string {
  const named = `${kindOf(kind)} ${about}`;
  switch (cause) {
    case 'nobody_free':
      return about === '' ? '没有讲师有空' : `有 ${about} 资质的讲师都没空`;
    case 'nobody_qualified':
      return about === '' ? '没有讲师' : `没有人有 ${about} 的授课资质`;
    case 'none_free':
      return '没有场地空闲';
    case 'too_small':
      return `没有能容 ${about} 人的场地`;
    case 'overlap':
      return `${named} 另有课`;
    case 'absent':
      return `${named} ${kind === 'trainer' ? '不在岗' : '不能使用'}`;
    case 'hours':
      return `不在讲师 ${about} 的可授课时间内`;
    case 'retired':
      return `${named} 已停用`;
    case 'not_started':
      return `讲师 ${about} 尚未开始授课`;
    case 'short':
      return kind === 'capacity' ? `场地 ${about} 容不下` : `设备 ${about} 不够`;
    case 'unqualified':
    case 'expired':
      return `讲师没有 ${about} 的授课资质`;
    case 'day_off':
      return '不是工作日';
    case 'early':
      return '阶段次序颠倒';
  }
}

export const conflicts: typeof en = {
  refusals: {
    session_clash: (f) => {
      const told = gatherPeople(f.clashes);
      const by = words['role']?.[f.overridden_by];
      return {
        message: [
          `有 ${told.length} 处冲突：`,
          ...told.flatMap((c) => [`  ${message(c, c.people)}`, `    ${choices(c.alternatives)}`]),
        ].join('\n'),
        hint: `请换日期、时间、讲师或场地，或用 "cohort plan session move" 调整另一课次；确实要这样安排，请${by === undefined ? '' : `由${by}`}用 --override 写明理由。`,
      };
    },
    conflicts_found: (f) => ({
      message: `有 ${f.open} 处冲突未处理${f.overridden === 0 ? '' : `，另有 ${f.overridden} 处已放行`}。`,
      hint: '请用 "cohort plan session move" 或 "assign" 处理；确实要这样安排，请用 "cohort plan conflicts override SESSION --reason 理由" 放行。',
    }),
    conflicts_none: (f) => ({
      message: `${f.session} 没有需要放行的冲突。`,
      hint: '"cohort plan conflicts" 列出现有的冲突。',
    }),
    conflicts_several_kinds: (f) => ({
      message: `${f.session} 有几类冲突：${f.kinds.map((kind) => words['conflict']?.[kind] ?? kind).join('、')}。`,
      hint: '请用 --kind 指明放行哪一类，每类各写理由。',
    }),
    suggest_nothing: (f) => ({
      message: `从 ${f.from} 到 ${f.until}，没有哪一天能让 ${f.batch} 开班而不冲突。`,
      hint: '原因见上表。可用 --start 从更晚的日子找起，或用 --trainer、--venue 指定讲师和场地。',
    }),
  },
  title: '排课冲突',
  message,
  choice,
  choices,
  hours: inHours,
  overridden: (o: ToldOverride) => `${o.actor} 于 ${o.decided_on} 放行：${o.reason}`,
  rule: (path) => `规则：${path}`,
  counts: (open, overridden) =>
    overridden === 0 ? `${open} 处未处理` : `${open} 处未处理，${overridden} 处已放行`,
  past: (count, today) => `其中 ${count} 处在 ${today} 以前；加 --from ${today} 可不列。`,
  passed: (c) => `已放行：${message(c)}`,
  warned: (c) => `注意：${message(c)}`,
  nothingToOverride: '没有冲突，用不着理由，未作记录。',
  list: {
    summary: '列出排课中的全部冲突和替代办法。',
    help: `
只要有未处理的冲突，退出码就是 1，手册里只作提醒的也算；已放行的连同理由照样列出，不计在内。
检查哪些冲突、怎样处理，写在手册的 "conflicts" 里。`,
    from: '从这天起（不写为全部）',
    to: '到这天止',
    batch: '只看这个期次',
    session: '只看这个课次',
    kind: 'trainer、venue、equipment、trainee、capacity、qualification、day_off 或 order',
    all: '已结班期次的冲突、手册不检查的种类也列出',
    empty: '没有冲突。',
  },
  override: {
    summary: '放行一个课次的冲突；理由以后每张表都会显示。',
    kind: '只放行这一种冲突',
    reason: '理由，会保存并显示',
  },
  overrideOption: '放行冲突的理由；以后每张表都会显示',
  free: {
    summary: '讲师或场地什么时候有空（在手册规定的时段内）。',
    name: '讲师或场地',
    from: '从这天起（不写为今天）',
    to: '到这天止（不写为一周）',
    empty: '这几天没有空闲时间。',
  },
  suggest: {
    summary: '给课次另找讲师、场地和时间；讲师或场地缺席时给受影响的课次找替代。',
    session: '课次代码，例如 2026-03A-05',
    absent: '缺席的讲师或场地：给每个受影响的课次提出办法',
    from: '缺席的第一天（不写为今天）',
    to: '缺席的最后一天（不写为当天）',
    empty: '没有找到：没有讲师、场地或其他时间可用。',
    unaffected: '没有课次受影响。',
    unsolved: (session) => `${session}：没有找到替代办法，请取消或放行。`,
    commands:
      '选定后用 "cohort plan session assign 课次 --trainer 姓名 | --venue 场地" 或 "cohort plan session move"。',
    ask: '选哪一个？',
    none: '都不选',
    droppedOut:
      '没有改动。请用 --trainer 或 --venue 选定，或用 "cohort plan session move" 改时间。',
  },
  open: {
    suggest: '提出不冲突的开班日、讲师和场地；不确认就不开班',
    people: '预计人数，用来选场地',
    found: (f) =>
      f.start === f.from
        ? `${f.batch} 可于 ${f.start} 开班，就是最早的那天。`
        : `${f.batch} 可于 ${f.start} 开班（从 ${f.from} 找起）。`,
    rejected,
    rejectedOn: (count, first) => `${count} 天，最早 ${first}`,
    daysOff: (count) => `休息日 ${count} 天`,
    why: '为什么不能更早',
    shared: (f) =>
      `讲师：${f.map((one) => `${one.trainer} ${one.sessions} 节（${inHours(one.minutes)}）`).join('，')}`,
    venues: (all) => `场地：${all.join('、')}`,
    noTrainers: '没有登记讲师，也没有指定：课次只写角色。',
    noVenues: '没有登记场地，也没有指定：课次没有场地。',
    ask: (batch, start) => `就这样于 ${start} 开 ${batch} 吗？`,
    notOpened: '没有开班；加 --yes 就开。',
  },
};
