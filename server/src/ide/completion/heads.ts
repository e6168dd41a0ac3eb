import { offerAmendable, offerAmendedHere } from './amendable.ts';
import type { CompletionEntry, Cursor, Offers } from './cursor.ts';
import { offerFrameworks, offerNames } from './names.ts';

const REST = /^[\w.-]*/;

/** What may follow a word of a line's head, by what stands before it. */
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

/** Ids that stand without `@`: after `in`, `part of` and `amend`, and in what an amendment says. */
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
