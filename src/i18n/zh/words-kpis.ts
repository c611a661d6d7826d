import type { kpiWords as en } from '../en/words-kpis.js';

/** 工作指标与抽查的用词。 */
export const kpiWords: typeof en = {
  kpi_conclusion: { better: '变好', worse: '变差', same: '持平', too_few: '数据太少' },
  course_level: { foundation: '基础', skills: '技能', advanced: '进阶' },
  spot_state: {
    due: '待抽查',
    overdue: '逾期',
    lapsed: '已失效',
    passed: '合格',
    failed: '不合格',
    noted: '已记录问题',
    skipped: '已跳过',
  },
  session_place: {
    batch: '',
    retraining: '重训',
    make_up: '补课',
    in_service: '在职培训',
    guest: '旁听',
  },
};
