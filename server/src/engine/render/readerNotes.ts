import type { Change } from '../diff/change.ts';
import type { Difference } from '../diff/diffWorkspaces.ts';
import { graver, type Significance } from '../diff/significance.ts';
import { type Element, propertyValues, titleOf } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import { isAdministrative, isForGroup } from '../model/properties.ts';
import { type ContentLine, contentLines } from './changeContents.ts';
import { wordsOfLoss, wordsOfNotes } from './noteSentences.ts';
import { inWords } from './words.ts';

/** An element that contains, or contained, the changed element. */
export interface NotePlace {
  /** Its id or, if it has none, its text or the name of the section. */
  readonly key: string;
  /** Its title. */
  readonly title: string;
}

/** A change as readers see it: plain data that does not keep the compared versions in memory. */
export interface ReaderNote
  extends Pick<Change, 'type' | 'kind' | 'property' | 'significance' | 'attention'> {
  readonly id: string | undefined;
  /** The new text, or the old one if there is no new one; empty if there is neither. */
  readonly title: string;
  /** The old and the new value; empty if there is none. */
  readonly from: string;
  readonly to: string;
  /** The other texts of a split or a merge. */
  readonly further: readonly string[];
  /** The path from the top, old or new, without the section. */
  readonly place: readonly NotePlace[];
  readonly placeBefore: readonly NotePlace[];
  /** The number of competences in the added, removed or moved element. */
  readonly competences: number;
  /** The texts that were added or removed with it, without questions. */
  readonly inside: readonly ContentLine[];
  /** The replacement as the author wrote it: references, separated by commas. */
  readonly replacedBy: string;
  /** What it means where the words do not tell: sentences without a full stop. */
  readonly meaning: readonly string[];
  /** The framework in which the change was made, if this one includes or adapts it. */
  readonly origin: { readonly id: string; readonly title: string } | undefined;
}

/** Notes of one type, under a heading. */
export interface NoteSection {
  readonly heading: string;
  readonly notes: readonly ReaderNote[];
}

/** The changes in a new version of a framework that matter to readers. */
export interface ReaderNotes {
  readonly sections: readonly NoteSection[];
  /** The number of other changes, which only affect spelling, punctuation and the like. */
  readonly corrections: number;
  /** The number of elements that only changed their order. */
  readonly reordered: number;
  /** The highest significance of all changes that readers see; undefined if there are none. */
  readonly significance: Significance | undefined;
}

/** The sections in their order. Each change goes into the first section that accepts it. */
const SECTIONS: readonly (readonly [heading: string, takes: (change: Change) => boolean])[] = [
  [
    'No longer in use',
    ({ type, kind }) => type === 'removed' || (type === 'retired' && kind !== 'framework'),
  ],
  ['New', ({ type }) => type === 'added'],
  ['Reworded', ({ type, significance }) => isWording(type) && significance !== 'editorial'],
  ['Moved', ({ type }) => type === 'moved' || type === 'section-changed'],
  ['Id changed', ({ type }) => type === 'renamed-id'],
  [
    'Other changes',
    ({ significance, type, kind }) =>
      (significance !== 'editorial' || kind === 'framework') && type !== 'reordered',
  ],
];

function isWording(type: Change['type']): boolean {
  return type === 'reworded' || type === 'retitled' || type === 'split' || type === 'merged';
}

/** The two versions of a framework; the old one is undefined if there was none. */
export interface ComparedFramework {
  readonly before: Framework | undefined;
  readonly after: Framework | undefined;
}

/**
 * The changes that matter to readers of the framework `id`: its own, and those of frameworks it includes or adapts,
 * each once. `titleOfOther` returns the titles of those frameworks.
 */
