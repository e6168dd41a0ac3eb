import coerce from 'semver/functions/coerce.js';
import parseVersion from 'semver/functions/parse.js';
import validRange from 'semver/ranges/valid.js';
import { calendarDayLike, isCalendarDay } from '../model/calendarDay.ts';
import { isbnLike, isIsbn } from '../model/isbn.ts';
import { STATUSES, type ValueKind } from '../model/properties.ts';
import { isValidId } from '../syntax/statement.ts';
import { nearest } from './words.ts';

/** What is wrong with a value: the words, and what it should be if that can be told. */
export interface Fault {
  readonly message: string;
  readonly better: string | undefined;
}

/** No value of these kinds is longer; what is longer is not looked into. */
const LONGEST = 2000;
const WEB_ADDRESS = /^https?:\/\/[^\s/?#<>"]+(?:[/?#][^\s<>"]*)?$/i;
const DOI = /^10\.\d{4,9}\/\S+$/;
const DOI_BEFORE = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)/i;

/** What is wrong with `value` for a property of that kind; undefined when nothing is. References are judged in lists. */
export function judgeValue(value: string, kind: ValueKind): Fault | undefined {
  const judge = JUDGES[kind];
  if (judge === undefined) return undefined;
  return judge(value.length > LONGEST ? value.slice(0, LONGEST) : value);
}

const JUDGES: Partial<Record<ValueKind, (value: string) => Fault | undefined>> = {
  version: judgeVersion,
  status: judgeStatus,
  language: judgeLanguage,
  date: judgeDate,
  url: judgeUrl,
  doi: judgeDoi,
  isbn: judgeIsbn,
  year: judgeYear,
  framework: judgeFramework,
};

function judgeVersion(value: string): Fault | undefined {
  if (/^\d/.test(value) && parseVersion(value)) return undefined;
  const bare = value.replace(/^(?:version|v)[. ]*/i, '');
  const better =
    parseVersion(bare)?.raw ?? (/^\d+(?:\.\d+)?$/.test(bare) ? coerce(bare)?.version : undefined);
  return fault(
    `'${short(value)}' is no version. A version is three numbers, such as 1.0.0 or 2.1.0-draft.`,
    better,
  );
}

function judgeStatus(value: string): Fault | undefined {
  if (STATUSES.some((status) => status === value)) return undefined;
  const near = nearest(value.replace(/[\s_]+/g, '-'), STATUSES);
  const all = STATUSES.map((status) => `'${status}'`).join(', ');
  const advice = near ? `Did you mean '${near}'?` : `There are: ${all}.`;
  return fault(`'${short(value)}' is no status. ${advice}`, near);
}

function judgeLanguage(value: string): Fault | undefined {
  if (isLanguage(value)) return undefined;
  const dashed = value.replace(/[_ ]+/g, '-');
  const better = isLanguage(dashed) ? dashed : undefined;
  const message = `'${short(value)}' is no language tag, such as 'en', 'en-GB' or 'cy'.`;
  return fault(better ? `${message} Did you mean '${better}'?` : message, better);
}

function isLanguage(value: string): boolean {
  // Longer first parts are well formed, and reserved for languages that no one has registered: 'English' is none.
  if (!/^[A-Za-z]{2,3}(?:-|$)/.test(value)) return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function judgeDate(value: string): Fault | undefined {
  if (isCalendarDay(value)) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return fault(`There is no such day as ${value} in the calendar.`, undefined);
  }
  const better = calendarDayLike(value);
  const advice = better ? `Write it as ${better}.` : 'Write year, month and day, as in 2026-11-21.';
  return fault(`'${short(value)}' is no date as dates are written here. ${advice}`, better);
}

function judgeUrl(value: string): Fault | undefined {
  if (WEB_ADDRESS.test(value)) return undefined;
  const bare = value.replace(/^<(.*)>$/, '$1');
  const better = [bare, `https://${bare}`].find(
    (url) => WEB_ADDRESS.test(url) && /\.[a-z]{2,}(?:[/?#:]|$)/i.test(url),
  );
  const message = `'${short(value)}' is no web address: one begins with 'https://' and holds no spaces.`;
  return fault(better ? `${message} Did you mean '${short(better)}'?` : message, better);
}

function judgeDoi(value: string): Fault | undefined {
  if (DOI.test(value)) return undefined;
  const bare = value.replace(DOI_BEFORE, '');
  const better = DOI.test(bare) ? bare : undefined;
  const message = `'${short(value)}' is no DOI: one begins with '10.' and has a slash in it, such as 10.1017/S1352465808004141.`;
  return fault(better ? `${message} Did you mean '${short(better)}'?` : message, better);
}

function judgeIsbn(value: string): Fault | undefined {
  if (isIsbn(value)) return undefined;
  const digits = value.replace(/[^\dXx]/g, '').length;
  const cause =
    digits === 10 || digits === 13
      ? 'its last digit, which checks the others, does not agree with them. One of them may be mistyped'
      : 'an ISBN has 10 or 13 digits';
  return fault(`'${short(value)}' is no ISBN: ${cause}.`, isbnLike(value));
}

function judgeYear(value: string): Fault | undefined {
  if (/^[12]\d{3}$/.test(value)) return undefined;
  const years = value.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? [];
  const better = years.length === 1 ? years[0] : undefined;
  return fault(`'${short(value)}' is no year, such as 2010.`, better);
}

/** An id, and after it a range of versions if wanted. */
function judgeFramework(value: string): Fault | undefined {
  const [, name = '', range = ''] = /^@?(\S+)\s*(.*)$/s.exec(value) ?? [];
  if (!isValidId(name)) return fault(`'${short(name)}' cannot be the id of a framework.`, undefined);
  if (range === '' || validRange(range) !== null) return undefined;
  return fault(`'${short(range)}' is no range of versions, such as 1.2.0, ^1.2.0 or >=1.0.0.`, undefined);
}

function fault(message: string, better: string | undefined): Fault {
  return { message, better };
}

/** Enough of a value to know it again. */
export function short(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
