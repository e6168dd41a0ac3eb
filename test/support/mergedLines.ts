import assert from 'node:assert/strict';

/** Fails when a merge lost a line that either side wrote, or that both kept; `about` says which merge it was. */
export function expectNoLineLost(
  base: string,
  ours: string,
  theirs: string,
  text: string,
  about: string,
): void {
  const [old, left, right, merged] = [base, ours, theirs, text].map(linesIn) as [Lines, Lines, Lines, Lines];
  for (const line of new Set([...left, ...right])) {
    const isNew = !old.has(line);
    const isKept = left.has(line) && right.has(line);
    if ((!isNew && !isKept) || merged.has(line)) continue;
    // Of a line that has its id from one side and its text from the other, both are there.
    const [, head = '', said = ''] = /^(- (?:\[[^\]]*\])?|[^:]*:)\s*(.*)$/.exec(line) ?? [];
    const parts = [said, ...(head.match(/[\w-]+/g) ?? [])];
    const written = parts.filter((part) => !base.includes(part));
    for (const part of isNew ? written : parts) assert.ok(text.includes(part), `${about}: ${line}`);
  }
}

type Lines = ReadonlySet<string>;

function linesIn(text: string): Lines {
  return new Set(text.split(/\r\n|\n|\r/).map((line) => line.trim()));
}
