/** 奖励与扣分用词。 */
export const awardWords = {
  award_outcome: {
    wins: '达标',
    tied: '并列，均不获奖',
    outranked: '未入围',
    too_few: '参评人数不足',
    excluded: '取消资格',
    short: '未达标',
    no_data: '无数据',
  },
  award_state: {
    proposed: '待决定',
    given: '已颁发',
    waived: '不颁发',
    awaiting: '待复核',
    no_longer: '已不再达标',
    changed: '有变动',
  },
  deduction_state: {
    proposed: '待决定',
    given: '已执行',
    waived: '已免除',
    awaiting: '待复核',
    no_longer: '已不成立',
    changed: '有变动',
  },
  award_kind: { award: '奖项', deduction: '扣分' },
  award_end: { highest: '最高', lowest: '最低' },
  export_change: { new: '新增', changed: '更正', withdrawn: '收回' },
  award_unit: { person: '个人', team: '班组', department: '部门', batch: '期次' },
  award_period: { week: '周', month: '月', quarter: '季', half_year: '半年', year: '年' },
};
