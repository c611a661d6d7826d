/** The field of a request form that says who is to take part (001 §4.2: 参训人员). */

export type Participants =
  | { kind: 'people'; employeeNos: readonly string[] }
  | { kind: 'heads'; heads: number }
  /** Words that are neither an employee no nor a number of people. */
  | { kind: 'unclear'; words: readonly string[] };

const parting = /[\s、,;/|+]+/u;
const heads = /^(\d{1,4})(?:人|名|位|people|persons|heads)?$/iu;

/**
 * Reads who is to take part: employee numbers parted by `、`, commas, semicolons, strokes or spaces, or a number of
 * people (`12`, `12人`). A single number is a number of people unless it is somebody's employee no; in brackets behind
 * an employee no may stand the name.
 *
 * @param isEmployeeNo whether a word is somebody's employee no; asked of a number, and of words without a digit
 */
export function readParticipants(
  text: string,
  isEmployeeNo: (word: string) => boolean,
): Participants {
  const plain = text
    .normalize('NFKC')
    .replace(/\([^()]*\)/gu, ' ')
    .trim();
  const count = heads.exec(plain.replace(/^共\s*/u, '').replace(/\s+/gu, ''));
  if (count && !isEmployeeNo(plain)) {
    const number = Number(count[1]);
    return number > 0 ? { kind: 'heads', heads: number } : { kind: 'unclear', words: [plain] };
  }
  const words = plain.split(parting).filter((word) => word !== '');
  const employeeNos = [...new Set(words.map((word) => word.toUpperCase()))];
  const unclear = words.filter(
    (word) =>
      !/^[A-Z0-9_-]+$/i.test(word) || (!/\d/.test(word) && !isEmployeeNo(word.toUpperCase())),
  );
  return unclear.length > 0 || words.length === 0
    ? { kind: 'unclear', words: unclear }
    : { kind: 'people', employeeNos };
}
