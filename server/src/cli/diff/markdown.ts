import { type Change, wordChanges } from '../../engine/diff/index.ts';
import {
  type ChangeGroup,
  contentLines,
  hasWords,
  headingOfChanges,
  html,
  isGroup,
  isLookedAtFirst,
  partsOfLine,
  SIGNIFICANCES,
  withGroups,
  wordsOfAttention,
  wordsOfCount,
  wordsOfFormerPlace,
  wordsOfKind,
  wordsOfPlace,
  wordsOfReach,
  wordsOfType,
} from '../../engine/render/index.ts';
import { capitalised, countOf } from '../../engine/text/index.ts';
import { byFramework, type FrameworkDifference, frameworkLabel, wordsOfVersion } from './byFramework.ts';
import type { ComparisonResult } from './comparisonResult.ts';
import { escapeGitHubMarkdown } from './escapeGitHubMarkdown.ts';
import { type LinePlace, placeOfLine } from './lineLinks.ts';
import { shownName } from './shownName.ts';

/** The maximum length of a comment on GitHub, in UTF-16 units. GitLab allows more. */
export const LONGEST_COMMENT = 65_536;

/** Space reserved for the end, and for additions by the site. */
const RESERVE = 1_500;
/** Longer texts are cut, because nobody reads them in a comment. */
const LONGEST_TEXT = 5_000;

/** The changes for a comment on a pull request: the most serious first, the rest folded, within the length limit. */
export function toMarkdown(compared: ComparisonResult): string {
  const { difference, sides } = compared;
  const [before, after] = sides.map((side) => nameOf(shownName(side)));
  if (difference.changes.length === 0)
    return `### No changes in meaning\n\nFrom ${before} to ${after}.\n${warningsOf(compared)}${notesOf(compared)}`;
  const frameworks = byFramework(compared);
  const head = [
    `### ${headingOfChanges(difference.changes)}`,
    `From ${before} to ${after}.${warningsOf(compared).trimEnd()}`,
    ...(frameworks.some(({ version }) => version) ? [versionsOf(frameworks)] : []),
  ].join('\n\n');
  const parts = [head];
  let left = LONGEST_COMMENT - RESERVE - head.length;
  let omitted = 0;
  let cut = 0;
  for (const block of blocksOf(frameworks)) {
    const lines: string[] = [];
    left -= block.start.length + block.end.length;
    for (const entry of block.entries) {
      const line = isGroup(entry) ? `- **${entry.words}**` : lineOf(entry, compared);
      const inside = isGroup(entry) ? listOf(entry, compared) : contentsOf(entry);
      left -= line.length + 1;
      if (left < 0) omitted += isGroup(entry) ? entry.changes.length : 1;
      else if (left < inside.length) {
        cut++;
        lines.push(line);
      } else {
        left -= inside.length;
        lines.push(line + inside);
      }
    }
    if (lines.length > 0) parts.push(`${block.start}${lines.join('\n')}${block.end}`);
  }
  if (omitted > 0)
    parts.push(
      `*${countOf(omitted, 'more change')} left out to keep within the length limit of a comment. The page of the comparison (\`--format html\`) has everything.*`,
    );
  if (cut > 0)
    parts.push(
      `*The texts in ${countOf(cut, 'entry')} are left out to keep within the length limit of a comment. The page of the comparison (\`--format html\`) has everything.*`,
    );
  const notes = notesOf(compared);
  return `${parts.join('\n\n')}\n${notes.length < RESERVE / 2 ? notes : ''}`;
}

/** The name of a version. That a site links the hash of a compared commit is welcome. */
function nameOf(name: string): string {
  return /^[0-9a-f]+$/.test(name) ? name : escapeGitHubMarkdown(name);
}

/** A group of changes, open or folded. */
interface Block {
  readonly start: string;
  readonly end: string;
  readonly entries: readonly (Change | ChangeGroup)[];
}

/** The most important changes of all frameworks come first and are open; the rest is folded. */
function* blocksOf(frameworks: readonly FrameworkDifference[]): Iterable<Block> {
  for (const framework of frameworks) {
    const serious = framework.changes.filter(isLookedAtFirst);
    if (serious.length > 0)
      yield { start: `#### ${titleOf(framework)}: look at first\n\n`, end: '', entries: serious };
  }
  for (const significance of SIGNIFICANCES) {
    for (const framework of frameworks) {
      const changes = framework.changes.filter(
        (change) => change.significance === significance && !isLookedAtFirst(change),
      );
      if (changes.length === 0) continue;
      const summary = `${titleOf(framework, asHtml)}: ${wordsOfCount(changes)}`;
      yield {
        start: `<details><summary>${summary}</summary>\n\n`,
        end: '\n\n</details>',
        entries: withGroups(changes),
      };
    }
  }
}

function titleOf(framework: FrameworkDifference, asText = escapeGitHubMarkdown): string {
  return asText(shorten(frameworkLabel(framework), 120));
}

