import { type Change, changedLine, wordChanges } from '../../engine/diff/index.ts';
import {
  type ChangeGroup,
  contentLines,
  hasWords,
  headingOfChanges,
  inOrderOfReview,
  isGroup,
  partsOfLine,
  withGroups,
  wordsOfAttention,
  wordsOfFormerPlace,
  wordsOfKind,
  wordsOfPlace,
  wordsOfReach,
  wordsOfType,
} from '../../engine/render/index.ts';
import { countOf } from '../../engine/text/index.ts';
import { type Paint, paintFor } from '../colour.ts';
import { visible } from '../visible.ts';
import { byFramework, type FrameworkDifference, frameworkLabel, wordsOfVersion } from './byFramework.ts';
import type { ComparisonResult } from './comparisonResult.ts';
import { shownName } from './shownName.ts';

/** The changes for a terminal. */
export function toText(compared: ComparisonResult): string {
  const { difference, sides } = compared;
  const paint = paintFor(process.stdout);
  const isColoured = paint('bold', '') !== '';
  const frameworks = byFramework(compared).map((framework) =>
    linesOf(framework, compared, paint, isColoured),
  );
  const notes = notesOf(compared);
  const head =
    difference.changes.length === 0
      ? `No changes in meaning from ${visible(shownName(sides[0]))} to ${visible(shownName(sides[1]))}`
      : `${headingOfChanges(difference.changes)}, from ${visible(shownName(sides[0]))} to ${visible(shownName(sides[1]))}`;
  return `${[...frameworks.map((lines) => lines.join('\n')), [...notes, head].join('\n')].join('\n\n')}\n`;
}

function linesOf(
  framework: FrameworkDifference,
  compared: ComparisonResult,
  paint: Paint,
  isColoured: boolean,
): string[] {
  const { changes, inherited, version } = framework;
  const lines = [paint('bold', visible(frameworkLabel(framework)))];
  for (const entry of withGroups(inOrderOfReview(changes)))
    lines.push(
      '',
      ...(isGroup(entry)
        ? linesOfGroup(entry, compared, paint, isColoured)
        : linesOfChange(entry, compared, paint, isColoured)),
    );
  if (inherited.length > 0) {
    const sources = [...new Set(sourcesOf(framework.id, compared))].map(visible).join(', ');
    lines.push(
      '',
      `  ${countOf(inherited.length, 'change')} in ${sources} also ${inherited.length === 1 ? 'affects' : 'affect'} this framework`,
    );
  }
  if (version)
    lines.push(
      '',
      `  ${paint(version.isEnough === false ? 'yellow' : 'dim', visible(`Version: ${wordsOfVersion(version)}`))}`,
    );
  return lines;
}

function sourcesOf(id: string, { difference }: ComparisonResult): string[] {
  return difference.changes
    .filter(({ landsIn }) => landsIn.some(({ framework }) => framework === id))
    .map(({ framework }) => framework);
}

const COLOURS = { breaking: 'red', substantive: 'yellow', editorial: 'dim' } as const;

function linesOfGroup(
  { words, changes, newValue }: ChangeGroup,
  compared: ComparisonResult,
  paint: Paint,
  isColoured: boolean,
): string[] {
  const [{ significance }] = changes as readonly [Change];
  const items = changes.map((change) => {
    const value = mark(newValue(change), 'added', paint, isColoured);
    const text = [value, visible(change.title), paint('dim', wordsOfWhere(change, compared))];
    return `              ${text.filter(Boolean).join(' ')}`;
  });
  return [`  ${paint(COLOURS[significance], significance.padEnd(11))} ${paint('bold', words)}`, ...items];
}

/** The place of a change in the framework, and its line. */
function wordsOfWhere(change: Change, { sides }: ComparisonResult): string {
  const place = changedLine(change);
  const where = place ? `${visible(sides[place.isBefore ? 0 : 1].shown(place.file))}:${place.line}` : '';
  return [visible(wordsOfPlace(change)), where].filter(Boolean).join('  ');
}

function linesOfChange(
  change: Change,
  compared: ComparisonResult,
  paint: Paint,
  isColoured: boolean,
): string[] {
  const { significance, id, from, further } = change;
  const attention = wordsOfAttention(change);
  const head = [
    paint(COLOURS[significance], significance.padEnd(11)),
    paint('bold', wordsOfType(change)),
    wordsOfKind(change),
    id && `[${visible(id)}]`,
    paint('dim', wordsOfWhere(change, compared)),
  ];
  const texts = hasWords(change)
    ? [wordsIn(change, paint, isColoured)]
    : [
        change.type === 'removed'
          ? mark(change.title, 'removed', paint, isColoured)
          : change.title &&
            (change.type === 'added'
              ? mark(change.title, 'added', paint, isColoured)
              : visible(change.title)),
      ];
  const notes = [
    attention && paint('red', `! ${attention}`),
    change.type === 'moved' && from && `from ${visible(wordsOfFormerPlace({ from }))}`,
    ...further.map(
      ({ id: other, text }) =>
        `${change.type === 'split' ? 'and' : 'with'} ${visible(other ? `[${other}] ${text}` : text)}`,
    ),
    ...wordsOfReach(change, visible),
  ];
  const inside = contentLines(change).map(
    (line) =>
      `${'  '.repeat(line.depth + 1)}${mark(partsOfLine(line).join(' '), change.type === 'added' ? 'added' : 'removed', paint, isColoured)}`,
  );
  return [
    `  ${head.filter(Boolean).join(' ')}`,
    ...[...texts, ...notes, ...inside].flatMap((line) => (line ? [`              ${line}`] : [])),
  ];
}

function wordsIn({ from, to }: Change, paint: Paint, isColoured: boolean): string {
  const pieces = wordChanges(from?.text ?? '', to?.text ?? '');
  const differs = pieces.some(({ mark }) => mark !== undefined);
  if (!differs) return 'only the spacing changed';
  return pieces
    .map(({ text, mark: marked }) => (marked ? mark(text, marked, paint, isColoured) : visible(text)))
    .join('');
}

/** Marks added and removed text, with signs if there is no colour. */
function mark(text: string, which: 'added' | 'removed', paint: Paint, isColoured: boolean): string {
  const safe = visible(text);
  if (text === '') return '';
  if (isColoured) return paint(which === 'added' ? 'green' : 'red', safe);
  return which === 'added' ? `{+${safe}+}` : `[-${safe}-]`;
}

function notesOf({ difference: { files } }: ComparisonResult): string[] {
  const list = (paths: readonly string[]): string => paths.map(visible).join(', ');
  return [
    ...(files.layout.length ? [`Only white space differs in ${list(files.layout)}`] : []),
    ...(files.order.length ? [`Only the order of lines differs in ${list(files.order)}`] : []),
    ...(files.added.length ? [`New files: ${list(files.added)}`] : []),
    ...(files.removed.length ? [`Deleted files: ${list(files.removed)}`] : []),
  ];
}
