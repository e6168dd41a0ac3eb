/** One line of a text: its content, and the line end as it was written (empty for the last line). */
export interface Line {
  readonly content: string;
  readonly end: string;
}

const LINE_END = /\r\n|\n|\r/g;

/**
 * Splits a text at its line ends (LF, CRLF, CR). There is always at least one line, and the last has no end, so joining
 * contents and ends gives the same text again.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  LINE_END.lastIndex = 0;
  for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
    lines.push({ content: text.slice(start, match.index), end: match[0] });
    start = match.index + match[0].length;
  }
  lines.push({ content: text.slice(start), end: '' });
  return lines;
}
