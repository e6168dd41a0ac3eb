import { propertyValue } from '../../engine/model/index.ts';
import {
  NOTHING_NEW,
  type NotePart,
  notePlaceWords,
  partsOf,
  partsOfLine,
  type ReaderNote,
  readerNotes,
  wordOfKind,
  wordsOfRest,
} from '../../engine/render/index.ts';
import { startComplaints } from '../complaints.ts';
import { EXIT } from '../exit.ts';
import { byFramework, type FrameworkDifference } from './byFramework.ts';
import type { ComparisonResult } from './comparisonResult.ts';
import { readAndCompare } from './diff.ts';
import { escapeGitHubMarkdown } from './escapeGitHubMarkdown.ts';
import { parseRange } from './revisionRange.ts';

/** Prints release notes for readers. Returns the exit code. */
export async function changelog(range: string, paths: readonly string[]): Promise<number> {
  const complaints = startComplaints();
  const isRange = parseRange(range) !== undefined;
  const compared = isRange
    ? await readAndCompare([range, ...paths], {}, complaints)
    : await readAndCompare(paths, { from: range }, complaints);
  if (compared === undefined) return EXIT.failed;
  process.stdout.write(toChangelog(compared));
  return complaints.any() ? EXIT.failed : EXIT.clean;
}

/** Release notes as Markdown, without changes that only authors see. */
export function toChangelog(compared: ComparisonResult): string {
  const parts = byFramework(compared)
    .filter(({ id }) => !id.startsWith('?'))
    .map((framework) => notesOn(framework, compared));
  return parts.length > 0 ? `${parts.join('\n\n')}\n` : `${NOTHING_NEW}\n`;
}

function notesOn({ id, title }: FrameworkDifference, { difference, sides }: ComparisonResult): string {
  const [before, after] = sides.map(({ workspace }) => workspace.framework(id));
  const titleOfOther = (other: string): string =>
    (sides[1].workspace.framework(other) ?? sides[0].workspace.framework(other))?.title ?? other;
  const notes = readerNotes(difference, id, { before, after }, titleOfOther);
  const version = after?.header && propertyValue(after.header, 'version');
  const published = after?.header && propertyValue(after.header, 'published');
  const heading = [escapeGitHubMarkdown(title), version && escapeGitHubMarkdown(version)]
    .filter(Boolean)
    .join(' ');
  const rest = wordsOfRest(notes);
  const body = [
    ...notes.sections.map((section) => `### ${section.heading}\n\n${section.notes.map(lineOf).join('\n')}`),
    ...(rest === '' ? [] : [rest]),
  ];
  return [
    `## ${heading}${published ? `\n\n*Published ${escapeGitHubMarkdown(published)}.*` : ''}`,
    ...(body.length > 0 ? body : [NOTHING_NEW]),
  ].join('\n\n');
}

/** Notes that quote the earlier text. */
const WORDED: ReadonlySet<ReaderNote['type']> = new Set<ReaderNote['type']>([
  'reworded',
  'retitled',
  'property-changed',
]);

function lineOf(note: ReaderNote): string {
  const { id, title, kind, type, from, to, place, origin } = note;
  const name = type === 'split' ? from : title || wordOfKind(kind);
  const mark = id ? ` ${escapeGitHubMarkdown(`[${id}]`)}` : '';
  const area = place.length > 0 ? `, in ${escapeGitHubMarkdown(notePlaceWords(place.slice(0, 2)))}` : '';
  const parts = partsOf(note).map(markdownOf).join('');
  const before =
    WORDED.has(type) && note.meaning.length === 0 && from !== '' && to !== ''
      ? `. Previously: *${escapeGitHubMarkdown(from)}*`
      : '';
  const source = origin ? ` (from ${escapeGitHubMarkdown(origin.title)})` : '';
  const inside = note.inside.map(
    (line) => `${'  '.repeat(line.depth + 1)}- ${escapeGitHubMarkdown(partsOfLine(line).join(' '))}`,
  );
  return [
    `- ${escapeGitHubMarkdown(name)}${mark}${area}${parts && `: ${parts}`}${before}${source}`,
    ...inside,
  ].join('\n');
}

function markdownOf({ type, text }: NotePart): string {
  if (type === 'words') return text;
  const safe = escapeGitHubMarkdown(type === 'references' ? text.replace(/@(?=\w)/g, '') : text);
  return type === 'quoted' ? `*${safe}*` : safe;
}
