/**
 * Fills a case library and searches it: `FOLDER MIGRATIONS CASES`. Prints JSON: how long writing took, and for each
 * query the median time through the index, that of scans with LIKE over the same rows, and how many each finds.
 * The words are drawn as often as in real texts: the n-th most frequent one so often as 1/n.
 */
import { join } from 'node:path';
import { caseInserter } from '../../src/db/cases.js';
import { createStore } from '../../src/db/open.js';
import { withWrite } from '../../src/db/write.js';
import { searchCases } from '../../src/operations/cases/search.js';

const domain =
  `客户 投诉 退款 服务 态度 电话 处理 问题 产品 订单 解决 满意 回访 物流 延迟 换货 补偿 道歉 倾听 情绪 安抚 主管 升级 部门
  售后 销售 价格 争议 合同 发票 账户 余额 推广 点击 消费 续费 关键词 搜索 排名 开户 资质 审核 驳回 沟通 反馈 记录 系统 登录 密码 验证码
  优惠券 活动 规则 解释 质量 故障 维修 更换 政策 法规 消费者 权益 保护 隐私 赔付 拒收 错发 漏发 夜班 交接 转接 挂断 方言 老年客户`.split(
    /\s+/,
  );
const letters = Array.from(
  '的一是了我不人在他有这上个们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动',
);

let state = 20_260_302;
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const other = (): string => letters[Math.floor(random() * letters.length)] ?? '的';
const words = [...domain, ...Array.from({ length: 4000 }, () => other() + other())];
const sums: number[] = [];
words.reduce((sum, _, at) => (sums[at] = sum + 1 / (at + 3)), 0);

function word(): string {
  const wanted = random() * (sums.at(-1) ?? 1);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return words[low] ?? '';
}

function text(length: number): string {
  let made = '';
  while (made.length < length) {
    made += word();
    const draw = random();
    if (draw < 0.12) made += '，';
    else if (draw < 0.17) made += '。';
    else if (draw < 0.175) made += ' refund ticket ';
  }
  return made;
}

const [folder = '', migrations = '', wanted = '20000'] = process.argv.slice(2);
const count = Number(wanted);
const store = createStore(join(folder, 'cases.db'), { migrations, timeoutMs: 1000 });
const context = { actor: 'bench', at: '2026-03-02T01:00:00.000Z', zone: 'UTC', timeoutMs: 1000 };

const started = performance.now();
withWrite(store, context, { command: 'bench', dryRun: false }, (write) => {
  const add = caseInserter(write);
  for (let n = 1; n <= count; n += 1) {
    const day = `2026-${String((n % 12) + 1).padStart(2, '0')}-15`;
    add(
      {
        code: `C2026-${String(n).padStart(4, '0')}`,
        title: text(12),
        background: text(120),
        handling: text(140),
        solution: text(100),
        feedback: text(40),
        lesson: text(60),
        type: ['product', 'service', 'price', 'after_sales'][n % 4] ?? 'service',
        difficulty: ['easy', 'medium', 'hard'][n % 3] ?? 'easy',
        author: 'E1001',
        personId: null,
        happenedOn: null,
        receivedOn: day,
        revision: 1,
        revisedOn: day,
      },
      [['客服部', '销售部', '售后部'][n % 3] ?? ''],
    );
  }
  return { result: null, summary: {} };
});
const writing = performance.now() - started;

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function timed<T>(work: () => T): { ms: number; result: T } {
  let result = work();
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    result = work();
    return performance.now() - start;
  });
  return { ms: median(times), result };
}

const columns = ['title', 'background', 'handling', 'solution', 'feedback', 'lesson'];
const like = columns.map((column) => `${column} LIKE @word`).join(' OR ');
const scan = store.sqlite.prepare(`SELECT count(*) FROM cases WHERE ${like}`).pluck();
const queries = [
  '客户',
  '退款',
  '验证码',
  '拒收',
  '老年客户',
  '消费者 赔付',
  '"客户投诉"',
  '款',
  'refund',
  'ref*',
  '没有的字样',
];
const filter = { type: null, difficulty: null, department: null, course: null, month: null };
const results = queries.map((query) => {
  const found = timed(() => searchCases(store, { query, filter, withdrawn: false, limit: 20 }));
  const [first = ''] = query.replaceAll(/["*]/g, '').split(' ');
  const scanned = timed(() => Number(scan.get({ word: `%${first}%` })));
  return {
    query,
    hits: found.result.total,
    more: found.result.more,
    ms: found.ms,
    scan: scanned.ms,
    scanned: scanned.result,
  };
});
const hard = timed(() =>
  searchCases(store, {
    query: '退款',
    filter: { ...filter, difficulty: 'hard' },
    withdrawn: false,
    limit: 20,
  }),
);
results.push({
  query: '退款 --difficulty hard',
  hits: hard.result.total,
  more: hard.result.more,
  ms: hard.ms,
  scan: 0,
  scanned: 0,
});
process.stdout.write(JSON.stringify({ writing, results }));
store.close();
