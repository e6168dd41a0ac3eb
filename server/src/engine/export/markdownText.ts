import { joinRuns, type Run, type Runs } from './document.ts';
import { runsOfText } from './runs.ts';

/**
 * Characters that are markup anywhere. GitHub also interprets a pipe and a tilde, and a `!` at the end can precede a
 * link.
 */
const ANYWHERE = /[\\`*_[\]<>|~$]|&(?=#?\w+;)|!$/g;
/** Markup at the beginning of a line: headings, lists, rules, tables. */
const AT_START = /^(?=[#+\-=:])/;
const NUMBERED = /^(\d+)(?=[.)])/;

/** Escapes text so that Markdown shows it as it is. A line feed becomes a line break. */
function escapeMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(ANYWHERE, '\\$&'))
    .join('\\\n');
}

/** Escapes the beginnings of lines in escaped text, and replaces spaces there, which Markdown would drop. */
function escapeStarts(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => line.replace(/^ +/, '').replace(AT_START, '\\').replace(NUMBERED, '$1\\'))
    .join('\n');
}

/** Finds the link target of an anchor in the document; undefined if it is nowhere, or if there is no anchor. */
export type HrefOf = (anchor: string | undefined) => string | undefined;

/**
 * Runs as Markdown on one line, apart from the line breaks in them. `hrefOf` returns the address of an anchor in the
 * document; without an address, the text is not linked. Emphasis that Markdown could not distinguish from the text
 * around it is left out, but the text is always kept.
 */
export function writeRuns(runs: Runs, hrefOf: HrefOf): string {
  const trimmed = trimRuns(runs).map((run) => leading(run, run.url ?? hrefOf(run.anchor)));
  return write(trimmed, canBeRead(trimmed) ? writeLooks : ({ text }) => escapeMarkdown(text));
}

/** A run with its address. */
type Leading = Run & { readonly href: string | undefined };

/** Brackets in code cannot be escaped, and would end the text of a link. */
function leading({ code, ...run }: Run, href: string | undefined): Leading {
  const isCode = code && !(href !== undefined && /[[\]]/.test(run.text));
  return isCode ? { ...run, code, href } : { ...run, href };
}

function write(runs: readonly Leading[], writeOne: (run: Run) => string): string {
  const parts = runs.map((run) => {
    const text = writeOne(run);
    return run.href === undefined || text.trim() === '' ? text : `[${text}](${escapeAddress(run.href)})`;
  });
  return escapeStarts(parts.join(''));
}

/** Whether Markdown reads the emphasis of runs as intended. Of addresses, only the presence matters here. */
function canBeRead(runs: readonly Leading[]): boolean {
  if (runs.every((run, index) => isSureToBeRead(run, runs[index - 1], runs[index + 1]))) return true;
  const meant = runs.map(({ href, ...run }, index): Leading => {
    const there = href === undefined || run.text.trim() === '' ? undefined : `https://example.org/${index}`;
    return { ...run, href: there };
  });
  const read = runsOfText(write(meant, writeLooks), ({ text }, looks) => [{ text, ...looks }]);
  const wanted = joinRuns(
    meant.map(({ href, anchor: _anchor, url: _url, ...run }) =>
      href === undefined ? run : { ...run, url: href },
    ),
  );
  return JSON.stringify(wanted.map(inOrder)) === JSON.stringify(read.map(inOrder));
}

/** Whether a run is read correctly whatever its neighbours: plain text, and an id as code between spaces. */
function isSureToBeRead(
  { text, strong, emphasis, code }: Run,
  before: Run | undefined,
  after: Run | undefined,
): boolean {
  if (strong || emphasis) return false;
  if (!code) return true;
  return /^[\w.-]+$/.test(text) && !/\S$/.test(before?.text ?? '') && !/^\S/.test(after?.text ?? '');
}

function inOrder({ text, strong, emphasis, code, url }: Run): readonly unknown[] {
  return [text, strong, emphasis, code, url];
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

/** Code between more backticks than it contains in a row. */
function writeCode(text: string): string {
  const line = text.replaceAll('\n', ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const gap = /^`|`$/.test(line) ? ' ' : '';
  return `${ticks}${gap}${line}${gap}${ticks}`;
}

/** Brackets must match, and a space would end the address. */
function escapeAddress(href: string): string {
  return href.replace(
    /[<>()\\\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** Markdown ignores spaces at both ends of a line. */
function trimRuns(runs: Runs): Runs {
  const from = runs.findIndex(({ text }) => text.trim() !== '');
  if (from < 0) return [];
  const to = runs.findLastIndex(({ text }) => text.trim() !== '');
  const trimmed = runs.slice(from, to + 1).map((run, index) => {
    const start = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === to - from ? start.trimEnd() : start };
  });
  return joinRuns(trimmed);
}
