import type { Change } from '../diff/change.ts';
import type { Difference } from '../diff/diffWorkspaces.ts';
import { graver, type Significance } from '../diff/significance.ts';
import { type Element, propertyValues, titleOf } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import { inWords } from './words.ts';

/** Something that a change stood in, or stands in. */
export interface NotePlace {
  /** Its id, its text where it has none, or the name of a section. */
  readonly key: string;
  /** What it is called. */
  readonly title: string;
}

/** A change as readers are told of it: plain data, in which nothing holds on to the versions that were compared. */
export interface ReaderNote
  extends Pick<Change, 'type' | 'kind' | 'property' | 'significance' | 'attention'> {
  readonly id: string | undefined;
  /** What it says now, or said before; empty where it says nothing. */
  readonly title: string;
  /** What was said, and what is said now; empty where there is nothing. */
  readonly from: string;
  readonly to: string;
  /** Of a split, the further texts that came of it; of a merging, those that went into it. */
  readonly further: readonly string[];
  /** What it stands in, or stood in, from the top, without the section. */
  readonly place: readonly NotePlace[];
  readonly placeBefore: readonly NotePlace[];
  /** How many competences stand in what was added, removed or moved. */
  readonly competences: number;
  /** What stands in its place, as the author wrote it: references, with commas between them. */
  readonly replacedBy: string;
  /** The framework in which it was changed, where that is another one, which this one includes or adapts. */
  readonly origin: { readonly id: string; readonly title: string } | undefined;
}

/** Notes of one sort, under a heading. */
export interface NoteSection {
  readonly heading: string;
  readonly notes: readonly ReaderNote[];
}

/** What readers should know about a new version of a framework. */
export interface ReaderNotes {
  readonly sections: readonly NoteSection[];
  /** How many further places differ in nothing but spelling, punctuation and the like. */
  readonly mended: number;
  /** How many things stand in another order among their neighbours. */
  readonly reordered: number;
  /** The gravest of all that readers see; undefined when there is nothing. */
  readonly significance: Significance | undefined;
}

/** What readers are told of, in the order in which they are: each change stands under the first that takes it. */
const SECTIONS: readonly (readonly [heading: string, takes: (change: Change) => boolean])[] = [
  [
    'No longer in use',
    ({ type, kind }) =>
      type === 'removed' || type === 'merged' || (type === 'retired' && kind !== 'framework'),
  ],
  ['New', ({ type }) => type === 'added'],
  ['Reworded', ({ type, significance }) => isWording(type) && significance !== 'editorial'],
  ['Moved', ({ type }) => type === 'moved' || type === 'section-changed'],
  ['Id changed', ({ type }) => type === 'renamed-id'],
  ['Other changes', ({ significance, type }) => significance !== 'editorial' && type !== 'reordered'],
];

function isWording(type: Change['type']): boolean {
  return type === 'reworded' || type === 'retitled' || type === 'split';
}

/** The two versions of a framework; the old one is undefined where it was not there. */
export interface ComparedFramework {
  readonly before: Framework | undefined;
  readonly after: Framework | undefined;
}

/**
 * What of a difference readers of the framework `id` should know: its own changes, and each that reaches it from what
 * it includes or adapts, once. `titleOfOther` says what those frameworks are called.
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
  const told = new Set<Change>();
  const sections = SECTIONS.flatMap(([heading, takes]): NoteSection[] => {
    const taken = seen.filter(([change]) => !told.has(change) && takes(change));
    for (const [change] of taken) told.add(change);
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
  const rest = seen.filter(([change]) => !told.has(change));
  const reordered = rest.filter(([{ type }]) => type === 'reordered').length;
  const gravest = seen.reduce<Significance | undefined>(
    (sum, [{ significance }]) => (sum === undefined ? significance : graver(sum, significance)),
    undefined,
  );
  return { sections, mended: rest.length - reordered, reordered, significance: gravest };
}

/** Comments, questions, lines that are no part of the framework and what the header keeps are for authors alone. */
function isSeen({ kind, property, type, from }: Change): boolean {
  if (kind === 'comment' || kind === 'line' || property === 'question') return false;
  if (kind === 'framework') return SEEN_OF_HEADER.has(type) || property === 'description';
  // That something can be linked to now says nothing by itself.
  return type !== 'renamed-id' || (from?.text !== '' && kind !== 'glossary');
}

const SEEN_OF_HEADER: ReadonlySet<Change['type']> = new Set<Change['type']>([
  'retitled',
  'retired',
  'added',
  'removed',
]);

/** What the elements of both versions are called, and what stands in their place. */
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
  // What is said now goes first.
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
    // What an adaptation leaves out is told by its id.
    title: kind !== 'framework' && title === id ? names.title(title) : title,
    from: from?.text ?? '',
    to: to?.text ?? '',
    further: further.map(({ text }) => text),
    place: placeOf(path, names),
    placeBefore: placeOf(from?.path ?? [], names),
    competences,
    replacedBy: isGone && id !== undefined ? names.replacedBy(id) : '',
  };
}

/** The sections of an activity are left out: nobody looks for something by them. */
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
