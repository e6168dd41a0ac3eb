import {
  adaptedBy,
  type Fact,
  heirsOf,
  isAnonymous,
  kindWords,
  lookUp,
  type Span,
  type StatementKind,
  type Workspace,
} from '../../core/index.ts';
import { frameworksKnowing, idMentionsOf } from '../mentions.ts';
import type { NamedSubject } from '../subject.ts';
import { changesAt } from './changesAt.ts';
import { refuseBadId } from './newId.ts';
import { refuse } from './refuse.ts';
import type { Renaming } from './renaming.ts';

/** Renames an id everywhere; refuses where it is not plain what bears it. */
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
    if (isWhole) refuse(`Nothing is called '${name}' here: there is nothing to rename.`);
    refuse(
      `'${name}' is declared in no file that is open here. Open the folder that holds it, too, to rename it everywhere.`,
    );
  }
  if (another) refuse(`The id '${name}' is declared twice. Give one of the two another id first.`);
  const rival = rivalOf(engine, framework, name, declaration.kind);
  if (rival !== undefined) {
    refuse(
      `Both '${framework}' and '${rival}' declare '${name}', and the one adapts the other. Give one of the two another id first.`,
    );
  }
  return declaration;
}

/** What speaks of the base alone: an adaptation may have a guide or a course of the same id. */
const NOT_INHERITED: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'guide',
  'topic',
  'curriculum',
  'module',
  'requirement',
]);

/** A framework that adapts the one, or is adapted by it, and declares the same id. */
function rivalOf(
  engine: Workspace,
  framework: string,
  name: string,
  kind: StatementKind,
): string | undefined {
  const own = engine.facts(framework);
  if (own === undefined || NOT_INHERITED.has(kind)) return undefined;
  const adaptations = heirsOf(own, engine).filter((heir) => adaptedBy(heir, engine).includes(own));
  const line = [...adaptations, ...adaptedBy(own, engine)];
  return line.find(({ names }) =>
    [...(names.get(name)?.declarations ?? [])].some((other) => !NOT_INHERITED.has(other.kind)),
  )?.id;
}

/** Refuses a name that means something in a framework where the subject is known. */
function refuseTaken(engine: Workspace, framework: string, name: string): void {
  const where = isAnonymous(framework) ? 'this file' : `the framework '${framework}'`;
  const [taken] = lookUp(framework, name, engine).declarations;
  if (taken) {
    const place = taken.framework === framework ? '' : `, which has it from '${taken.framework}'`;
    refuse(`In ${where}${place}, the id '${name}' belongs to ${kindWords(taken.kind)} already.`);
  }
  // A short reference to a framework would lead to what is renamed instead.
  if (engine.facts(name)?.headers.size && engine.name(framework, name)?.references.size) {
    refuse(`In ${where}, '@${name}' refers to the framework '${name}'. Choose another id.`);
  }
}
