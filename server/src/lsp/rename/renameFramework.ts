import { baseOf, heirsOf, kindWords, lookUp, type Span, type Workspace } from '../../core/index.ts';
import { idMentionsOf } from '../mentions.ts';
import type { FrameworkSubject } from '../subject.ts';
import { changesAt } from './changesAt.ts';
import { refuseBadId } from './newId.ts';
import { refuse } from './refuse.ts';
import type { Renaming } from './renaming.ts';

/** Renames a framework: in its header, in all of its files, and in all that refer to it. */
export function renameFramework(engine: Workspace, subject: FrameworkSubject, span: Span): Renaming {
  const { id } = subject;
  const headers = engine.facts(id)?.headers.size ?? 0;
  if (headers === 0) {
    refuse(
      `No file that is open here declares the framework '${id}'. Open the folder that holds it, too, to rename it everywhere.`,
    );
  }
  if (headers > 1) refuse(`The framework '${id}' is declared twice. Give one of the two another id first.`);
  return {
    span,
    placeholder: id,
    changesTo(name) {
      if (name === id) return [];
      refuseBadId('framework', name);
      refuseTaken(engine, name);
      refuseOtherOrder(engine, id, name);
      const mentions = idMentionsOf(engine, subject);
      for (const { from, statement, span: place } of mentions) {
        if (statement.source.charAt(place.end) === '/') continue;
        // `@ipt` without an id after it would lead to what has the new id in the framework that says so.
        const [taken] = isShortReference(statement.source, place)
          ? lookUp(from, name, engine).declarations
          : [];
        if (taken === undefined) continue;
        refuse(
          `In the framework '${from}', '@${name}' means ${kindWords(taken.kind)} already, and '@${id}' refers to this framework.`,
        );
      }
      return changesAt(mentions, name);
    },
  };
}

function refuseTaken(engine: Workspace, name: string): void {
  const other = engine.facts(name);
  if (other === undefined) return;
  if (other.headers.size || other.parts.size) refuse(`There is a framework '${name}' already.`);
  const isReferredTo = [...other.incoming].some(({ references, uses }) => references.size || uses.size);
  if (isReferredTo || other.uses.size)
    refuse(`'${name}' is a framework that is kept elsewhere: there are references to it.`);
}

/**
 * Of an id that two frameworks declare, the one counts whose framework's id comes first: refuses a name that would
 * make such an id mean the other.
 */
function refuseOtherOrder(engine: Workspace, id: string, name: string): void {
  const own = engine.facts(id);
  for (const heir of own ? heirsOf(own, engine) : []) {
    const bases = baseOf(heir, engine);
    if (![heir, ...bases].some((framework) => isSortedAnew(framework.bases, id, name))) continue;
    for (const { name: used, declarations } of heir.names.values()) {
      const declaring = declarations.size
        ? []
        : bases.filter(({ names }) => names.get(used)?.declarations.size);
      if (declaring.length < 2) continue;
      const owners = declaring.map((base) => `'${base.id}'`).join(' and ');
      refuse(
        `In the framework '${heir.id}', which takes it over from ${owners}, '${used}' would mean something else then. Name the framework before that id first.`,
      );
    }
  }
}

function isSortedAnew(bases: ReadonlySet<string>, id: string, name: string): boolean {
  if (!bases.has(id) || bases.size < 2) return false;
  const others = [...bases].filter((base) => base !== id);
  return others.some((base) => base < id !== base < name);
}

function isShortReference(source: string, { start }: Span): boolean {
  return source.charAt(start - 1) === '@';
}
