import type { Name } from '../../engine/index/index.ts';
import type { Update } from '../../engine/index.ts';
import type { LensNode } from '../../ide/lenses/lensNodes.ts';

/**
 * Serialised lenses, by top-level node. Whether a line has lenses depends on its own content, which would be another
 * list, and on other lines and documents. If those change, all lenses are serialised again.
 */
export class WrittenLenses {
  readonly #written = new WeakMap<readonly LensNode[], { readonly key: string; readonly text: Uint8Array }>();
  /** The facts of each name at its last change. */
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
