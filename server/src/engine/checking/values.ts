import coerce from 'semver/functions/coerce.js';
import parseVersion from 'semver/functions/parse.js';
import validRange from 'semver/ranges/valid.js';
import { isbnLike, isIsbn } from '../model/isbn.ts';
import { STATUSES, type ValueKind } from '../model/properties.ts';
import { isValidId } from '../syntax/statement.ts';
import { calendarDayLike, isCalendarDay } from '../text/calendarDay.ts';
import { nearest } from './words.ts';

/** Why a value is invalid: the message, and a corrected value if there is an obvious one. */
export interface Fault {
  readonly message: string;
  readonly better: string | undefined;
}

/** Longer values are cut before they are checked; no valid value is this long. */
const LONGEST = 2000;
const WEB_ADDRESS = /^https?:\/\/[^\s/?#<>"]+(?:[/?#][^\s<>"]*)?$/i;
const DOI = /^10\.\d{4,9}\/\S+$/;
const DOI_BEFORE = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)/i;

/**
 * What is wrong with `value` for a property of that type; undefined if it is valid. References are checked elsewhere,
 * as lists.
 */
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
    `'${short(value)}' is not a valid version. Use three numbers, such as 1.0.0 or 2.1.0-draft.`,
    better,
  );
}

function judgeStatus(value: string): Fault | undefined {
  if (STATUSES.some((status) => status === value)) return undefined;
  const near = nearest(value.replace(/[\s_]+/g, '-'), STATUSES);
  const all = `${STATUSES.slice(0, -1).join(', ')} or ${STATUSES.at(-1)}`;
  return fault(`'${short(value)}' is not a valid status. Use ${all}.`, near);
}

function judgeLanguage(value: string): Fault | undefined {
  if (isLanguage(value)) return undefined;
  const dashed = value.replace(/[_ ]+/g, '-');
  const better = isLanguage(dashed) ? dashed : undefined;
  return fault(
    `'${short(value)}' is not a valid language. ${guess(better) ?? 'Use a tag such as en, en-GB or cy.'}`,
    better,
  );
}

function isLanguage(value: string): boolean {
  // Longer first parts are well formed but unused, so 'English' would pass without this check.
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
    return fault(`${value} is not in the calendar. Correct the month or the day.`, undefined);
  }
  const better = calendarDayLike(value);
  const advice = better ? `Write it as ${better}.` : 'Use year, month and day, such as 2026-11-21.';
  return fault(`'${short(value)}' is not a valid date. ${advice}`, better);
}

function judgeUrl(value: string): Fault | undefined {
  if (WEB_ADDRESS.test(value)) return undefined;
  const bare = value.replace(/^<(.*)>$/, '$1');
  const better = [bare, `https://${bare}`].find(
    (url) => WEB_ADDRESS.test(url) && /\.[a-z]{2,}(?:[/?#:]|$)/i.test(url),
  );
  const advice = guess(better) ?? "Start it with 'https://' and use no spaces.";
  return fault(`'${short(value)}' is not a valid web address. ${advice}`, better);
}

function judgeDoi(value: string): Fault | undefined {
  if (DOI.test(value)) return undefined;
  const bare = value.replace(DOI_BEFORE, '');
  const better = DOI.test(bare) ? bare : undefined;
  const advice = guess(better) ?? 'Use the form 10.1017/S1352465808004141.';
  return fault(`'${short(value)}' is not a valid DOI. ${advice}`, better);
}

function judgeIsbn(value: string): Fault | undefined {
  if (isIsbn(value)) return undefined;
  const digits = value.replace(/[^\dXx]/g, '').length;
  const advice =
    digits === 10 || digits === 13
      ? 'Check its digits: one of them may be mistyped.'
      : 'Use all of its 10 or 13 digits.';
  return fault(`'${short(value)}' is not a valid ISBN. ${advice}`, isbnLike(value));
}

function judgeYear(value: string): Fault | undefined {
  if (/^[12]\d{3}$/.test(value)) return undefined;
  const years = value.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? [];
  const better = years.length === 1 ? years[0] : undefined;
  return fault(`'${short(value)}' is not a valid year. Use four digits, such as 2010.`, better);
}

/** An id, optionally followed by a range of versions. */
function judgeFramework(value: string): Fault | undefined {
  const [, name = '', range = ''] = /^@?(\S+)\s*(.*)$/s.exec(value) ?? [];
  if (!isValidId(name))
    return fault(
      `'${short(name)}' is not a valid framework id. Use one such as ipt, without spaces or accents.`,
      undefined,
    );
  if (range === '' || validRange(range) !== null) return undefined;
  return fault(
    `'${short(range)}' is not a valid range of versions. Use one such as 1.2.0, ^1.2.0 or >=1.0.0.`,
    undefined,
  );
}

function guess(better: string | undefined): string | undefined {
  return better && `Did you mean '${short(better)}'?`;
}

function fault(message: string, better: string | undefined): Fault {
  return { message, better };
}

/** At most 60 characters of a value, for messages. */
export function short(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
