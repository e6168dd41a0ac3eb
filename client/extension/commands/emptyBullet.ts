/** A line that contains only the sign of an item or of prose. */
const EMPTY = /^([ \t]*)([->])[ \t]*$/;

/** The indentation, the sign and the id of an item. */
const BULLET = /^[ \t]*-(?:[ \t]+|$)(?:\[[^\]]*\][ \t]*)?/;

/** A replacement for some lines. */
export interface LineEdit {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly text: string;
}

/** Whether the line is an empty bullet or an empty line of prose. */
export function isEmptyBullet(line: string): boolean {
  return EMPTY.test(line);
}

/** Whether `column` (from 0) is before the text of a bullet: in its indentation, at its sign or its id, or at its end if it is empty. */
export function isBeforeText(line: string, column: number): boolean {
  const before = BULLET.exec(line)?.[0];
  return before !== undefined && column <= before.length;
}

/**
 * Returns what Enter does on an empty bullet: in an inner list it continues the outer one, and in the outermost list it
 * ends the list. An empty line of prose separates two paragraphs, and a second one in a row ends the prose. Undefined
 * if Enter should have its usual effect.
 */
export function leaveList(lines: (line: number) => string, line: number): LineEdit | undefined {
  const [, indentation, sign] = EMPTY.exec(lines(line)) ?? [];
  if (indentation === undefined) return undefined;
  if (sign === '>') return leaveProse(lines, line, indentation);
  const owner = ownerOf(lines, line, indentation.length);
  return { firstLine: line, lastLine: line, text: owner };
}

function leaveProse(
  lines: (line: number) => string,
  line: number,
  indentation: string,
): LineEdit | undefined {
  const above = line > 0 ? lines(line - 1).trim() : '';
  if (!above.startsWith('>')) return { firstLine: line, lastLine: line, text: indentation };
  if (above !== '>') return undefined;
  return { firstLine: line - 1, lastLine: line, text: indentation };
}

/** The beginning of a line next to the nearest line above that is indented less. */
function ownerOf(lines: (line: number) => string, line: number, column: number): string {
  for (let above = line - 1; above >= 0; above--) {
    const [, indentation = '', bullet = ''] = /^([ \t]*)(-(?:[ \t]|$))?/.exec(lines(above)) ?? [];
    if (lines(above).trim() !== '' && indentation.length < column) {
      return bullet ? `${indentation}- ` : indentation;
    }
  }
  return '';
}
