import { adaptedBy, type Fact, heirsOf, lookUp } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { isAnonymous, isInheritable, kindWords } from '../../engine/model/index.ts';
import type { StatementKind } from '../../engine/syntax/index.ts';
import type { Span } from '../../engine/text/index.ts';
import { frameworksKnowing, idMentionsOf } from '../mentions.ts';
import type { NamedSubject } from '../subject.ts';
import { changesAt } from './changesAt.ts';
import { refuseBadId } from './newId.ts';
import { refuse } from './refuse.ts';
import type { Renaming } from './renaming.ts';

/** Renames an id everywhere; refuses if it is unclear which element has the id. */
export function renameName(engine: Workspace, subject: NamedSubject, span: Span): Renaming {
  const declaration = onlyDeclaration(engine, subject);
  return {
    span,
    placeholder: subject.name,
    changesTo(name) {
      if (name === subject.name) return [];
      refuseBadId(declaration.kind, name);
      for (const framework of frameworksKnowing(engine, subject)) refuseTaken(engine, framework, name);
      return changesAt(idMentionsOf(engine, subject), name);
    },
  };
}

function onlyDeclaration(engine: Workspace, { framework, name, declarations }: NamedSubject): Fact {
  const [declaration, another] = declarations;
  if (declaration === undefined) {
    const { isWhole } = lookUp(framework, name, engine);
    if (isWhole)
      refuse(`'${name}' is not declared anywhere, so there is nothing to rename. Check the spelling.`);
    refuse(`No open file declares '${name}'. Open the folder that contains it, then rename it.`);
  }
  if (another) refuse(`The id '${name}' is declared more than once. Change one of them by hand first.`);
  const rival = rivalOf(engine, framework, name, declaration.kind);
  if (rival !== undefined) {
    refuse(
      `'${name}' is declared in both '${framework}' and '${rival}', and one of them adapts the other. Change one of the two ids by hand first.`,
    );
  }
  return declaration;
}

/** A framework that adapts this one, or is adapted by it, and declares the same id. */
function rivalOf(
  engine: Workspace,
  framework: string,
  name: string,
  kind: StatementKind,
): string | undefined {
  const own = engine.facts(framework);
  if (own === undefined || !isInheritable(kind)) return undefined;
  const adaptations = heirsOf(own, engine).filter((heir) => adaptedBy(heir, engine).includes(own));
  const line = [...adaptations, ...adaptedBy(own, engine)];
  return line.find(({ names }) =>
    [...(names.get(name)?.declarations ?? [])].some((other) => isInheritable(other.kind)),
  )?.id;
}

/** Refuses a name that already has a meaning in a framework in which the subject is known. */
function refuseTaken(engine: Workspace, framework: string, name: string): void {
  const where = isAnonymous(framework) ? 'this file' : `the framework '${framework}'`;
  const [taken] = lookUp(framework, name, engine).declarations;
  if (taken) {
    const origin = taken.framework === framework ? '' : `, which inherits it from '${taken.framework}'`;
    refuse(
      `'${name}' is already the id of ${kindWords(taken.kind)} in ${where}${origin}. Choose another id.`,
    );
  }
  // A short reference to a framework would then refer to the renamed element.
  if (engine.facts(name)?.headers.size && engine.name(framework, name)?.references.size) {
    refuse(`In ${where}, '@${name}' already refers to the framework '${name}'. Choose another id.`);
  }
}
