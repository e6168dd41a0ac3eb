import { type Fact, lookUp } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import { memo } from '../engine/memo.ts';
import {
  buildElement,
  type Element,
  type Framework,
  isAnonymous,
  wordOfKind,
} from '../engine/model/index.ts';
import {
  lineOf,
  type Place,
  pathTo,
  placeIn,
  type StatementKind,
  type SyntaxNode,
} from '../engine/syntax/index.ts';
import { countOf } from '../engine/text/index.ts';

/** A declaration, described in words. */
export interface Description {
  readonly kind: string;
  readonly id: string;
  /** Empty if there is none. */
  readonly title: string;
  /** Its ancestors by their titles, the nearest first: `‘Ability to engage the client’`, `Basic competences`. */
  readonly inside: readonly string[];
  /** `12 competences`; empty if it contains none. */
  readonly counts: string;
  /** The title of its framework; empty if the file belongs to none. */
  readonly framework: string;
}

/** Describes what a fact declares. */
export function describe(engine: Workspace, fact: Fact): Description {
  const { framework: id, statement, part } = fact;
  const framework = isAnonymous(id) ? undefined : engine.framework(id);
  const document = engine.document(fact.path);
  const nodes = document ? pathTo(document, lineOf(document, statement)) : [];
  const above = nodes.slice(0, -1);
  const node = nodes.at(-1);
  const isFramework = statement.kind === 'framework';
  const titleOfDomain = (name: string): string => {
    const { declarations } = lookUp(id, name, engine);
    return declarations.find(({ kind }) => kind === 'domain')?.statement.text?.text ?? name;
  };
  return {
    kind: wordOfKind(statement.kind),
    id: part.text,
    title: statement.text?.text ?? '',
    inside: isFramework ? [] : namesOfAncestors(above, statement.into?.text, titleOfDomain),
    counts: node ? countsAt(engine, fact.path, node, placeIn(above)) : '',
    framework: isFramework ? '' : (framework?.title ?? ''),
  };
}

/** `5 domains, 12 activities, 1 competence`, without zeros. */
export function countWords(counts: {
  readonly domains: number;
  readonly activities: number;
  readonly competences: number;
}): string {
  const { domains, activities, competences } = counts;
  const all = [
    [domains, 'domain'] as const,
    [activities, 'activity'] as const,
    [competences, 'competence'] as const,
  ];
  return all.flatMap(([count, word]) => (count === 0 ? [] : countOf(count, word))).join(', ');
}

function countsOf(holder: Pick<Element, 'counts'> | undefined): string {
  return holder ? countWords({ domains: 0, ...holder.counts }) : '';
}

/** Whether a node contains anything that is counted. */
export function holdsAnything(engine: Workspace, path: string, node: SyntaxNode, place: Place): boolean {
  const counts = holderAt(engine, path, node, place)?.counts;
  return (
    counts !== undefined &&
    counts.activities + counts.competences + ('domains' in counts ? counts.domains : 0) > 0
  );
}

/** The contents of a node, in words. Frameworks and domains are counted across all files. */
export function countsAt(engine: Workspace, path: string, node: SyntaxNode, place: Place): string {
  return countsOf(holderAt(engine, path, node, place));
}

function holderAt(
  engine: Workspace,
  path: string,
  node: SyntaxNode,
  place: Place,
): Pick<Element, 'counts'> | Framework | undefined {
  if (node.statement?.kind === 'framework') return engine.framework(engine.frameworkOf(path) ?? '');
  return domainElement(engine, path, node) ?? buildElement(node, place, path);
}

/** The domain that a node declares, with the activities from other files; undefined for any other node. */
export function domainElement(engine: Workspace, path: string, node: SyntaxNode): Element | undefined {
  if (node.statement?.kind !== 'domain') return undefined;
  const framework = engine.framework(engine.frameworkOf(path) ?? '');
  return framework && domainsOf(framework).get(node);
}

/**
 * The domains of each framework by the node that declares them; a domain that is included several times counts once.
 */
const domainsOf = memo((framework: Framework): ReadonlyMap<SyntaxNode, Element> => {
  const byNode = new Map<SyntaxNode, Element>();
  for (const element of framework.children) {
    if (element.kind === 'domain' && !byNode.has(element.node)) byNode.set(element.node, element);
  }
  return byNode;
});

const SURROUNDING: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'domain',
  'activity',
  'guide',
  'curriculum',
  'glossary',
]);

function namesOfAncestors(
  above: readonly SyntaxNode[],
  into: string | undefined,
  titleOfDomain: (id: string) => string,
): string[] {
  const inside = into === undefined ? [] : [titleOfDomain(into)];
  for (const { statement } of [...above].reverse()) {
    if (statement === undefined || !SURROUNDING.has(statement.kind)) continue;
    const name = statement.text?.text ?? statement.id?.text;
    if (name === undefined) inside.push(`the ${wordOfKind(statement.kind)}`);
    else inside.push(statement.kind === 'domain' ? name : `‘${name}’`);
    if (statement.into) inside.push(titleOfDomain(statement.into.text));
  }
  // An activity inside a domain may name that domain as well.
  return [...new Set(inside)];
}
