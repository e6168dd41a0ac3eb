import { type Change, diffWorkspaces, wordChanges } from '../../server/src/engine/diff/index.ts';
import { isEditorial } from '../../server/src/engine/diff/significance.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { wordsOfAttention, wordsOfNotes } from '../../server/src/engine/render/index.ts';
import { readMarks } from './marks.ts';

/** Two versions of some files, and the expected result of comparing them. */
export interface DiffCase {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly expected: string;
}

/** Reads cases: `# title`, the old files, `-->`, the new files, `==>`, and the result. */
export function readCases(text: string): DiffCase[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const [before = '', rest = ''] = part.slice(end + 1).split(/^-->\n/m);
      const [after = '', expected = ''] = rest.split(/^==>\n/m);
      return { title: part.slice(0, end), before, after, expected: expected.trim() };
    });
}

export function printCases(cases: readonly DiffCase[]): string {
  return cases
    .map(({ title, before, after, expected }) => `# ${title}\n${before}-->\n${after}==>\n${expected}\n`)
    .join('\n');
}

/** The files of one side, in a workspace; `=== name` begins a further file. */
export function workspaceWith(source: string): Workspace {
  const workspace = new Workspace([]);
  for (const [path, text] of readMarks(source.trimEnd()).files) if (text !== '') workspace.open(path, text);
  return workspace;
}

/** The result of the comparison, one line per change, with places, words and versions below it. */
export function describeChanges({ before, after }: Pick<DiffCase, 'before' | 'after'>): string {
  const { changes, suggestedVersions, files } = diffWorkspaces(workspaceWith(before), workspaceWith(after));
  const lines = changes.length === 0 ? ['no change'] : changes.flatMap(linesOf);
  for (const { framework, bump, from, to, stated, isEnough, fault } of suggestedVersions) {
    const said = isEnough === undefined ? '' : isEnough ? `, ${stated} is enough` : `, ${stated} is not`;
    lines.push(
      `version of ${framework}: ${bump}${to ? ` ${from} to ${to}` : ''}${said}${fault && fault !== 'too-low' ? ` (${fault})` : ''}`,
    );
  }
  if (files.layout.length) lines.push(`white space only: ${files.layout.join(', ')}`);
  if (files.order.length) lines.push(`order of lines only: ${files.order.join(', ')}`);
  return lines.join('\n');
}

function linesOf(change: Change): string[] {
  const { type, kind, framework, id, title, path, from, to, property, significance } = change;
  const head = [
    type,
    kind,
    id ? `[${id}]` : `"${title}"`,
    property && `(${property})`,
    `in ${[framework, ...path].join('/')}`,
  ];
  const notes = wordsOfAttention(change);
  const lines = [`${head.filter(Boolean).join(' ')}: ${[significance, notes].filter(Boolean).join('; ')}`];
  if (type === 'moved')
    lines.push(
      `  from ${from?.path.join('/') || 'the top'}:${from?.line} to ${to?.path.join('/') || 'the top'}:${to?.line}`,
    );
  else if (from && to && from.text !== to.text) lines.push(`  ${marked(from.text, to.text)}`);
  for (const words of wordsOfNotes(change)) lines.push(`  ${words}`);
  if (change.amendment) {
    const { isBefore, file, line } = change.amendment;
    lines.push(`  by ${file}:${line}${isBefore ? ' of the old version' : ''}`);
  }
  for (const side of change.further) lines.push(`  and ${side.file}:${side.line} ${side.text}`);
  if (change.competences > 0) lines.push(`  with ${change.competences} competences`);
  for (const landed of change.landsIn) {
    const place = [landed.framework, ...landed.path].join('/');
    lines.push(
      `  lands in ${place}${landed.type === type ? '' : ` as ${landed.type}`}: ${landed.significance}`,
    );
  }
  if (change.amendedIn.length) lines.push(`  amended in ${change.amendedIn.map(({ id }) => id).join(', ')}`);
  return lines;
}

function marked(before: string, after: string): string {
  if (isEditorial(before, after) && before.replace(/\s+/g, ' ') === after.replace(/\s+/g, ' '))
    return 'white space';
  return wordChanges(before, after)
    .map(({ text, mark }) => (mark === 'added' ? `{+${text}+}` : mark === 'removed' ? `[-${text}-]` : text))
    .join('');
}
