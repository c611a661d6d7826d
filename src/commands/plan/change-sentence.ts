import type {
  ChangeStatement,
  RuleLabel,
  RuleValue,
  Thing,
} from '../../domain/handbook/describe.js';
import type { Texts } from '../../i18n/en.js';

type Words = Texts['handbook']['rules'];

/** What a rule is called; one that has no name is said as it stands in the file. */
function labelText(words: Words, { shape, key }: RuleLabel): string {
  const labels: Readonly<Record<string, string>> = words.keys[shape];
  return Object.hasOwn(labels, key) ? (labels[key] ?? key) : words.quoted(key);
}

function valueText(words: Words, value: RuleValue): string {
  switch (value.is) {
    case 'text':
      return value.text;
    case 'number':
      return String(value.value);
    case 'rate':
      return words.rate(value.value);
    case 'yes_no':
      return value.value ? words.yes : words.no;
    case 'span':
      return words.span(value.span);
    case 'word':
      return words.vocabularies[value.vocabulary][value.word] ?? value.word;
    case 'title':
      return words.quoted(value.title);
    case 'label':
      return labelText(words, value.label);
    case 'slot':
      return words.slot(value.day, value.start, value.end);
    case 'list':
      return value.values.length === 0
        ? words.none
        : words.list(value.values.map((one) => valueText(words, one)));
    case 'name':
      return value.values.map((one) => valueText(words, one)).join(' ');
    case 'rules':
      return words.rules(value.rules.map((rule) => ruleText(words, rule)));
  }
}

/** A rule with its value; what is simply so needs no yes. */
function ruleText(words: Words, { label, value }: { label: RuleLabel; value: RuleValue }): string {
  const name = labelText(words, label);
  return value.is === 'yes_no' && value.value ? name : words.pair(name, valueText(words, value));
}

function nameText(words: Words, { code, name }: Thing): string {
  const text = name.map((value) => valueText(words, value)).join(' ');
  return code === null ? text : words.codeAndTitle(code, text);
}

function thingText(words: Words, thing: Thing): string {
  const name = nameText(words, thing);
  return words.nouns[thing.shape]?.named(name, thing.position) ?? name;
}

/** A change of the rules as people say it. */
export function changeSentence(words: Words, statement: ChangeStatement): string {
  const within = statement.within.map((thing) => thingText(words, thing));
  switch (statement.kind) {
    case 'renamed':
      return words.renamed({ ...statement, within });
    case 'changed':
    case 'reordered': {
      const label = labelText(words, statement.label);
      const { before, after } = statement;
      const said = {
        within,
        label,
        before: before === null ? null : valueText(words, before),
        after: after === null ? null : valueText(words, after),
      };
      return statement.kind === 'changed' ? words.changed(said) : words.reordered(said);
    }
    case 'added':
    case 'removed': {
      const { thing, behind, details } = statement;
      const said = {
        within,
        some: words.nouns[thing.shape]?.some ?? thing.shape,
        name: nameText(words, thing),
        behind: behind === null ? null : thingText(words, behind),
        details: details === null ? null : valueText(words, details),
      };
      return statement.kind === 'added' ? words.added(said) : words.removed(said);
    }
  }
}
