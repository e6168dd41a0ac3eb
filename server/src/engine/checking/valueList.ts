import type { Part } from '../syntax/statement.ts';

/** The values of a comma-separated list, trimmed. Empty ones are included. */
export function valuesIn({ text, start }: Part): Part[] {
  const parts: Part[] = [];
  let offset = 0;
  for (const piece of text.split(',')) {
    const value = piece.trim();
    const from = start + offset + (piece.length - piece.trimStart().length);
    // A missing value is marked at the comma after it, or before it at the end.
    if (value !== '') parts.push({ text: value, start: from, end: from + value.length });
    else parts.push(emptyPart(start, offset + piece.length, text.length));
    offset += piece.length + 1;
  }
  return parts;
}

function emptyPart(start: number, comma: number, length: number): Part {
  const from = start + (comma < length ? comma : length - 1);
  return { text: '', start: from, end: from + 1 };
}
