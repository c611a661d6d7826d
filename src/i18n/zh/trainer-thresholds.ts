import type { ThresholdResult } from '../../domain/resources/thresholds.js';

const figure = (value: number): string => String(Math.round(value * 100) / 100);

/** 一条标准，以及查到的情况。 */
export function threshold({
  threshold: t,
  holds: met,
  value,
  needed,
  on,
}: ThresholdResult): string {
  const found = (text: string): string =>
    value === null ? '无数据' : `${text}${on === null ? '' : `（${on}）`}`;
  switch (t.kind) {
    case 'service':
      return `司龄满 ${t.months} 个月：${
        value === null ? '无数据，未关联工号' : `${value} 个月，${on ?? ''} 入职`
      }`;
    case 'kpi': {
      const bound = t.at_most === undefined ? '不低于' : '不高于';
      return `${t.metric} 近 ${t.months} 个月均值${bound} ${needed ?? ''}：${
        value === null ? '无数据' : `${figure(value)}，截至 ${on ?? ''}`
      }`;
    }
    case 'assessment':
      return `通过考核 ${t.assessment}：${met === null ? '无数据' : met ? '已通过' : '未通过'}`;
    case 'trial':
      return `试讲不低于 ${needed ?? ''} 分：${found(figure(value ?? 0))}`;
    case 'appraisal':
      return `讲师考核不低于 ${needed ?? ''} 分：${found(figure(value ?? 0))}`;
    case 'training':
      return `参加讲师培训不少于 ${needed ?? 0} 次：${found(`${value ?? 0} 次`)}`;
    case 'evaluation':
      return `最近几次学员评价均分不低于 ${needed ?? ''}：${
        value === null ? '无数据，评价次数不足' : found(figure(value))
      }`;
  }
}

/** 是否达到。 */
export const holds = (result: ThresholdResult): string =>
  result.holds === null ? '无数据' : result.holds ? '是' : '否';
