import type { SyntaxNode } from '../syntax/nest.ts';
import type { Name } from './factIndex.ts';
import type { Fact } from './facts.ts';
import { adaptedBy, type FactSource } from './inheritance.ts';
import { fingerprintOf } from './meaning.ts';
import type { Review } from './reviews.ts';

/** What knows facts, and the lines that they stand in. */
export interface ReviewSource extends FactSource {
  nodeOf(fact: Fact): SyntaxNode | undefined;
}

/**
 * What an adaptation that amends `name` rests on, as it is now: the statement of the base that is amended; undefined
 * when nothing is amended, or the base has no such statement.
 */
export function reviewOf(
  name: Name,
  source: ReviewSource,
): (Review & { readonly declaration: Fact }) | undefined {
  const own = source.facts(name.framework);
  if (own === undefined || name.targets.size === 0) return undefined;
  for (const { id, names } of adaptedBy(own, source)) {
    const declarations = [...(names.get(name.name)?.declarations ?? [])];
    const [declaration] = declarations;
    // Where an id is declared twice, nobody can say which is meant.
    if (declarations.length > 1) return undefined;
    if (declaration) {
      const text = source.nodeOf(declaration)?.statement?.text?.text ?? '';
      return {
        framework: name.framework,
        base: id,
        id: name.name,
        fingerprint: fingerprintOf(text),
        declaration,
      };
    }
  }
  return undefined;
}
