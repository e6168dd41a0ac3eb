import { baseFrameworksOf, heirsOf, lookUp } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { kindWords } from '../../engine/model/index.ts';
import type { Span } from '../../engine/text/index.ts';
import { idMentionsOf } from '../mentions.ts';
import type { FrameworkSubject } from '../subject.ts';
import { changesAt } from './changesAt.ts';
import { refuseBadId } from './newId.ts';
import { refuse } from './refuse.ts';
import type { Renaming } from './renaming.ts';

/** Renames a framework in its header, in all its files, and in all references to it. */
export function renameFramework(engine: Workspace, subject: FrameworkSubject, span: Span): Renaming {
  const { id } = subject;
  const headers = engine.facts(id)?.headers.size ?? 0;
  if (headers === 0) {
    refuse(`No open file declares the framework '${id}'. Open the folder that contains it, then rename it.`);
  }
  if (headers > 1)
    refuse(`The framework '${id}' is declared more than once. Change the id of one of them by hand first.`);
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
        // A reference `@ipt` without an id would then refer to the element with that id in its own framework.
        const [taken] = isShortReference(statement.source, place)
          ? lookUp(from, name, engine).declarations
          : [];
        if (taken === undefined) continue;
        refuse(
          `In the framework '${from}', '@${name}' already refers to ${kindWords(taken.kind)}, so '@${id}' cannot become '@${name}'. Choose another id.`,
        );
      }
      return changesAt(mentions, name);
    },
  };
}

function refuseTaken(engine: Workspace, name: string): void {
  const other = engine.facts(name);
  if (other === undefined) return;
  if (other.headers.size || other.parts.size)
    refuse(`There is already a framework with the id '${name}'. Choose another id.`);
  const isReferredTo = [...other.incoming].some(({ references, uses }) => references.size || uses.size);
  if (isReferredTo || other.uses.size)
    refuse(`Other files already refer to a framework '${name}', which is not open. Choose another id.`);
}

/**
 * If two bases declare the same id, the base whose id comes first alphabetically wins. Refuses a name that would change
 * which one wins.
 */
function refuseOtherOrder(engine: Workspace, id: string, name: string): void {
  const own = engine.facts(id);
  for (const heir of own ? heirsOf(own, engine) : []) {
    const bases = baseFrameworksOf(heir, engine);
    if (![heir, ...bases].some((framework) => changesOrder(framework.bases, id, name))) continue;
    for (const { name: used, declarations } of heir.names.values()) {
      const declaring = declarations.size
        ? []
        : bases.filter(({ names }) => names.get(used)?.declarations.size);
      if (declaring.length < 2) continue;
      const owners = declaring.map((base) => `'${base.id}'`).join(' and ');
      refuse(
        `'${used}' would refer to something else in the framework '${heir.id}', which inherits this id from ${owners}. First add the framework to references to it, such as '@${declaring[0]?.id}/${used}'.`,
      );
    }
  }
}

function changesOrder(bases: ReadonlySet<string>, id: string, name: string): boolean {
  if (!bases.has(id) || bases.size < 2) return false;
  const others = [...bases].filter((base) => base !== id);
  return others.some((base) => base < id !== base < name);
}

function isShortReference(source: string, { start }: Span): boolean {
  return source.charAt(start - 1) === '@';
}
