import type { Fact, FrameworkFacts } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { countOf } from '../../engine/text/index.ts';
import { countsAt, holdsAnything } from '../describe.ts';
import { isTaught, lessonsAbout, lessonWords } from './coverageLens.ts';
import type { LensNode } from './lensNodes.ts';
import type { TaughtNodes } from './lessons.ts';
import { countReferences, referencesTo, usersOf } from './references.ts';

/** The subjects of lenses: the contents of an element, what teaches it, what refers to it. */
export const LENS_PARTS = ['counts', 'lessons', 'references'] as const;
export type LensPart = (typeof LENS_PARTS)[number];

type Test = (
  engine: Workspace,
  path: string,
  site: LensNode,
  lessons: TaughtNodes,
  heirs: readonly FrameworkFacts[],
) => boolean;

/**
 * Whether a lens for a part of a node would have a text. `heirs` are the frameworks that inherit from the document's
 * framework. This is much faster than computing the text, because it is called for all lenses of a document.
 */
export const hasLensPart: Readonly<Record<LensPart, Test>> = {
  counts: (engine, path, { node, place }) => holdsAnything(engine, path, node, place),
  lessons: isTaught,
  references: (engine, path, { node }, _, heirs) => {
    const framework = engine.frameworkOf(path) ?? '';
    const id = node.statement?.id?.text;
    if (id === undefined) return false;
    if (node.statement?.kind === 'framework') return usersOf(engine, framework).size > 0;
    return countReferences(engine, framework, id, heirs) > 0;
  },
};

/** The text of a lens, and the facts it leads to. */
export interface LensContents {
  readonly title: string;
  readonly facts: readonly Fact[];
}

type Reader = (engine: Workspace, path: string, site: LensNode) => LensContents;

/** The content of a part of a lens. */
export const lensContents: Readonly<Record<LensPart, Reader>> = {
  counts: (engine, path, { node, place }) => ({
    title: countsAt(engine, path, node, place),
    facts: [],
  }),
  lessons: (engine, path, site) => {
    const facts = lessonsAbout(engine, path, site);
    return { title: lessonWords(engine, facts), facts };
  },
  references: (engine, path, { node }) => {
    const framework = engine.frameworkOf(path) ?? '';
    if (node.statement?.kind === 'framework') {
      const users = usersOf(engine, framework);
      return {
        title: `used by ${countOf(users.size, 'framework')}`,
        facts: [...users.values()].flat(),
      };
    }
    const facts = referencesTo(engine, framework, node.statement?.id?.text ?? '');
    return { title: countOf(facts.length, 'reference'), facts };
  },
};
