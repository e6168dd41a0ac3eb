import { type Review, readReviews } from './reviews.ts';

/** The reviews of one adaptation, by the id of a statement and the framework that declared it. */
type Reviewed = ReadonlyMap<string, ReadonlyMap<string, Review>>;

interface ReviewFile {
  readonly text: string;
  readonly frameworks: ReadonlyMap<string, Reviewed>;
}

/** The contents of all review files: what adaptations were reviewed against. */
export class ReviewBook {
  readonly #files = new Map<string, ReviewFile>();

  /**
   * Updates the contents of the file at `path`; undefined if it was deleted. Returns the adaptations that it mentions
   * or mentioned.
   */
  put(path: string, text: string | undefined): ReadonlySet<string> {
    const before = this.#files.get(path);
    this.#files.delete(path);
    if (text !== undefined) this.#files.set(path, { text, frameworks: byFramework(readReviews(text)) });
    return new Set([
      ...(before?.frameworks.keys() ?? []),
      ...(this.#files.get(path)?.frameworks.keys() ?? []),
    ]);
  }

  /** The text of the file at `path`; undefined if there is none. */
  text(path: string): string | undefined {
    return this.#files.get(path)?.text;
  }

  /** Whether there is any review of an adaptation. */
  isReviewed(framework: string): boolean {
    return [...this.#files.values()].some(({ frameworks }) => frameworks.has(framework));
  }

  /** The reviews by an adaptation of the statement `id`, one for each framework that declared it at the time. */
  reviews(framework: string, id: string): readonly Review[] {
    return [...this.#files.values()].flatMap(({ frameworks }) => [
      ...(frameworks.get(framework)?.get(id)?.values() ?? []),
    ]);
  }
}

function byFramework(reviews: readonly Review[]): Map<string, Reviewed> {
  const frameworks = new Map<string, Map<string, Map<string, Review>>>();
  for (const review of reviews) {
    const ids = entryOf(frameworks, review.framework);
    entryOf(ids, review.id).set(review.base, review);
  }
  return frameworks;
}

function entryOf<T>(map: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const known = map.get(key) ?? new Map<string, T>();
  map.set(key, known);
  return known;
}