/** Escapes text for a summary element, which is HTML, so Markdown has no meaning there. */
function asHtml(text: string): string {
  return escapeGitHubMarkdown(text).replace(
    /\\([\\`*_[\]<>&|~:])/g,
    (_, sign: string) => ENTITIES[sign] ?? sign,
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

function lineOf(change: Change, compared: ComparisonResult): string {
  const { id, from, further, type } = change;
  const attention = wordsOfAttention(change);
  const place = wordsOfPlace(change);
  const line = placeOfLine(change, compared);
  const head = [
    `**${escapeGitHubMarkdown(wordsOfType(change))}** ${wordsOfKind(change)}`,
    id && ` ${escapeGitHubMarkdown(`[${shorten(id, 80)}]`)}`,
    attention && ` **(${escapeGitHubMarkdown(attention)})**`,
    `: ${textOf(change)}`,
  ];
  const notes = [
    place && escapeGitHubMarkdown(place),
    type === 'moved' && from && `from ${escapeGitHubMarkdown(wordsOfFormerPlace({ from }))}`,
    ...wordsOfReach(change, (names) => escapeGitHubMarkdown(shorten(names, 600))),
    line && linkOf(line),
  ].filter(Boolean);
  const parts = further
    .slice(0, 5)
    .map(
      ({ id: other, text }) =>
        `  - ${type === 'split' ? 'and' : 'with'}: ${escapeGitHubMarkdown(shorten(other ? `[${other}] ${text}` : text))}`,
    );
  return [`- ${head.filter(Boolean).join('')}<br><sub>${notes.join(' · ')}</sub>`, ...parts].join('\n');
}

/** With more lines than this, the contents of an added or removed element are folded. */
const MOST_OPEN = 6;

/** Everything that was added or removed with an element, as a nested list under its line. */
function contentsOf(change: Change): string {
  const lines = contentLines(change);
  if (lines.length === 0) return '';
  const tag = change.type === 'added' ? 'ins' : 'del';
  const list = lines.map((line) => {
    const text = escapeGitHubMarkdown(shorten(partsOfLine(line).join(' ')));
    return `${'  '.repeat(line.depth + 1)}- <${tag}>${text}</${tag}>`;
  });
  if (lines.length <= MOST_OPEN) return `\n${list.join('\n')}`;
  const summary = `${countOf(lines.length, 'line')} ${change.type} with it`;
  return `\n  <details><summary>${summary}</summary>\n\n${list.join('\n')}\n\n  </details>\n`;
}

/** The changes of a group, folded. */
function listOf({ changes, newValue }: ChangeGroup, compared: ComparisonResult): string {
  const list = changes.map((change) => {
    const value = `<ins>${escapeGitHubMarkdown(shorten(newValue(change), 80))}</ins>`;
    const place = wordsOfPlace(change);
    const line = placeOfLine(change, compared);
    const notes = [place && escapeGitHubMarkdown(place), line && linkOf(line)].filter(Boolean).join(' · ');
    return `  - ${value} ${escapeGitHubMarkdown(shorten(change.title))}<br><sub>${notes}</sub>`;
  });
  return `\n  <details><summary>All ${changes.length}</summary>\n\n${list.join('\n')}\n\n  </details>\n`;
}

function linkOf({ words, address }: LinePlace): string {
  const shown = escapeGitHubMarkdown(shorten(words, 200));
  return address === undefined ? shown : `${html`<a href="${address}">`}${shown}</a>`;
}

function textOf(change: Change): string {
  const title = escapeGitHubMarkdown(shorten(change.title));
  if (change.type === 'removed') return `<del>${title}</del>`;
  if (!hasWords(change)) return title;
  const pieces = wordChanges(shorten(change.from?.text ?? ''), shorten(change.to?.text ?? ''));
  const words = pieces.map(({ text, mark }) => {
    const safe = escapeGitHubMarkdown(text);
    return mark === 'removed' ? `<del>${safe}</del>` : mark === 'added' ? `<ins>**${safe}**</ins>` : safe;
  });
  const isNamed =
    change.type === 'property-changed' || change.type === 'renamed-id' || change.type === 'retired';
  return isNamed && title ? `${title}: ${words.join('')}` : words.join('');
}

function versionsOf(frameworks: readonly FrameworkDifference[]): string {
  const lines = frameworks.slice(0, 20).flatMap((framework) => {
    const { version } = framework;
    if (version === undefined) return [];
    const sign = version.isEnough === false ? '⚠ ' : '';
    return [
      `- ${sign}**${titleOf(framework)}**: ${escapeGitHubMarkdown(shorten(wordsOfVersion(version), 300))}`,
    ];
  });
  return lines.join('\n');
}

/** More are only counted. */
const MOST_WARNINGS = 20;

/** What a reviewer must know besides the changes, as a list with an empty line before it. */
function warningsOf({ notes }: ComparisonResult): string {
  const more = notes.length - MOST_WARNINGS;
  const items = notes
    .slice(0, MOST_WARNINGS)
    .map((note) => `- ⚠ ${capitalised(escapeGitHubMarkdown(shorten(note, 500)))}\n`);
  if (more > 0) items.push(`- ⚠ ${countOf(more, 'more note')}: see the page of the comparison.\n`);
  return notes.length > 0 ? `\n\n${items.join('')}` : '';
}

function notesOf({ difference: { files } }: ComparisonResult): string {
  const list = (paths: readonly string[]): string => escapeGitHubMarkdown(shorten(paths.join(', '), 200));
  const notes = [
    ...(files.layout.length ? [`Only white space differs in ${list(files.layout)}.`] : []),
    ...(files.order.length ? [`Only the order of lines differs in ${list(files.order)}.`] : []),
  ];
  return notes.length > 0 ? `\n<sub>${notes.join(' ')}</sub>\n` : '';
}

function shorten(text: string, longest = LONGEST_TEXT): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
