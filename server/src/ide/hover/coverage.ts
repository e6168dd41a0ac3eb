import { coverageOf, type Fact } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { type Element, type Framework, PRACTICE_KINDS, wordOfKind } from '../../engine/model/index.ts';
import { lineOf, pathTo, type Statement, type StatementKind } from '../../engine/syntax/index.ts';
import { capitalised, countOf } from '../../engine/text/index.ts';
import { elementNamed, withDescendants } from '../elements.ts';

/** The kinds of elements that courses can teach and guides can explain. */
const COVERED: ReadonlySet<StatementKind> = new Set(PRACTICE_KINDS);

/** The kinds of elements that can teach and explain, the most usual first. */
const SUBJECTS: readonly StatementKind[] = ['module', 'requirement', 'curriculum', 'topic', 'guide'];

/**
 * `covered by 2 modules, explained by 1 topic`: how courses and guides cover an element and its contents; undefined if
 * none does.
 */
export function coverageWords(engine: Workspace, { framework: id, name, kind }: Fact): string | undefined {
  const facts = engine.facts(id);
  const framework = COVERED.has(kind) ? engine.framework(id) : undefined;
  const element = framework && elementNamed(engine, id, name);
  if (facts === undefined || framework === undefined || element === undefined) return undefined;
  const reachedBy = (all: ReadonlySet<Fact>): Fact[] => linesThatReach(element, framework, all);
  const covering = subjectWords(engine, reachedBy(facts.covers));
  const explaining = subjectWords(engine, reachedBy(facts.explains));
  const parts = [
    ...(covering.length > 0 ? [`covered by ${covering.join(' and ')}`] : []),
    ...(explaining.length > 0 ? [`explained by ${explaining.join(' and ')}`] : []),
  ];
  return capitalised(parts.join(', ')) || undefined;
}

function linesThatReach(element: Element, framework: Framework, facts: ReadonlySet<Fact>): Fact[] {
  const { reachedBy } = coverageOf(framework, facts);
  return [...withDescendants(element)].flatMap(reachedBy);
}

/** `2 modules`, `1 requirement`: what contains these lines, counted by kind. */
export function subjectWords(engine: Workspace, facts: readonly Fact[]): string[] {
  const subjects = new Set(facts.flatMap((fact) => subjectOf(engine, fact) ?? []));
  return SUBJECTS.flatMap((kind) => {
    const count = [...subjects].filter((subject) => subject.kind === kind).length;
    return count === 0 ? [] : countOf(count, wordOfKind(kind));
  });
}

/** The module or topic that contains a property. */
function subjectOf(engine: Workspace, { path, statement }: Fact): Statement | undefined {
  const document = engine.document(path);
  return document && pathTo(document, lineOf(document, statement)).at(-2)?.statement;
}
