import { CONFIGURATION_FILE, type Configurations, settingsByFolder } from '../engine/checking/index.ts';
import { RULES } from '../engine/rules/index.ts';

/** The texts of the configurations in the folders of the workspace, by their paths. */
export class ConfigurationFiles {
  readonly #texts = new Map<string, string>();

  /** Sets a text, or removes it if it is undefined; returns whether that makes a difference. */
  put(path: string, text: string | undefined): boolean {
    if (this.#texts.get(path) === text) return false;
    if (text === undefined) this.#texts.delete(path);
    else this.#texts.set(path, text);
    return true;
  }

  paths(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** The settings of each file, from its nearest configuration. */
  read(): Configurations {
    const all = [...this.#texts].map(([path, text]) => ({ folder: folderOf(path), text }));
    return settingsByFolder(all, RULES);
  }
}

function folderOf(path: string): string {
  return path.slice(0, -CONFIGURATION_FILE.length);
}
