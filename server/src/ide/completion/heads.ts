import { offerAmendable, offerAmendedHere } from './amendable.ts';
import type { CompletionEntry, Cursor, Offers } from './cursor.ts';
import { offerFrameworks, offerNames } from './names.ts';

const REST = /^[\w.-]*/;

/** Offers what can follow a word at the start of a line, depending on the text before it. */
const AFTER: readonly {
  readonly pattern: RegExp;
  readonly offer: (cursor: Cursor) => readonly CompletionEntry[];
}[] = [
  {
    pattern: /^\s*(?:activity|group)(?:\s+(?!in\s)\S+)?\s+in\s+([A-Za-z0-9]?[\w.-]*)$/,
    offer: offerDomains,
  },
  {
    pattern: /^\s*part\s+of\s+([A-Za-z0-9]?[\w.-]*)$/,
    offer: ({ engine }) => offerFrameworks(engine),
  },
  { pattern: /^\s*amend\s+([A-Za-z0-9]?[\w.-]*)$/, offer: offerAmendable },
  {
    pattern: /^\s*(?:reword|omit|move|before|after)\s*\[\s*([A-Za-z0-9]?[\w.-]*)$/,
    offer: offerAmendedHere,
  },
  { pattern: /^\s*move\s*\[[^\]]*\]\s*to\s+([A-Za-z0-9]?[\w.-]*)$/, offer: offerAll },
];

/** Offers ids that are written without `@`: after `in`, `part of` and `amend`, and in the lines of an amendment. */
export function offerHeads(cursor: Cursor): Offers | undefined {
  const { before, after, column } = cursor;
  for (const { pattern, offer } of AFTER) {
    const typed = pattern.exec(before)?.[1];
    if (typed === undefined) continue;
    const end = column + (REST.exec(after)?.[0].length ?? 0);
    return { start: column - typed.length, end, offers: offer(cursor) };
  }
  return undefined;
}

function offerDomains({ engine, framework }: Cursor): CompletionEntry[] {
  return offerNames(engine, framework, (kind) => kind === 'domain');
}

function offerAll({ engine, framework }: Cursor): CompletionEntry[] {
  return offerNames(engine, framework);
}
