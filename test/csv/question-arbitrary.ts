/** Questions of every kind, with texts made of what GIFT, CSV and spreadsheets are sensitive to. */
import fc from 'fast-check';
import {
  equalShare,
  normalText,
  textFormats,
  type MarkedText,
  type Option,
  type Question,
  type QuestionData,
  type TextFormat,
} from '../../src/domain/bank/question.js';

const pieces = [
  ...['~', '=', '#', '{', '}', ':', '\\', '\\n', '::', '//', '%', '%50%', '####', '->', '[html]'],
  ...['<b>', '</b>', '**', '&&058;', '&&010', '&', '"', ',', ';', '\n', '  ', ' ', "'", '|', '@'],
  ...['客服', '投诉六步法', '您好!', '5', '-3.5', 'T', 'FALSE', 'CRM', 'a', 'é', '😀', '(', ')'],
];

const raw = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 });

const textIn = (format: TextFormat, lines = true): fc.Arbitrary<string> =>
  raw
    .map((parts) => normalText(format, parts.join('')))
    .map((text) => (lines ? text : text.replace(/\s+/g, ' ').trim()))
    .filter((text) => text !== '');

const markedText: fc.Arbitrary<MarkedText> = fc
  .constantFrom(...textFormats)
  .chain((format) => textIn(format).map((text) => ({ format, text })));
const maybe = fc.option(markedText, { nil: null, freq: 2 });
const noArrow = markedText.filter(({ text }) => !text.includes('->'));
const keyOf = ({ text }: MarkedText): string => text.normalize('NFKC').trim();

const differing = (least: number, most: number): fc.Arbitrary<MarkedText[]> =>
  fc
    .uniqueArray(noArrow, { minLength: least, maxLength: most, selector: keyOf })
    .filter((texts) => texts.every((text) => keyOf(text) !== ''));

const stated = fc.record({
  // An apostrophe in front of a cell is Excel's own.
  title: fc.option(
    textIn('plain', false).filter((text) => !text.startsWith("'")),
    { nil: null },
  ),
  stem: markedText,
  feedback: maybe,
});

const optionsOf = (texts: MarkedText[], weights: readonly number[]): fc.Arbitrary<Option[]> =>
  fc
    .array(maybe, { minLength: texts.length, maxLength: texts.length })
    .map((said) =>
      texts.map((text, at) => ({ text, weight: weights[at] ?? 0, feedback: said[at] ?? null })),
    );

const wrongWeight = fc.constantFrom(0, 50, -33.33333, 12.5, -100);

const single = differing(2, 5).chain((texts) =>
  fc
    .array(wrongWeight, { minLength: texts.length - 1, maxLength: texts.length - 1 })
    .chain((wrong) => optionsOf(texts, [100, ...wrong]))
    .map((options) => ({ kind: 'single' as const, options })),
);

const multiple = differing(3, 6).chain((texts) =>
  fc.integer({ min: 1, max: texts.length - 1 }).chain((right) =>
    optionsOf(
      texts,
      texts.map((_, at) => (at < right ? equalShare(right) : at % 2 === 0 ? -50 : 0)),
    ).map((options) => ({ kind: 'multiple' as const, options })),
  ),
);

const short = differing(1, 4).chain((texts) =>
  optionsOf(texts, [100, 50, 100, 0]).map((options) => ({ kind: 'short' as const, options })),
);

const trueFalse = fc.record({
  kind: fc.constant('true_false' as const),
  isTrue: fc.boolean(),
  wrong: maybe,
  right: maybe,
});

const number = fc.integer({ min: -99999, max: 99999 }).map((value) => value / 100);
const accepted = fc.oneof(
  fc.record({
    kind: fc.constant('value' as const),
    value: number,
    tolerance: fc.constantFrom(0, 0.5, 10),
  }),
  fc
    .tuple(number, number)
    .map(([a, b]) => ({ kind: 'range' as const, low: Math.min(a, b), high: Math.max(a, b) })),
);
const numerical = fc
  .array(fc.record({ accepts: accepted, feedback: maybe }), { minLength: 1, maxLength: 3 })
  .chain((answers) =>
    fc.option(maybe, { nil: undefined }).map((other) => ({
      kind: 'numerical' as const,
      answers: [
        ...answers.map((answer, at) => ({ ...answer, weight: at === 0 ? 100 : 33.33333 })),
        ...(other === undefined
          ? []
          : [{ accepts: { kind: 'other' as const }, weight: 0, feedback: other }]),
      ],
    })),
  );

const right = textIn('plain', false);
const matching = differing(2, 4).chain((lefts) =>
  fc
    .tuple(
      fc.uniqueArray(right, { minLength: lefts.length, maxLength: lefts.length }),
      fc.array(right, { maxLength: 2 }),
    )
    .map(([rights, others]) => ({
      kind: 'matching' as const,
      pairs: [
        ...lefts.map((left, at) => ({ left, right: rights[at] ?? '' })),
        ...others.map((other) => ({ left: null, right: other })),
      ],
    })),
);

export const arbitraryQuestion: fc.Arbitrary<Question> = fc
  .tuple(stated, fc.oneof(single, multiple, short, trueFalse, numerical, matching))
  .map(([said, kind]) => ({ ...said, ...kind }));

export const arbitraryData: fc.Arbitrary<QuestionData> = fc.record({
  code: fc.option(fc.constantFrom('Q1', 'S02-007', 'Q_9'), { nil: null }),
  course: fc.constantFrom('S02', 'F01', 'A/B'),
  topic: fc.option(fc.constantFrom('Listening', '投诉/升级', 'a//b c', '$x'), { nil: null }),
  difficulty: fc.option(fc.constantFrom('easy', '3'), { nil: null }),
  language: fc.option(fc.constantFrom('zh', 'en'), { nil: null }),
  question: arbitraryQuestion,
});
