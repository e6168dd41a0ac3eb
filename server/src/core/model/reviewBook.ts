import { readReviews } from './reviews.ts';

/** What all files of reviews say: what adaptations were reviewed against. */
export class ReviewBook {
  /** By file: fingerprints by the adaptation, and by what they were made of. */
  readonly #files = new Map<string, ReadonlyMap<string, ReadonlyMap<string, string>>>();

  /** Takes in what the file at `path` says now; gives the adaptations of which it says or said something. */
  put(path: string, text: string): ReadonlySet<string> {
    const before = this.#files.get(path);
    const frameworks = new Map<string, Map<string, string>>();
    for (const { framework, base, id, fingerprint } of readReviews(text)) {
      const known = frameworks.get(framework) ?? new Map<string, string>();
      frameworks.set(framework, known.set(`${base}/${id}`, fingerprint));
    }
    this.#files.delete(path);
    if (frameworks.size > 0) this.#files.set(path, frameworks);
    return new Set([...(before?.keys() ?? []), ...frameworks.keys()]);
  }

  /** Whether anything of an adaptation was reviewed. */
  isReviewed(framework: string): boolean {
    return [...this.#files.values()].some((frameworks) => frameworks.has(framework));
  }

  /** What a statement of `base` was when the adaptation was reviewed against it; undefined when it never was. */
  fingerprint(framework: string, base: string, id: string): string | undefined {
    for (const frameworks of this.#files.values()) {
      const fingerprint = frameworks.get(framework)?.get(`${base}/${id}`);
      if (fingerprint !== undefined) return fingerprint;
    }
    return undefined;
  }
}
