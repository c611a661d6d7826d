import { optionLetter, type languages, type QuestionKind } from '../domain/bank/question.js';
import type { ColumnSpec } from './columns.js';

/** The words that people write for the kinds of questions. */
const kinds: Readonly<Record<QuestionKind, readonly string[]>> = {
  single: ['单选', '單選', '单选题', '單選題', '单项选择', '单项选择题', 'single choice', 'choice'],
  multiple: ['多选', '多選', '多选题', '多選題', '多项选择', '多项选择题', 'multiple choice'],
  true_false: ['判断', '判斷', '判断题', '判斷題', '是非', '是非题', 'true or false', 'tf'],
  short: ['简答', '簡答', '简答题', '填空', '填空题', '填空題', 'short answer', 'blank'],
  numerical: ['数值', '數值', '数值题', '計算', '计算', '计算题', 'number', 'numeric'],
  matching: ['匹配', '匹配题', '配对', '配對', '配对题', '连线', '連線', '连线题', 'match'],
};

const languageWords: Readonly<Record<(typeof languages)[number], readonly string[]>> = {
  zh: ['中文', '汉语', '漢語', 'Chinese', 'zh-CN'],
  en: ['英文', '英语', '英語', 'English'],
};

const maxText = 4000;
const letters = Array.from({ length: 26 }, (_, index) => optionLetter(index));

const optionColumns = letters.map((letter): ColumnSpec => ({
  key: `option_${letter.toLowerCase()}`,
  kind: 'lines',
  maxLength: maxText,
  aliases: [`选项${letter}`, `選項${letter}`, `选项 ${letter}`, `答案${letter}`, letter],
}));

const feedbackColumns = letters.map((letter): ColumnSpec => ({
  key: `feedback_${letter.toLowerCase()}`,
  kind: 'lines',
  maxLength: maxText,
  aliases: [`选项${letter}说明`, `選項${letter}說明`, `${letter}反馈`, `feedback ${letter}`],
}));

/** `exam bank import`: a question in each row; what a cell of answers holds depends on the kind. */
export const questionColumns: readonly ColumnSpec[] = [
  {
    key: 'question',
    kind: 'text',
    maxLength: 40,
    aliases: ['题号', '題號', '试题编号', '試題編號', '题目编号', 'question code', 'code', 'no'],
  },
  {
    key: 'course',
    kind: 'text',
    maxLength: 100,
    aliases: ['课程', '課程', '所属课程', '所屬課程', 'subject', 'course code'],
  },
  {
    key: 'topic',
    kind: 'text',
    maxLength: 200,
    aliases: ['知识点', '知識點', '主题', '主題', '考点', '考點', '章节', 'chapter'],
  },
  {
    key: 'difficulty',
    kind: 'text',
    maxLength: 40,
    aliases: ['难度', '難度', '难易度', '難易度', '难易程度', 'level'],
  },
  {
    key: 'language',
    kind: 'choice',
    choices: languageWords,
    aliases: ['语言', '語言', '语种', '語種'],
  },
  {
    key: 'kind',
    kind: 'choice',
    required: true,
    choices: kinds,
    aliases: ['题型', '題型', '试题类型', '題目類型', '题目类型', 'type', 'question type'],
  },
  {
    key: 'title',
    kind: 'text',
    maxLength: 200,
    aliases: ['题目名称', '題目名稱', '标题', '標題', 'name'],
  },
  {
    key: 'stem',
    kind: 'lines',
    required: true,
    maxLength: maxText,
    aliases: [
      '题干',
      '題幹',
      '题目',
      '題目',
      '试题',
      '試題',
      '试题内容',
      '题目内容',
      'question text',
    ],
  },
  ...optionColumns,
  {
    key: 'answer',
    kind: 'lines',
    maxLength: maxText,
    aliases: ['答案', '正确答案', '正確答案', '参考答案', '參考答案', '标准答案', 'key', 'answers'],
  },
  {
    key: 'feedback',
    kind: 'lines',
    maxLength: maxText,
    aliases: ['解析', '答案解析', '试题解析', '说明', '說明', 'explanation', 'rationale'],
  },
  ...feedbackColumns,
];
