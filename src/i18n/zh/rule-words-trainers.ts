/** 讲师与场地的规定在句子里的叫法。 */
export const trainerRuleKeys = {
  trainers: {
    responsible: '负责讲师管理的角色',
    scales: '满分',
    kinds: '讲师类别',
    evaluation: '评价的判定',
    evaluated_by: '计入讲师评价的反馈表',
    training: '讲师培训',
    appraisal: '讲师考核',
  },
  trainer_scales: {
    trainees: '学员评价满分',
    trial: '试讲满分',
    appraisal: '讲师考核满分',
  },
  trainer_kind: {
    selection: '选拔标准',
    renewal: '续期标准',
    validity: '资质有效期',
  },
  threshold: {
    kind: '种类',
    months: '月数',
    metric: '指标',
    at_least: '不低于',
    at_most: '不高于',
    assessment: '考核',
    minimum: '最低分',
    within: '期限',
    times: '次数',
  },
  trainer_validity: {
    span: '资质的有效时长',
    renew_before: '到期前可续期的时间',
    extends_from: '续期起算',
  },
  trainer_evaluation: {
    minimum: '评价均分下限',
    latest: '计入均分的评价次数',
    min_answers: '最少答卷数',
    guidance_within: '辅导的期限',
    replace_after: '辅导几次后考虑更换',
    reward_from: '表彰线',
  },
  trainer_feedback: { form: '培训反馈问卷', items_of: '关于讲师的题组' },
  upkeep: { every: '间隔' },
  venues: { hours_per_day: '工作日可用小时数' },
};

export const trainerRuleWords = {
  trainer_kind: { internal_expert: '内部专家', key_staff: '业务骨干', external: '外聘讲师' },
  threshold: {
    service: '司龄',
    kpi: '指标',
    assessment: '考核通过',
    trial: '试讲',
    appraisal: '讲师考核',
    training: '讲师培训',
    evaluation: '学员评价',
  },
  trainer_extends: { decision: '决定之日', expiry: '原有效期届满' },
};
