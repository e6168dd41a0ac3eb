import { parseDocument, type SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { isAnonymous, membershipOf } from './framework.ts';
import { frameworkNamed } from './frameworkNamed.ts';

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

/** The frameworks that a text mentions, as the engine understands it. */
export function mentionsIn(text: string, path: string): Mentions {
  return documentMentions(parseDocument(text), path);
}

/** The same for a document. */
export function documentMentions({ statements, root }: SyntaxDocument, path: string): Mentions {
  const declared = new Set<string>();
  const joined = new Set<string>();
  const referred = new Set<string>();
  for (const { kind, id, keyword, text: said } of statements) {
    if (kind === 'framework' && id) declared.add(id.text);
    if (kind === 'part' && id) joined.add(id.text);
    for (const { framework } of said?.references ?? []) if (framework !== undefined) referred.add(framework);
    const name = kind === 'property' ? keyword?.text : undefined;
    if (said && (name === 'uses' || name === 'adapts')) referred.add(frameworkNamed(said).text);
  }
  const framework = namedFramework(root, path);
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
  const beginning = end < 0 ? undefined : namedFramework(parseDocument(text.slice(0, end)).root, path);
  return beginning ?? namedFramework(parseDocument(text).root, path);
}

function namedFramework(root: SyntaxNode, path: string): string | undefined {
  const { framework } = membershipOf(root, path);
  return isAnonymous(framework) ? undefined : framework;
}
