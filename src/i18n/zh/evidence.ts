import type { evidence as en } from '../en/evidence.js';
import { words } from './words.js';

/** 关口的种类与路径。 */
const gatesText = (gates: readonly { gate: string; rule: string }[]): string =>
  gates.map(({ gate, rule }) => `${words['gate']?.[gate] ?? gate}（${rule}）`).join('、');

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是不是 ${suggestion}？`;

/** Who approves without naming an assessment may have meant an attempt. */
const forAttempt = (waiting: string | undefined, otherwise: string): string =>
  waiting === undefined
    ? otherwise
    : `有考核正等待批准再考（${waiting.replaceAll(', ', '、')}）；如指此事，请用 --assessment 写明。`;

export const evidence: typeof en = {
  refusals: {
    evidence_in_future: (f) => ({
      message: `日期 ${f.day} 在今天（${f.today}）之后。`,
      hint: '请改正日期；事情发生之后才能登记。',
    }),
    evidence_before_hire: (f) => ({
      message: `${f.employee_no} 于 ${f.hired_on} 才入职，晚于 ${f.day}。`,
      hint: '请改正日期，或在花名册中改正入职日期。',
    }),
    evidence_twice: (f) => ({
      message: `${f.employee_no} 的“${f.what}”此行为 ${f.value}，第 ${f.first_line} 行却为 ${f.first_value}。`,
      hint: '请保留正确的一行，删除另一行。',
    }),
    checklist_unknown: (f) => ({
      message: `${f.employee_no} 的培养方案 ${f.program} 没有清单“${f.checklist}”。`,
      hint: didYouMean(f.suggestion, '此列可以不要：由项目即可知道是哪份清单。'),
    }),
    item_unknown: (f) => ({
      message: `${f.employee_no} 的培养方案 ${f.program} 中，没有清单含有项目“${f.item}”。`,
      hint: didYouMean(f.suggestion, '手册的 checklists 一节列出了全部项目；请写代码或名称。'),
    }),
    item_ambiguous: (f) => ({
      message: `“${f.item}”可能是几个不同的项目：${f.places}。`,
      hint: '请写项目的代码，并加一列“清单”写明是哪份清单。',
    }),
    drill_unknown: (f) => ({
      message: `制度手册中没有训练“${f.drill}”。`,
      hint: didYouMean(f.suggestion, '手册的 drills 一节列出了全部训练；请写代码或名称。'),
    }),
    quantity_not_whole: (f) => ({
      message: `“${f.value}”不是完成数。`,
      hint: '请填写 0 或以上的整数；没有训练的日子不要列入文件。',
    }),
    metric_unknown: (f) => ({
      message: `制度手册中没有指标“${f.metric}”。`,
      hint: didYouMean(
        f.suggestion,
        '手册的 kpis 一节列出了全部指标；请写代码、名称或 source_column。',
      ),
    }),
    metric_columns_missing: (f) => ({
      message: `${f.file} 既没有“指标”和“数值”两列，也没有任何一列是指标。`,
      hint: `手册中的指标：${f.known}。`,
    }),
    period_unclear: (f) => ({
      message: `“${f.value}”不是月份、周次或日期。`,
      hint: '周期请写作 2026年3月、2026/3、2026-03，2026年第10周、2026-W10，或 2026-03-02。',
    }),
    period_not_over: (f) => ({
      message: `周期 ${f.period} 到 ${f.to} 才结束，今天是 ${f.today}。`,
      hint: '请在周期结束之后再登记。',
    }),
    figure_unclear: (f) => ({
      message: `“${f.value}”不是数值。`,
      hint: '请只写数字和小数点；逗号只能用作千位分隔符。没有数值的格子请留空。',
    }),
    figure_unit: (f) => ({
      message:
        f.unit === ''
          ? `“${f.value}”带有单位，而指标 ${f.metric} 没有单位。`
          : `“${f.value}”的单位与指标 ${f.metric} 不同，该指标的单位是“${f.unit}”。`,
      hint: '请换算后只写数字。',
    }),
    stage_unknown: (f) => ({
      message: `培养方案中没有阶段“${f.stage}”。`,
      hint: didYouMean(f.suggestion, '请写阶段的代码或名称。'),
    }),
    act_in_other_stage: (f) => ({
      message:
        f.current === ''
          ? `${f.employee_no} 在 ${f.on} 已完成全部阶段，“${f.stage}”不再有要求。`
          : `${f.employee_no} 在 ${f.on} 不在“${f.stage}”阶段，而在“${f.current}”阶段（${f.rule}）。`,
      hint: forAttempt(
        f.waiting,
        f.current === ''
          ? '如果要收回已登记的内容，请用 "cohort undo"。'
          : `用 "cohort why ${f.employee_no}" 查看该阶段还有哪些要求。`,
      ),
    }),
    act_not_asked: (f) => ({
      message:
        f.what === 'application'
          ? `“${f.about}”不需要申请（${f.rule}）。`
          : f.what === 'approval'
            ? `“${f.about}”不需要审批（${f.rule}）。`
            : `“${f.about}”不需要辅导（${f.rule}）。`,
      hint: forAttempt(f.waiting, '需要什么，见手册的这一处。'),
    }),
    approval_gates_open: (f) => ({
      message: `${f.employee_no} 在“${f.stage}”阶段还不能批准：${f.on} 时，前面的这些关口尚未达到：${gatesText(f.gates)}。`,
      hint: forAttempt(f.waiting, `用 "cohort why ${f.employee_no}" 查看还缺什么。`),
    }),
    act_recorded_otherwise: (f) => ({
      message:
        f.kind === 'application'
          ? `${f.employee_no} 对“${f.about}”的申请已于 ${f.on} 登记。`
          : `${f.employee_no} 的“${f.about}”已登记${words['kind']?.[f.kind] ?? f.kind}：${f.on}，${f.by}。`,
      hint: '请删除此行或清空所填；原登记有误的，先用 "cohort undo" 撤销。',
    }),
    act_by_oneself: (f) => ({
      message: `${f.employee_no} 不能给自己办理。`,
      hint: '请用 --by 写明经办人；如果只是同名，请写工号。',
    }),
    act_without_failure: (f) => ({
      message: `${f.employee_no} 在 ${f.on} 没有“${f.assessment}”的不合格成绩，无从谈起（${f.rule}）。`,
      hint: `从不合格当天起才算；用 "cohort exam results --assessment ${f.assessment}" 查看成绩。`,
    }),
  },
  checklist: {
    summary: '导入清单的签核。',
    file: '工号*、项目*、签核日期*、师傅、清单',
  },
  drill: {
    summary: '导入训练的每日完成数。',
    file: '工号*、训练*、日期*、完成数*',
  },
  options: {
    employee: '工号',
    stage: '阶段；不写则为此人所处的阶段',
    assessment: '考核，写代码或名称',
    by: '经办人：姓名或工号',
    on: '日期（不写则为今天）',
    note: '内容',
    refuse: '不批准',
    reason: '原因（用 --refuse 时必填）',
  },
  askBy: '经办人是谁？',
  askReason: '为什么不批准？',
  application: { summary: '登记员工提交的申请。' },
  approval: { summary: '登记对员工的审批：批准，或不批准。' },
  coaching: { summary: '登记不合格之后的辅导。' },
  done: {
    application: (f) => `${f.employee_no}：已登记 ${f.on} 的申请（${f.about}）。`,
    approval: (f) => `${f.employee_no}：${f.by} 于 ${f.on} 批准（${f.about}）。`,
    refusal: (f) => `${f.employee_no}：${f.by} 于 ${f.on} 未批准（${f.about}）。`,
    coaching: (f) => `${f.employee_no}：${f.by} 于 ${f.on} 辅导（${f.about}）。`,
  },
  already: {
    application: (f) => `${f.employee_no} 已于 ${f.on} 提交申请（${f.about}）。`,
    approval: (f) => `${f.employee_no} 已由 ${f.by} 于 ${f.on} 批准（${f.about}）。`,
    refusal: (f) => `${f.by} 已于 ${f.on} 登记不批准 ${f.employee_no}（${f.about}）。`,
    coaching: (f) => `${f.by} 于 ${f.on} 对 ${f.employee_no} 的辅导已登记（${f.about}）。`,
  },
};
