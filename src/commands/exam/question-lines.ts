import type { App } from '../../app.js';
import { leftSides, rightSides } from '../../domain/bank/mark-answer.js';
import {
  acceptedText,
  optionLetter,
  plainText,
  type Question,
} from '../../domain/bank/question.js';
import type { PrintedQuestion } from '../../render/view.js';

/** A weight as people read it: `right`, `50 %`, nothing for none. */
function weightText(app: App, weight: number): string {
  const t = app.texts.bank.show;
  if (weight === 100) return app.texts.render.note(t.right);
  return weight === 0 ? '' : app.texts.render.note(t.weight(weight));
}

/** The answers of a question, with what each is worth: a line each. */
export function answerLines(app: App, question: Question): string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.map(
        ({ text, weight }, at) =>
          `${optionLetter(at)}. ${plainText(text)}${weightText(app, weight)}`,
      );
    case 'short':
      return question.options.map(
        ({ text, weight }) => `${plainText(text)}${weightText(app, weight)}`,
      );
    case 'true_false':
      return [app.texts.bank.truth[question.isTrue ? 'true' : 'false']];
    case 'numerical':
      return question.answers.map(
        ({ accepts, weight }) => `${acceptedText(accepts)}${weightText(app, weight)}`,
      );
    case 'matching':
      return question.pairs.map(
        ({ left, right }) => `${left === null ? '–' : plainText(left)} -> ${right}`,
      );
  }
}

/** A question as it stands on paper. `order`: in which order its options stand there. */
export function printedQuestion(
  app: App,
  {
    question,
    order,
    label,
    note,
  }: {
    question: Question;
    order: readonly number[];
    label: string;
    note: string;
  },
): PrintedQuestion {
  const t = app.texts.bank.paper.print;
  const base = { label, note, text: plainText(question.stem), options: [], parts: [] };
  const lettered = (texts: readonly string[]) =>
    order.map((index, at) => ({ label: `${optionLetter(at)}.`, text: texts[index] ?? '' }));
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const options = lettered(question.options.map(({ text }) => plainText(text)));
      return { ...base, options, answer: question.kind === 'single' ? t.letter : t.letters };
    }
    case 'true_false':
      return { ...base, answer: t.truth };
    case 'short':
    case 'numerical':
      return { ...base, answer: t.answer };
    case 'matching': {
      const parts = leftSides(question.pairs).map(({ left }, at) => ({
        label: `${at + 1})`,
        text: plainText(left),
      }));
      return { ...base, parts, options: lettered(rightSides(question.pairs)), answer: t.matches };
    }
  }
}

/** The right answer as it is written on a sheet, by the letters on paper. */
export function keyText(app: App, question: Question, order: readonly number[]): string {
  const separator = app.texts.render.list_separator;
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return order
        .flatMap((index, at) => {
          const weight = question.options[index]?.weight ?? 0;
          if (weight <= 0) return [];
          const plain = question.kind === 'single' && weight === 100;
          return [`${optionLetter(at)}${plain ? '' : weightNote(app, question, weight)}`];
        })
        .join(separator);
    case 'matching': {
      const rights = rightSides(question.pairs);
      return leftSides(question.pairs)
        .map(({ right }, at) => {
          const letter = order.findIndex((index) => rights[index] === right);
          return `${at + 1}${optionLetter(letter)}`;
        })
        .join(' ');
    }
    default:
      return answerLines(app, question)
        .map((line) => line.replace(app.texts.render.note(app.texts.bank.show.right), ''))
        .join(' | ');
  }
}

/** Equal shares need no words. */
function weightNote(
  app: App,
  question: Extract<Question, { kind: 'single' | 'multiple' | 'short' }>,
  weight: number,
): string {
  const positive = question.options.filter((one) => one.weight > 0).map((one) => one.weight);
  const equal = question.kind === 'multiple' && positive.every((one) => one === weight);
  return equal ? '' : app.texts.render.note(app.texts.bank.show.weight(weight));
}
