import type { ComparableWorkspace } from '../../engine/diff/index.ts';
import { Workspace } from '../../engine/index.ts';
import type { SyntaxDocument } from '../../engine/syntax/index.ts';
import type { EarlierVersion } from './earlierVersion.ts';

/** The number of characters that are read before other work may run. */
const MOST_AT_A_TIME = 100_000;

/**
 * The two workspaces of a comparison. The later one is the live one unless the earlier version is itself open: then it
 * is a separate one that shares all other documents.
 */
export class VersionPair {
  readonly before = new Workspace([]);
  readonly #live: Workspace;
  readonly #earlier: EarlierVersion;
  #apart: Workspace | undefined;

  private constructor(live: Workspace, earlier: EarlierVersion) {
    this.#live = live;
    this.#earlier = earlier;
  }

  /** Reads the earlier texts in steps, so that other work can run in between. */
  static async of(live: Workspace, earlier: EarlierVersion): Promise<VersionPair> {
    const pair = new VersionPair(live, earlier);
    let texts = new Map<string, string>();
    let length = 0;
    // Near-duplicates are not needed here, and take longer to find than everything else.
    const open = (): unknown => pair.before.openAll(texts, { leaves: true });
    for (const [path, text] of earlier.texts) {
      texts.set(path, text);
      length += text.length;
      if (length < MOST_AT_A_TIME) continue;
      open();
      texts = new Map();
      length = 0;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    open();
    return pair;
  }

  /** The current later workspace, after updating the documents that are on both sides. */
  after(): ComparableWorkspace {
    const { isShared, isLeftOut } = this.#earlier;
    follow(this.before, this.#live, isShared);
    if ([...this.#live.paths()].some(isLeftOut)) {
      if (this.#apart === undefined) {
        this.#apart = new Workspace([]);
        this.#apart.configure((path) => this.#live.settingsFor(path));
      }
      follow(this.#apart, this.#live, (path) => !isLeftOut(path));
      return this.#apart;
    }
    this.#apart = undefined;
    return this.#live;
  }
}

/** Adds the current documents of another workspace that belong here, and removes those that no longer exist. */
function follow(workspace: Workspace, live: Workspace, isWanted: (path: string) => boolean): void {
  const changed = new Map<string, SyntaxDocument>();
  for (const path of live.paths()) {
    const document = isWanted(path) ? live.document(path) : undefined;
    if (document && workspace.document(path) !== document) changed.set(path, document);
  }
  workspace.shareAll(changed);
  for (const path of [...workspace.paths()])
    if (isWanted(path) && live.document(path) === undefined) workspace.close(path);
}
