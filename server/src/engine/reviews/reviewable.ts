import { inReadingOrder } from '../index/factOrder.ts';
import type { Fact } from '../index/facts.ts';
import type { FrameworkFacts, Name } from '../index/frameworkFacts.ts';
import { adaptedBy, type OrderedFactSource } from '../index/inheritance.ts';
import { fingerprintOf } from '../language/meaning.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { contextOf, isOutOfUse } from './context.ts';
import { type Review, recordedVersion } from './reviews.ts';

/** Gives facts and the lines that contain them. */
export interface ReviewSource extends OrderedFactSource {
  nodeOf(fact: Fact): SyntaxNode | undefined;
}

/** The base of an adaptation, and where it declares a name. */
export interface Reviewable extends Review {
  readonly declaration: Fact;
}

/** The lines that amend a name, without those in which it is only the target of a move. */
export function amendmentsOf({ targets }: Name): readonly Fact[] {
  return [...targets].filter(({ part, statement }) => part !== statement.into);
}

/**
 * The statement of the base that an adaptation amends with `name`, as it is now; undefined if nothing is amended, or
 * the base has no such statement. The version is left out: see `statedVersion`.
 */
export function reviewOf(name: Name, source: ReviewSource): Reviewable | undefined {
  const own = source.facts(name.framework);
  if (own === undefined || amendmentsOf(name).length === 0) return undefined;
  for (const { id, names } of adaptedBy(own, source)) {
    const declarations = [...(names.get(name.name)?.declarations ?? [])];
    const [declaration] = declarations;
    // If an id is declared twice, it is unclear which one is meant.
    if (declarations.length > 1) return undefined;
    if (declaration) {
      const node = source.nodeOf(declaration);
      const document = source.document(declaration.path);
      const text = node?.statement?.text?.text ?? '';
      return {
        framework: name.framework,
        base: id,
        id: name.name,
        fingerprint: fingerprintOf(text),
        context: document && contextOf(document, declaration.statement),
        isRetired: node !== undefined && isOutOfUse(node),
        declaration,
      };
    }
  }
  return undefined;
}

/** The ids that an adaptation amends although no base of it declares them. */
export function danglingAmendments(framework: string, source: ReviewSource): readonly string[] {
  const own = source.facts(framework);
  if (own === undefined) return [];
  const bases = adaptedBy(own, source);
  return [...own.names.values()]
    .filter((name) => amendmentsOf(name).length > 0)
    .map(({ name }) => name)
    .filter((id) => !bases.some(({ names }) => names.get(id)?.declarations.size));
}

/** The version that a framework states in its header, if it can be recorded. */
export function statedVersion(
  framework: FrameworkFacts | undefined,
  source: ReviewSource,
): string | undefined {
  for (const header of inReadingOrder(framework?.headers ?? [], source)) {
    for (const { statement } of source.nodeOf(header)?.children ?? []) {
      if (statement?.kind !== 'property' || statement.keyword?.text !== 'version') continue;
      return recordedVersion(statement.text?.text);
    }
  }
  return undefined;
}