export function readerNotes(
  { changes }: Pick<Difference, 'changes'>,
  id: string,
  compared: ComparedFramework,
  titleOfOther: (id: string) => string,
): ReaderNotes {
  const names = namesIn(compared);
  const seen = changes
    .flatMap((change): readonly (readonly [Change, string | undefined])[] =>
      change.framework === id
        ? [[change, undefined]]
        : change.landsIn
            .filter(({ framework }) => framework === id)
            .map((landed) => [landed, change.framework]),
    )
    .filter(([change]) => isSeen(change));
  const reported = new Set<Change>();
  const sections = SECTIONS.flatMap(([heading, takes]): NoteSection[] => {
    const taken = seen.filter(([change]) => !reported.has(change) && takes(change));
    for (const [change] of taken) reported.add(change);
    if (taken.length === 0) return [];
    return [
      {
        heading,
        notes: taken.map(([change, from]) => ({
          ...noteOf(change, names),
          origin: from === undefined ? undefined : { id: from, title: titleOfOther(from) },
        })),
      },
    ];
  });
  const rest = seen.filter(([change]) => !reported.has(change));
  const reordered = rest.filter(([{ type }]) => type === 'reordered').length;
  const gravest = seen.reduce<Significance | undefined>(
    (sum, [{ significance }]) => (sum === undefined ? significance : graver(sum, significance)),
    undefined,
  );
  return { sections, corrections: rest.length - reordered, reordered, significance: gravest };
}

/** Comments, questions, agreements, lines without effect and most of the header concern only authors. */
function isSeen({ kind, property, type, from }: Change): boolean {
  if (kind === 'comment' || kind === 'line' || property === 'question' || property === 'shared') return false;
  if (property !== undefined && isForGroup(property)) return false;
  if (kind === 'framework')
    return SEEN_OF_HEADER.has(type) || (property !== undefined && SEEN_PROPERTIES.has(property));
  // A first id changes nothing for readers.
  return type !== 'renamed-id' || (from?.text !== '' && kind !== 'glossary');
}

const SEEN_OF_HEADER: ReadonlySet<Change['type']> = new Set<Change['type']>([
  'retitled',
  'retired',
  'added',
  'removed',
]);

/** Properties of a header that tell readers whether and how they may use the framework. */
const SEEN_PROPERTIES: ReadonlySet<string> = new Set(['description', 'status', 'licence', 'language']);

/** The titles and the replacements of the elements of both versions. */
interface Names {
  readonly title: (key: string) => string;
  readonly replacedBy: (id: string) => string;
}

function namesIn({ before, after }: ComparedFramework): Names {
  const titles = new Map<string, string>();
  const successors = new Map<string, string>();
  const add = (elements: readonly Element[]): void => {
    for (const element of elements) {
      const { id, children } = element;
      if (id !== undefined) {
        if (!titles.has(id.text)) titles.set(id.text, titleOf(element));
        const successor = propertyValues(element, 'replaced-by').join(', ');
        if (successor !== '' && !successors.has(id.text)) successors.set(id.text, successor);
      }
      add(children);
    }
  };
  // The new version has priority.
  add(after?.children ?? []);
  add(before?.children ?? []);
  return {
    title: (key) => titles.get(key) || key,
    replacedBy: (id) => successors.get(id) ?? '',
  };
}

function noteOf(change: Change, names: Names): Omit<ReaderNote, 'origin'> {
  const { type, kind, property, significance, attention, id, title, from, to, further, path, competences } =
    change;
  const isGone = type === 'retired' || type === 'removed';
  return {
    type,
    kind,
    property,
    significance,
    attention,
    id,
    // An omitted element goes by its id.
    title: kind !== 'framework' && title === id ? names.title(title) : title,
    from: from?.text ?? '',
    to: to?.text ?? '',
    further: further.map(({ text }) => text),
    place: placeOf(path, names),
    placeBefore: placeOf(from?.path ?? [], names),
    competences,
    inside: contentLines(change).filter(({ name, depth }) => {
      return (
        name !== 'question' &&
        !isForGroup(name) &&
        !(kind === 'framework' && depth === 0 && isAdministrative(name))
      );
    }),
    meaning: [...attention.flatMap((each) => wordsOfLoss(each) ?? []), ...wordsOfNotes(change, 'reader')],
    replacedBy: isGone && id !== undefined ? names.replacedBy(id) : '',
  };
}

/** Without the sections of an activity, because nobody looks for an element by its section. */
function placeOf(path: readonly string[], names: Names): NotePlace[] {
  return path
    .filter((key) => !SECTIONS_OF_ACTIVITY.has(key))
    .map((key) => ({ key, title: titled(key, names) }));
}

const SECTIONS_OF_ACTIVITY: ReadonlySet<string> = new Set(['knowledge', 'application', 'attitudes']);

function titled(key: string, names: Names): string {
  const title = names.title(key);
  return title === key && key === 'glossary' ? inWords(key) : title;
}
