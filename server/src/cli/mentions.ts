import { frameworkNamed, isAnonymous, membershipOf } from '../engine/model/index.ts';
import { parseDocument } from '../engine/syntax/index.ts';

/** The frameworks that a file mentions: those needed to check it, and those to check together with it. */
export interface Mentions {
  /** The framework that the file belongs to; undefined if it names none. */
  readonly framework: string | undefined;
  /** The frameworks with a header in the file, in the order of the text. */
  readonly declared: readonly string[];
  /** Its own framework, and those that it refers to, uses or adapts. */
  readonly spokenOf: readonly string[];
  /** The frameworks in all `part of` lines of the file. */
  readonly joined: readonly string[];
}

/** The part of a file that is parsed first to find its framework, in UTF-16 units. Most files name it at the start. */
const BEGINNING = 1024;
/** Finds every line that may name a framework. It also finds some that do not. */
const NAMING = /@[A-Za-z0-9][A-Za-z0-9._-]*\/|(?<![^\r\n])[^\S\r\n]*(?:framework|part|uses|adapts)/g;

/**
 * The frameworks that a text mentions, as the engine understands it. Every line can be parsed by itself, so only the few
 * lines that may name a framework are parsed.
 */
export function mentionsIn(text: string, path: string): Mentions {
  const declared = new Set<string>();
  const joined = new Set<string>();
  const referred = new Set<string>();
  for (const { kind, id, keyword, text: said } of parseDocument(namingLines(text)).statements) {
    if (kind === 'framework' && id) declared.add(id.text);
    if (kind === 'part' && id) joined.add(id.text);
    for (const { framework } of said?.references ?? []) if (framework !== undefined) referred.add(framework);
    const name = kind === 'property' ? keyword?.text : undefined;
    if (said && (name === 'uses' || name === 'adapts')) referred.add(frameworkNamed(said).text);
  }
  const framework = declared.size + joined.size > 0 ? frameworkIn(text, path) : undefined;
  const own = framework === undefined ? [] : [framework];
  return {
    framework,
    declared: [...declared],
    spokenOf: [...new Set([...own, ...referred])],
    joined: [...joined],
  };
}

/** The framework that a file with this text belongs to; undefined if it names none. */
export function frameworkIn(text: string, path: string): string | undefined {
  const end = text.indexOf('\n', BEGINNING);
  const parts = end < 0 ? [text] : [text.slice(0, end), text];
  for (const part of parts) {
    const { framework } = membershipOf(parseDocument(part).root, path);
    if (!isAnonymous(framework)) return framework;
  }
  return undefined;
}

function namingLines(text: string): string {
  const lines: string[] = [];
  let last = -1;
  for (const { index } of text.matchAll(NAMING)) {
    if (index < last) continue;
    const start = startOfLine(text, index);
    last = endOfLine(text, index);
    lines.push(text.slice(start, last));
  }
  return lines.join('\n');
}

function startOfLine(text: string, index: number): number {
  let start = index;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

function endOfLine(text: string, index: number): number {
  let end = index;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
