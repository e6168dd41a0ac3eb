import type { LanguageTable } from './languageTable.ts';
import type { TextToken } from './tokens.ts';
import { wordSet } from './wordSet.ts';

/** A number in a text. */
export interface ReadNumber {
  /** Equal for equal numbers, in digits or in words. Ordinals end in a full stop. */
  readonly key: string;
  /** The number of its words. */
  readonly length: number;
  /** Whether it is more likely a pronoun or an article: `the one who`. */
  readonly isPronoun: boolean;
}

const DIGITS = /^[-–−+]?\d/;
const FRACTION = /^[¼-¾⅐-⅞]$/;
const RANGE = /[:/]|\d[-–]/;

/** The number that begins at a token; undefined if there is none. */
export function numberAt(
  tokens: readonly TextToken[],
  at: number,
  table: LanguageTable,
): ReadNumber | undefined {
  const token = tokens[at] as TextToken;
  if (DIGITS.test(token.word)) return inDigits(tokens, at, table);
  const { fractions, ordinals } = table.numbers;
  const fraction = FRACTION.test(token.word) ? valueOfFraction(token.word) : own(fractions, token.word);
  if (fraction !== undefined) return number(`#${fraction}`, 1);
  const ordinal = own(ordinals, token.word);
  if (ordinal !== undefined) return number(`#${ordinal}.`, 1);
  return inWords(tokens, at, table);
}

function number(key: string, length: number, isPronoun = false): ReadNumber {
  return { key, length, isPronoun };
}

function inDigits(tokens: readonly TextToken[], at: number, { numbers, decimal }: LanguageTable): ReadNumber {
  const { word, end } = tokens[at] as TextToken;
  const plain = word.replace(/^\+/, '').replaceAll(/[–−]/g, '-');
  const next = tokens[at + 1];
  if (next && next.start === end && wordSet(numbers.ordinalEndings).has(next.word))
    return number(`#${plain}.`, 2);
  if (next && next.start === end && FRACTION.test(next.word))
    return number(`#${Number(plain) + valueOfFraction(next.word)}`, 2);
  if (RANGE.test(plain)) return number(`#${plain}`, 1);
  return number(`#${valueOfDigits(plain, decimal)}`, 1);
}

/** The value of digits, in which points and commas separate decimals or thousands. */
function valueOfDigits(digits: string, decimal: '.' | ','): number | string {
  const thousands = decimal === '.' ? /[\s,](?=\d{3}(?!\d))/g : /[\s.](?=\d{3}(?!\d))/g;
  const value = Number(digits.replaceAll(thousands, '').replace(',', '.'));
  return Number.isNaN(value) ? digits : value;
}

function valueOfFraction(sign: string): number {
  const [top, bottom] = sign.normalize('NFKD').split('⁄');
  return Number(top) / Number(bottom || 10);
}

/** `five`, `twenty-five`, `one hundred and ten`. */
function inWords(
  tokens: readonly TextToken[],
  at: number,
  { numbers }: LanguageTable,
): ReadNumber | undefined {
  const { cardinals, link, one } = numbers;
  let total = 0;
  let sum: number | undefined;
  let length = 0;
  for (let index = at; index < tokens.length; index++) {
    const { word } = tokens[index] as TextToken;
    // A link is part of a number only between two words of it.
    if (
      word === link &&
      sum !== undefined &&
      sum % 100 === 0 &&
      own(cardinals, tokens[index + 1]?.word) !== undefined
    )
      continue;
    const value = own(cardinals, word);
    if (value === undefined) break;
    if (sum !== undefined && !continues(sum, value)) break;
    if (value >= 1000) {
      total += (sum || 1) * value;
      sum = 0;
    } else
      sum = sum !== undefined && value > sum && value % 10 === 0 ? (sum || 1) * value : (sum ?? 0) + value;
    length = index - at + 1;
  }
  if (sum === undefined) return undefined;
  return number(`#${total + sum}`, length, length === 1 && tokens[at]?.word === one);
}

/** Whether a word for a number can follow what was read: `twenty` `five`, `two` `hundred`, `quatre` `vingt`. */
function continues(sum: number, value: number): boolean {
  if (value >= 100) return sum < value;
  if (sum === 4 && value === 20) return true;
  const rest = sum % 100;
  if (rest === 0) return sum >= 100;
  return value < 10 ? rest >= 20 && rest % 10 === 0 : value < 20 && (rest === 60 || rest === 80);
}

function own(table: Readonly<Record<string, number>>, word = ''): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
