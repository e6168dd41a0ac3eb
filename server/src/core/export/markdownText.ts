import { joinRuns, type Run, type Runs } from './document.ts';
import { runsOfText } from './runs.ts';

/** What is markup wherever it stands. A pipe and a tilde are so in what GitHub makes of Markdown. */
const ANYWHERE = /[\\`*_[\]<>|~$]|&(?=#?\w+;)/g;
/** What is markup at the beginning of a line: headings, lists, rules, tables. */
const AT_START = /^(?=[#+\-=:])/;
const NUMBERED = /^(\d+)(?=[.)])/;

/** Text that Markdown shows as it is. A line feed becomes a break of the line. */
export function escapeMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(ANYWHERE, '\\$&'))
    .join('\\\n');
}

/** What has been escaped, at the beginnings of lines. */
export function escapeStarts(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => line.replace(AT_START, '\\').replace(NUMBERED, '$1\\'))
    .join('\n');
}

/**
 * Runs as Markdown on one line, but for the breaks of lines in them. `hrefOf` says where an anchor of the document is to
 * be found; without an answer, what leads there is no link. Emphasis that Markdown could not tell from the text around
 * it is left out, and never the text.
 */
export function writeRuns(runs: Runs, hrefOf: (anchor: string) => string | undefined): string {
  const trimmed = trimRuns(runs);
  const emphatic = canBeRead(trimmed);
  const parts = trimmed.map((run) => {
    const { anchor, url } = run;
    const text = emphatic ? writeLooks(run) : escapeMarkdown(run.text);
    const href = url ?? (anchor === undefined ? undefined : hrefOf(anchor));
    return href === undefined || text.trim() === '' ? text : `[${text}](${escapeAddress(href)})`;
  });
  return escapeStarts(parts.join(''));
}

/** Whether the emphasis of runs, without their links, is read back as it was meant. */
function canBeRead(runs: Runs): boolean {
  if (!runs.some(({ strong, emphasis, code }) => strong || emphasis || code)) return true;
  const meant = joinRuns(runs.map(({ anchor: _anchor, url: _url, ...run }) => run));
  const written = escapeStarts(runs.map(writeLooks).join(''));
  const read = runsOfText(written, ({ text }, looks) => [{ text, ...looks }]);
  return JSON.stringify(meant.map(inOrder)) === JSON.stringify(read.map(inOrder));
}

function inOrder({ text, strong, emphasis, code }: Run): readonly unknown[] {
  return [text, strong, emphasis, code];
}

function writeLooks({ text, strong, emphasis, code }: Run): string {
  const inside = text.trim();
  if (inside === '') return escapeMarkdown(text);
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  let written = code ? writeCode(inside) : escapeMarkdown(inside);
  if (emphasis) written = `_${written}_`;
  if (strong) written = `**${written}**`;
  return `${before}${written}${after}`;
}

/** Code between as many backticks as it holds nowhere. */
function writeCode(text: string): string {
  const line = text.replaceAll('\n', ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const gap = /^`|`$/.test(line) ? ' ' : '';
  return `${ticks}${gap}${line}${gap}${ticks}`;
}

/** Brackets would have to match, and space would end the address. */
function escapeAddress(href: string): string {
  return href.replace(
    /[<>()\\\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** Space at either end of a line is none in Markdown. */
function trimRuns(runs: Runs): Runs {
  const trimmed = [...runs];
  const first = trimmed[0];
  if (first) trimmed[0] = { ...first, text: first.text.trimStart() };
  const last = trimmed.at(-1);
  if (last) trimmed[trimmed.length - 1] = { ...last, text: last.text.trimEnd() };
  return joinRuns(trimmed);
}
