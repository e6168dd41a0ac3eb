import { wordChanges } from '../../engine/diff/index.ts';
import { adaptedBy, baseFrameworksOf, type Fact, inReadingOrder, lookUp } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { titleOf } from '../../engine/model/index.ts';
import { lineOf, type Statement, type StatementKind } from '../../engine/syntax/index.ts';
import { elementNamed } from '../elements.ts';
import type { CardParagraph, CardText } from './card.ts';

/**
 * The changes that adaptations make to a declaration, one paragraph per change, with a link to its line. `here` is the
 * framework of the document: for an adaptation, only its bases and its own adaptations are shown.
 */
export function adaptationParagraphs(engine: Workspace, declaration: Fact, here: string): CardParagraph[] {
  const { name } = declaration;
  const heirs = engine.frameworkIds().filter((id) => {
    if (!engine.name(id, name)?.targets.size || !isInLine(engine, id, here, declaration.framework))
      return false;
    return lookUp(id, name, engine).declarations.includes(declaration);
  });
  // The nearest to the base comes first.
  const byDistance = heirs.sort(
    (left, right) => distanceOf(engine, left) - distanceOf(engine, right) || (left < right ? -1 : 1),
  );
  return byDistance.flatMap((framework) => changesIn(engine, framework, name));
}

function distanceOf(engine: Workspace, framework: string): number {
  return basesOf(engine, framework).length;
}

function basesOf(engine: Workspace, framework: string): readonly string[] {
  const facts = engine.facts(framework);
  return facts ? baseFrameworksOf(facts, engine).map(({ id }) => id) : [];
}

/** Whether `other`, an adaptation of `base`, is of interest in `here`, another adaptation of it. */
function isInLine(engine: Workspace, other: string, here: string, base: string): boolean {
  const bases = basesOf(engine, here);
  if (other === here || !bases.includes(base)) return true;
  return bases.includes(other) || basesOf(engine, other).includes(here);
}

/** Everything one adaptation says about a name of its base. */
function changesIn(engine: Workspace, framework: string, name: string): CardParagraph[] {
  const own = engine.facts(framework);
  const base = own && adaptedBy(own, engine)[0]?.id;
  const before = base === undefined ? undefined : elementNamed(engine, base, name);
  const send = (path: string, statement: Statement, pieces: readonly CardText[]): CardParagraph => {
    const document = engine.document(path);
    const line = document ? lineOf(document, statement) + 1 : 1;
    return [{ text: framework, link: { path, line } }, { text: ' ' }, ...pieces];
  };
  return inReadingOrder(engine.name(framework, name)?.targets ?? [], engine).flatMap((target) => {
    const { path } = target;
    return linesAbout(engine, target).flatMap((statement) => {
      const pieces = changeOf(statement, target, before && titleOf(before));
      return pieces ? [send(path, statement, pieces)] : [];
    });
  });
}

/** The lines of an `amend` block that are not about an element inside its target. */
const ADDING: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'knowledge',
  'application',
  'attitudes',
  'group',
  'activity',
  'item',
  'property',
  'prose',
]);

/** The lines about a target: its own, or those of its block; of several additions, the first. */
function linesAbout(engine: Workspace, target: Fact): readonly Statement[] {
  if (target.statement.kind !== 'amend') return [target.statement];
  const lines = (engine.nodeOf(target)?.children ?? []).flatMap(({ statement }) => statement ?? []);
  const first = lines.find(({ kind }) => ADDING.has(kind));
  return lines.filter((line) => line === first || (line.id === undefined && !ADDING.has(line.kind)));
}

function changeOf(statement: Statement, target: Fact, before: string | undefined): CardText[] | undefined {
  const { kind, text, id, into } = statement;
  if (ADDING.has(kind)) return [{ text: 'adds to it' }];
  if (kind === 'omit') return [{ text: text ? `leaves it out: ${text.text}` : 'leaves it out' }];
  if (kind === 'move' && into) {
    const isDestination = id !== undefined && target.part === into;
    return [{ text: isDestination ? `moves '${id.text}' into it` : `moves it to '${into.text}'` }];
  }
  if ((kind !== 'retitle' && kind !== 'reword') || text === undefined) return undefined;
  const verb = kind === 'retitle' ? 'retitles it' : 'rewords it';
  return [
    { text: `${verb}: ` },
    ...(before === undefined ? [{ text: text.text }] : wordChanges(before, text.text)),
  ];
}
