/** A marked span. Lines and columns count from 0. */
export interface Mark {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A parsed example: its files, and the spans marked in them. */
export interface MarkedSource {
  readonly files: ReadonlyMap<string, string>;
  readonly marks: readonly Mark[];
}

const MARKS = /^[ ]*\^+(?:[ ]+\^+)*[ ]*$/;
const FILE = /^=== (\S+)$/;
const FIRST_FILE = 'example.competence';

/**
 * Parses a marked source: `^^^` lines mark spans of the line above, and `=== name` starts another file. The line break
 * directly after the opening quote is not part of the source.
 */
export function readMarks(source: string): MarkedSource {
  const files = new Map<string, string>();
  const marks: Mark[] = [];
  let path = FIRST_FILE;
  let lines: string[] = [];
  for (const line of source.replace(/^\n/, '').split('\n')) {
    const file = FILE.exec(line)?.[1];
    if (file) {
      files.set(path, lines.join('\n'));
      path = file;
      lines = [];
    } else if (MARKS.test(line)) {
      for (const match of line.matchAll(/\^+/g)) {
        marks.push({ path, line: lines.length - 1, start: match.index, end: match.index + match[0].length });
      }
    } else lines.push(line);
  }
  files.set(path, lines.join('\n'));
  return { files, marks };
}
