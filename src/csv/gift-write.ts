/** Questions -> a GIFT file, in the manner of Moodle's own export. gift-pegjs only reads. */
import {
  numberText,
  type Accepted,
  type Question,
  type QuestionData,
} from '../domain/bank/question.js';
import { escapeGift, markedGift } from './gift-text.js';

const percent = (weight: number): string => `%${weight}%`;

/** A GIFT file: a category line where course or topic change, and a comment with code and tags above each question. */
export function writeGift(questions: readonly QuestionData[]): string {
  let category = '';
  const blocks = questions.flatMap((data) => {
    const own = categoryOf(data);
    const change = own === category ? [] : [`$CATEGORY: ${own}`];
    category = own;
    return [...change, questionBlock(data)];
  });
  return blocks.map((block) => `${block}\n`).join('\n');
}

/** Course and topic as Moodle writes a path: a slash within a name is doubled. */
function categoryOf({ course, topic }: QuestionData): string {
  const parts = [course ?? '', ...(topic === null ? [] : [topic])];
  return parts.map((part) => part.replaceAll('/', '//')).join('/');
}

function questionBlock(data: QuestionData): string {
  const { code, difficulty, language, question } = data;
  const tags = [
    ...(code === null ? [] : [`[id:${code}]`]),
    ...(difficulty === null ? [] : [`[tag:difficulty=${difficulty}]`]),
    ...(language === null ? [] : [`[tag:language=${language}]`]),
  ];
  const title = question.title === null ? '' : `::${escapeGift(question.title)}::`;
  const stem = markedGift(question.stem, 'moodle');
  const lines = answerLines(question);
  const answers =
    lines.length === 1 && (lines[0] ?? '').length < 60
      ? ` {${lines[0] ?? ''}}`
      : ` {\n${lines.map((line) => `\t${line}\n`).join('')}}`;
  const comment = tags.length === 0 ? '' : `// ${tags.join(' ')}\n`;
  return `${comment}${title}${stem}${answers}`;
}

function answerLines(question: Question): string[] {
  const usual = question.stem.format;
  const said = (text: Parameters<typeof markedGift>[0] | null): string =>
    text === null ? '' : `#${markedGift(text, usual)}`;
  const general = question.feedback === null ? '' : `####${markedGift(question.feedback, usual)}`;
  const lines = ((): string[] => {
    switch (question.kind) {
      case 'single':
      case 'multiple':
      case 'short':
        return question.options.map(({ text, weight, feedback }) => {
          const right = question.kind === 'short' || (question.kind === 'single' && weight === 100);
          const plain = right ? weight === 100 : weight === 0;
          const mark = `${right ? '=' : '~'}${plain ? '' : percent(weight)}`;
          return `${mark}${markedGift(text, usual)}${said(feedback)}`;
        });
      case 'true_false': {
        const { wrong, right } = question;
        const first = wrong === null && right !== null ? '#' : said(wrong);
        return [`${question.isTrue ? 'TRUE' : 'FALSE'}${first}${said(right)}${general}`];
      }
      case 'numerical':
        return [
          '#',
          ...question.answers.map(({ accepts, weight, feedback }) => {
            const right = accepts.kind !== 'other';
            const mark = `${right ? '=' : '~'}${right && weight !== 100 ? percent(weight) : ''}`;
            return `${mark}${acceptedText(accepts)}${said(feedback)}`;
          }),
        ];
      case 'matching':
        return question.pairs.map(
          ({ left, right }) =>
            `=${left === null ? '' : markedGift(left, usual)} -> ${escapeGift(right)}`,
        );
    }
  })();
  return question.kind === 'true_false' || general === '' ? lines : [...lines, general];
}

function acceptedText(accepts: Accepted): string {
  switch (accepts.kind) {
    case 'value': {
      const value = numberText(accepts.value) ?? '';
      return accepts.tolerance === 0 ? value : `${value}:${numberText(accepts.tolerance) ?? ''}`;
    }
    case 'range':
      return `${numberText(accepts.low) ?? ''}..${numberText(accepts.high) ?? ''}`;
    case 'other':
      return '';
  }
}
