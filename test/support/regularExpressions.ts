import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';

/** A regular expression in the source of the product. */
export interface SourceExpression {
  /** Its location: the file, relative to the root of the repository. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
  /**
   * The maximum number of characters it is used on, from a comment above it: `Bounded: 200 characters, …`. Undefined
   * without a comment.
   */
  readonly bound: number | undefined;
}

const BOUND = /\bBounded: ([\d,]+) characters\b/;

/** All regular expressions in the scripts of some folders, literals and those created with `RegExp`. */
export function expressionsIn(folders: readonly string[]): SourceExpression[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|mjs)$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => join(folder, name)),
  );
  return files.sort().flatMap((file) => expressionsOf(file, readFileSync(file, 'utf8')));
}

/** The regular expressions in the source of one file. */
export function expressionsOf(file: string, text: string): SourceExpression[] {
  const { code } = transformSync(text, { loader: file.endsWith('.ts') ? 'ts' : 'js', target: 'esnext' });
  const found: SourceExpression[] = [];
  const add = (source: string, flags: string, written: string): void => {
    found.push({ file, source, flags, bound: boundOf(written, text) });
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type === 'Literal' && node.regex) add(node.regex.pattern, node.regex.flags, node.raw ?? '');
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return;
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return;
    const [pattern, flags] = node.arguments;
    if (pattern?.type !== 'Literal' || typeof pattern.value !== 'string') {
      throw new Error(`${file}: a pattern that is put together cannot be checked. Write it as a literal.`);
    }
    const given = flags?.type === 'Literal' && typeof flags.value === 'string' ? flags.value : '';
    add(pattern.value, given, pattern.raw ?? '');
  });
  return found;
}

function visit(node: AnyNode, see: (node: AnyNode) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') visit(child, see);
    }
  }
}

/** The limit in the comment above the line of an expression. */
function boundOf(written: string, text: string): number | undefined {
  const lines = text.slice(0, text.indexOf(written)).split('\n').slice(0, -1);
  const comment: string[] = [];
  for (let line = lines.pop()?.trim(); line && /^(?:\/\/|\/?\*)/.test(line); line = lines.pop()?.trim()) {
    comment.unshift(line);
  }
  const bound = BOUND.exec(comment.join(' '))?.[1];
  return bound === undefined ? undefined : Number(bound.replaceAll(',', ''));
}
