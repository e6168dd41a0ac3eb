import type { Attention } from './attention/attention.ts';
import type { Change } from './change.ts';
import type { ChangeNote, Teacher } from './changeNote.ts';
import type { Entry, Tree, Version } from './entry.ts';
import { ownersOfIds } from './reusedIds.ts';

/** The properties that name what a course teaches and a guide explains, and what it means if nothing names it. */
const LESSONS = { covers: 'untaught', explains: 'unexplained' } as const;

type LessonProperty = keyof typeof LESSONS;

/** An entry of a version that teaches or explains something. */
interface TeachingEntry {
  readonly version: Version;
  readonly entry: Entry;
}

/** How much of an element is taught, and by whom. */
interface Lessons {
  readonly reach: 'whole' | 'part' | 'none';
  readonly by: ReadonlySet<TeachingEntry>;
}

/**
 * Adds to changes of courses and guides what they no longer teach or explain, and whether others still do. `versions`
 * are the new versions of all frameworks. Nothing is prepared before the first such change.
 */
export function startLessons(versions: readonly Version[]): (change: Change) => Change {
  let index: LessonIndex | undefined;
  return (change) => {
    const lost = lostLessons(change);
    if (lost.length === 0) return change;
    index ??= new LessonIndex(versions);
    const attention: Attention[] = [];
    const notes: ChangeNote[] = [];
    for (const { property, reference, by } of lost) {
      const target = index.find(reference, change.framework);
      // What was removed is reported by itself.
      if (target === undefined) continue;
      const { entry } = target;
      const own = by === undefined ? change.after : undefined;
      const isOwn = (teaching: TeachingEntry): boolean =>
        teaching.version.framework === change.framework && teaching.entry.index === own;
      if (own !== undefined && index.lessonsOn(target, property, isOwn).reach === 'whole') continue;
      const others = index.lessonsOn(target, property, (teaching) => !isOwn(teaching));
      const teacher = by ?? { kind: change.kind, title: change.title, within: change.from?.within.at(-1) };
      const title = entry.text || (entry.id ?? '');
      if (others.reach === 'whole')
        notes.push({
          kind: 'lesson',
          property,
          by: teacher,
          target: title,
          others: [...others.by].map(teacherOf),
        });
      else
        attention.push({
          kind: LESSONS[property],
          before: title,
          after: '',
          by: teacher,
          isPartly: others.reach === 'part',
        });
    }
    return {
      ...change,
      attention: [...change.attention, ...attention],
      notes: [...change.notes, ...notes],
    };
  };
}

/** Something that a course or guide no longer names. */
interface LostLesson {
  readonly property: LessonProperty;
  readonly reference: string;
  /** The course or guide, if it is gone; undefined if it is the changed element. */
  readonly by: Teacher | undefined;
}

function lostLessons(change: Change): LostLesson[] {
  const { type, property, from, to, tree, kind } = change;
  if (type === 'removed' && tree) return [...lessonsIn(tree, change.from?.within.at(-1))];
  if (type !== 'property-changed' || !isLesson(property)) return [];
  if (kind === 'comment' || kind === 'line') return [];
  const now = new Set(referencesIn(to?.text));
  return referencesIn(from?.text).flatMap((reference) =>
    now.has(reference) ? [] : [{ property, reference, by: undefined }],
  );
}

/** Everything that a removed element taught or explained, itself or in its parts. */
function* lessonsIn(tree: Tree, within: string | undefined): Iterable<LostLesson> {
  const title = tree.text || (tree.id ?? '');
  for (const { name, values } of tree.properties) {
    if (!isLesson(name)) continue;
    const by = { kind: tree.kind, title, within };
    for (const reference of referencesIn(values.join(','))) yield { property: name, reference, by };
  }
  for (const child of tree.children) yield* lessonsIn(child, title);
}

function isLesson(name: string | undefined): name is LessonProperty {
  return name !== undefined && name in LESSONS;
}

const REFERENCE = /^@([^\s,@]+)$/u;

/** The references in a list, without the sign. */
function referencesIn(list = ''): string[] {
  return list.split(',').flatMap((part) => REFERENCE.exec(part.trim())?.[1] ?? []);
}

function teacherOf({ version: { entries }, entry }: TeachingEntry): Teacher {
  const parent = entries[entry.parent];
  const within = parent && parent.parent >= 0 ? parent.text : undefined;
  return { kind: entry.kind, title: entry.text || (entry.id ?? ''), within };
}

/** The elements of all frameworks, and who teaches and explains them. */
class LessonIndex {
  readonly #versions: ReadonlyMap<string, Version>;
  readonly #teaching = new Map<string, TeachingEntry[]>();

  constructor(versions: readonly Version[]) {
    this.#versions = new Map(versions.map((version) => [version.framework, version]));
    for (const version of versions) {
      const own = new Set(version.paths);
      for (const entry of version.entries) {
        // A course that an adaptation inherits is one course.
        if (!entry.site || !own.has(entry.site.path)) continue;
        for (const { name, values } of entry.properties) {
          if (!isLesson(name)) continue;
          for (const reference of referencesIn(values.join(',')))
            this.#enter(name, reference, { version, entry });
        }
      }
    }
  }

  #enter(property: LessonProperty, reference: string, teaching: TeachingEntry): void {
    const key = keyOf(property, absolute(reference, teaching.version.framework));
    const known = this.#teaching.get(key);
    if (known) known.push(teaching);
    else this.#teaching.set(key, [teaching]);
  }

  /** The element that a reference in a framework leads to. */
  find(reference: string, framework: string): TeachingEntry | undefined {
    const [owner = '', id = ''] = absolute(reference, framework).split('/');
    const version = this.#versions.get(owner);
    const entry = version && ownersOfIds(version).get(id);
    return entry && { version, entry };
  }

  /** How much of an element is taught or explained by those that count. */
  lessonsOn(
    { version, entry }: TeachingEntry,
    property: LessonProperty,
    counts: (teaching: TeachingEntry) => boolean,
  ): Lessons {
    const by = new Set<TeachingEntry>();
    const isTaught = ({ id }: Entry): boolean => {
      if (id === undefined) return false;
      const found = (this.#teaching.get(keyOf(property, `${version.framework}/${id}`)) ?? []).filter(counts);
      for (const each of found) by.add(each);
      return found.length > 0;
    };
    let isWhole = false;
    for (
      let above: Entry | undefined = entry;
      above && above.parent >= 0;
      above = version.entries[above.parent]
    )
      if (isTaught(above)) isWhole = true;
    if (isWhole) return { reach: 'whole', by };
    const reachIn = (children: readonly number[]): Lessons['reach'] => {
      const parts = children.map((child) => {
        const inside = version.entries[child] as Entry;
        return isTaught(inside) ? 'whole' : reachIn(inside.children);
      });
      if (parts.length > 0 && parts.every((part) => part === 'whole')) return 'whole';
      return parts.some((part) => part !== 'none') ? 'part' : 'none';
    };
    return { reach: reachIn(entry.children), by };
  }
}

/** A reference with the framework that it leads into: `ipt/engage`. */
function absolute(reference: string, framework: string): string {
  return reference.includes('/') ? reference : `${framework}/${reference}`;
}

function keyOf(property: LessonProperty, name: string): string {
  return `${property} ${name}`;
}
