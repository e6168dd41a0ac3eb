import { adaptedBy, type Fact } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { buildElement } from '../../engine/model/index.ts';
import type { Place } from '../../engine/syntax/index.ts';
import { capitalised } from '../../engine/text/index.ts';
import { countWords, describe } from '../describe.ts';
import { elementNamed } from '../elements.ts';
import { declarationsOf, type NameInText } from '../names.ts';
import { adaptationParagraphs } from './adaptations.ts';
import { type Card, type CardParagraph, plain } from './card.ts';
import { coverageWords } from './coverage.ts';
import { reviewParagraph } from './reviewed.ts';

/**
 * The card of a name: for an amendment, what changed in the base since the review; the declaration, its origin, its
 * changes in adaptations, and the elements an include brings in. `earlier` is the version that is compared with.
 */
export function nameCard(
  engine: Workspace,
  { fact, span }: NameInText,
  earlier?: Workspace,
): Card | undefined {
  const declarations = declarationsOf(engine, fact);
  if (declarations.length === 0) return undefined;
  const review = reviewParagraph(engine, fact, earlier);
  const about = declarations.flatMap((each) => aboutDeclaration(engine, each, fact));
  return { span, paragraphs: review ? [review, ...about] : about };
}

function aboutDeclaration(engine: Workspace, declaration: Fact, fact: Fact): CardParagraph[] {
  const { kind, id, title, inside, counts, framework } = describe(engine, declaration);
  const place = inside.length > 0 ? ` in ${inside.join(', ')}` : '';
  const what = `${capitalised(kind)} '${id}'${place}`;
  const own = { ...declaration, framework: fact.framework };
  const paragraphs: (CardParagraph | undefined)[] = [
    title ? [{ text: title, mark: 'title' }] : undefined,
    plain(counts ? `${what}: ${counts}` : what),
    ...definitionOf(engine, declaration),
    framework ? plain(framework) : undefined,
    asParagraph(provenanceOf(engine, declaration, fact)),
    asParagraph(fact.kind === 'include' ? includedBy(engine, fact) : undefined),
    ...adaptationParagraphs(engine, declaration, fact.from),
    asParagraph(coverageWords(engine, own)),
  ];
  return paragraphs.filter((paragraph) => paragraph !== undefined);
}

function asParagraph(text: string | undefined): CardParagraph | undefined {
  return text === undefined ? undefined : plain(capitalised(text));
}

/** The meaning of a term: its lines of prose, joined to paragraphs. */
export function definitionOf(engine: Workspace, declaration: Fact): CardParagraph[] {
  const node = declaration.kind === 'term' ? engine.nodeOf(declaration) : undefined;
  const prose = node ? (buildElement(node, declaration.place, declaration.path)?.prose ?? []) : [];
  const paragraphs: string[][] = [[]];
  for (const line of prose) {
    if (line) paragraphs.at(-1)?.push(line.text);
    else paragraphs.push([]);
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => plain(lines.join(' ')));
}

/** The origin of the element that the name refers to; undefined for the framework's own elements. */
function provenanceOf(engine: Workspace, declaration: Fact, fact: Fact): string | undefined {
  const { framework, name } = fact;
  const element = elementNamed(engine, framework, name);
  if (element === undefined || element.provenance === 'own') return undefined;
  if (element.provenance === 'added') return `added by the adaptation '${declaration.framework}'`;
  if (element.provenance === 'included') return `included from '${declaration.framework}'`;
  const facts = engine.facts(framework);
  const base = facts && adaptedBy(facts, engine)[0];
  return base && `inherited from '${base.id}'`;
}

const AT_TOP: ReadonlySet<Place> = new Set<Place>(['top', 'framework', 'part']);

/** The elements an `include` brings in: at the top level a whole domain, in a domain its activities. */
function includedBy(engine: Workspace, { framework, name, place }: Fact): string | undefined {
  const element = elementNamed(engine, framework, name);
  if (element === undefined) return undefined;
  const { activities, competences } = element.counts;
  const counts = countWords({
    domains: element.kind === 'domain' && AT_TOP.has(place) ? 1 : 0,
    activities: activities + (element.kind === 'activity' ? 1 : 0),
    competences,
  });
  return counts && `brings in ${counts}`;
}
