import { baseFrameworksOf, type Fact, type FrameworkFacts, firstToRead } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import {
  type Element,
  type ElementKind,
  isAnonymous,
  titleOf,
  wordOfKind,
} from '../../engine/model/index.ts';
import type { StatementKind } from '../../engine/syntax/index.ts';
import type { CompletionEntry } from './cursor.ts';

const OFFER_KINDS: Partial<Record<StatementKind, CompletionEntry['kind']>> = {
  domain: 'domain',
  activity: 'activity',
  item: 'competence',
};

const ELEMENT_KINDS: Partial<Record<ElementKind, CompletionEntry['kind']>> = {
  domain: 'domain',
  activity: 'activity',
  competence: 'competence',
};

/** The most frequently referenced ids come first. */
const ORDER: readonly StatementKind[] = ['domain', 'activity', 'group', 'item', 'source', 'term'];

/** Offers the ids of the given kinds that can be used in `framework` without a prefix. */
export function offerNames(
  engine: Workspace,
  framework: string,
  isWanted: (kind: StatementKind) => boolean = () => true,
): CompletionEntry[] {
  const own = engine.facts(framework);
  if (own === undefined) return [];
  const seen = new Set<string>();
  const byRank: CompletionEntry[][] = [...ORDER, undefined].map(() => []);
  for (const { names } of [own, ...baseFrameworksOf(own, engine)]) {
    for (const { name, declarations } of names.values()) {
      const declaration = firstToRead(declarations, engine);
      if (declaration === undefined || seen.has(name) || !isWanted(declaration.kind)) continue;
      seen.add(name);
      byRank[rankOf(declaration.kind)]?.push(offerOf(declaration, framework));
    }
  }
  return byRank.flat();
}

/** Offers elements of a resolved framework, `home`, that have an id, by it. */
export function offerElements(elements: Iterable<Element>, home: string): CompletionEntry[] {
  return [...elements].flatMap((element): CompletionEntry[] => {
    const { kind, id } = element;
    if (id === undefined) return [];
    return [
      { label: id.text, kind: ELEMENT_KINDS[kind] ?? 'reference', detail: titleOf(element) || kind, home },
    ];
  });
}

/** Offers the frameworks of the engine, `except` one. */
export function offerFrameworks(engine: Workspace, except?: string): CompletionEntry[] {
  return engine
    .frameworkIds()
    .filter((id) => id !== except && !isAnonymous(id))
    .map(
      (id): CompletionEntry => ({
        label: id,
        kind: 'framework',
        detail: titleOfFramework(engine.facts(id), engine),
      }),
    );
}

function rankOf(kind: StatementKind): number {
  const rank = ORDER.indexOf(kind);
  return rank < 0 ? ORDER.length : rank;
}

function offerOf({ name, kind, statement }: Fact, home: string): CompletionEntry {
  return {
    label: name,
    kind: OFFER_KINDS[kind] ?? 'reference',
    detail: statement.text?.text ?? wordOfKind(kind),
    home,
  };
}

function titleOfFramework(framework: FrameworkFacts | undefined, engine: Workspace): string {
  const header = firstToRead(framework?.headers ?? [], engine);
  return header?.statement.text?.text ?? 'framework';
}
