import type { Name } from '../../engine/index/index.ts';
import type { Update } from '../../engine/index.ts';
import type { LensNode } from '../../ide/lenses/lensNodes.ts';

/**
 * Lenses as they were written, by what they stand in at top. Whether there is one hangs on what stands in its element,
 * which is another list then, and on what other lines and documents say of it: when that changes, all are written anew.
 */
export class WrittenLenses {
  readonly #written = new WeakMap<readonly LensNode[], { readonly key: string; readonly text: Uint8Array }>();
  /** What was said of each name at its last change. */
  readonly #said = new WeakMap<Name, string>();
  #revision = 0;
  /** The document of the last change. */
  #document = -1;

  /** Takes note of a change of a document, by its number. */
  update({ names, frameworks }: Update, document: number): void {
    const isOther = document !== this.#document;
    this.#document = document;
    let isRevised = isOther && frameworks.size > 0;
    for (const name of names) {
      const said = whatIsSaid(name);
      if (said === (this.#said.get(name) ?? NOTHING_SAID)) continue;
      this.#said.set(name, said);
      isRevised = true;
    }
    if (isRevised) this.#revision++;
  }

  /** The lenses of a list of a document, by its number; `write` writes them where they may have changed. */
  get(group: readonly LensNode[], document: number, write: () => Uint8Array): Uint8Array {
    const key = `${document} ${this.#revision}`;
    const known = this.#written.get(group);
    // A header speaks for the whole framework, whatever it holds itself.
    const isHeader = group[0]?.node.statement?.kind === 'framework';
    if (known?.key === key && !isHeader) return known.text;
    const text = write();
    this.#written.set(group, { key, text });
    return text;
  }
}

const NOTHING_SAID = '0 0 0';

function whatIsSaid({ references, lessons, placements }: Name): string {
  return `${references.size} ${lessons.size} ${placements.size}`;
}
