import { Workspace } from '../engine/index.ts';
import { isIn } from './documentPaths.ts';

/**
 * The engine's workspaces. Usually there is one, with everything that the client has open. A folder that is another
 * checkout of what is open already has its own, so that ids are not declared twice, and names lead to the same checkout.
 */
export class Worlds {
  /** The workspace of everything that is not kept apart. */
  readonly main = new Workspace();
  /** By the path of the folder. */
  readonly #apart = new Map<string, Workspace>();

  /** The workspace of a document, or of the place where there could be one. */
  of(path: string): Workspace {
    for (const [folder, engine] of this.#apart) if (isIn(path, folder)) return engine;
    return this.main;
  }

  /** All workspaces, the one of most folders first. */
  all(): readonly Workspace[] {
    return [this.main, ...this.#apart.values()];
  }

  /** Sets the folders that are kept apart; returns those that are now in a different workspace from before. */
  separate(folders: ReadonlySet<string>): string[] {
    const changed: string[] = [];
    for (const folder of [...this.#apart.keys()]) {
      if (folders.has(folder)) continue;
      this.#apart.delete(folder);
      changed.push(folder);
    }
    for (const folder of folders) {
      if (this.#apart.has(folder)) continue;
      this.#apart.set(folder, new Workspace());
      changed.push(folder);
    }
    return changed;
  }
}
