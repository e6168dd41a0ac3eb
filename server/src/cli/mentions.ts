import { frameworkNamed, isAnonymous, membershipOf, parseDocument } from '../core/index.ts';

/** Which frameworks a file speaks of: what must be at hand to judge it, and what must be judged together with it. */
export interface Mentions {
  /** The framework that the file belongs to; undefined when it says of none that it does. */
  readonly framework: string | undefined;
  /** The frameworks that have a header in it, in the order of the text. */
  readonly declared: readonly string[];
  /** The framework that it belongs to, and those that it refers to, uses or adapts. */
  readonly spokenOf: readonly string[];
  /** The frameworks of which any line says that the file is a part. */
  readonly joined: readonly string[];
}

/** How much of a file is parsed first to see to which framework it belongs; most say so at their beginning. */
const BEGINNING = 1024;
/** What a line has in it that names a framework. More lines than those are looked at, and none of those is missed. */
const NAMING = /@[A-Za-z0-9][A-Za-z0-9._-]*\/|(?<![^\r\n])[^\S\r\n]*(?:framework|part|uses|adapts)/g;

/**
 * The frameworks that a text speaks of, as the engine has it: each line says by itself what it names, so that the few
 * lines are parsed that may name one.
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

/** The framework that a file with this text belongs to; undefined when it says of none that it does. */
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
