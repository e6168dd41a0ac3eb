import { debounce } from '../../host/debounce.ts';
import { GitProblem } from '../../host/git/gitProblem.ts';
import { type CurrentComparison, compare } from '../../ide/comparison/compare.ts';
import type { ComparisonChoices, ComparisonStarted, ComparisonTarget } from '../comparisonProtocol.ts';
import type { FileSystem } from '../fileSystem.ts';
import type { LanguageWorkspace } from '../workspace.ts';
import { type EarlierVersion, isSameVersion } from './earlierVersion.ts';
import { readFileVersion, readFolderVersion } from './readFiles.ts';
import { foldersWithFiles, readRevision } from './readRevision.ts';
import { Refusal } from './refusal.ts';
import { VersionPair } from './versionPair.ts';
import type { VersionReader } from './versionReader.ts';

/** A comparison is made again when nothing has changed for this time, in milliseconds. */
const PAUSE = 300;

/** Comparing again may take this share of the time. */
const SHARE = 1 / 10;

/** What a comparison works with. */
export interface ComparisonsOptions {
  readonly workspace: LanguageWorkspace;
  readonly files: FileSystem;
  /** Undefined where there is no git. */
  readonly versions: VersionReader | undefined;
  /** Is told of what goes wrong while nobody waits for an answer. */
  readonly log: (error: unknown) => void;
}

/**
 * The comparison of what is being written with an earlier version, one at a time. It is made anew when the author
 * pauses, never while somebody types.
 */
export class Comparisons {
  readonly #options: ComparisonsOptions;
  readonly #listeners = new Set<() => void>();
  readonly #compareLater = debounce(() => this.#compareAgain(), { quiet: PAUSE, share: SHARE });
  #current: CurrentComparison | undefined;
  #running: Running | undefined;
  /** Stands for what was asked for last: what an earlier reading brings no longer counts. */
  #asked = Symbol('nothing');
  #refreshed = 0;

  constructor(options: ComparisonsOptions) {
    this.#options = options;
  }

  /** Undefined while nothing is compared. Another object each time that it was made anew. */
  get current(): CurrentComparison | undefined {
    return this.#current;
  }

  /** Has `listener` told each time that `current` is another, right after it; gives what ends that. */
  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Compares with that from now on. What cannot be compared with is refused, and leaves all as it was. */
  async start(target: ComparisonTarget): Promise<ComparisonStarted> {
    const asked = Symbol(target.kind);
    this.#asked = asked;
    try {
      const earlier = await this.#read(target);
      const pair = await VersionPair.of(this.#options.workspace.engine, earlier);
      const { name, leftOut } = earlier;
      if (this.#asked !== asked) throw new Refusal('overtaken');
      this.#running = { target, earlier, pair };
      this.#compare();
      return { name, leftOut };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { refusal: error.refusal, detail: error.message };
    }
  }

  /** Compares no longer. */
  stop(): void {
    this.#asked = Symbol('nothing');
    this.#running = undefined;
    if (this.#current === undefined) return;
    this.#current = undefined;
    this.#tell();
  }

  /** Reads the earlier version again; nothing happens where it is the same. */
  async refresh(): Promise<void> {
    const running = this.#running;
    if (running === undefined) return;
    this.#refreshed += 1;
    const mine = this.#refreshed;
    // What was refused meanwhile is none of its business.
    const isWanted = (): boolean => this.#refreshed === mine && this.#running?.target === running.target;
    try {
      const earlier = await this.#read(running.target);
      if (!isWanted() || isSameVersion(earlier, running.earlier)) return;
      const pair = await VersionPair.of(this.#options.workspace.engine, earlier);
      if (!isWanted()) return;
      this.#running = { ...running, earlier, pair };
      this.#compare();
    } catch (error) {
      // What is gone by now was there: it goes on being compared with.
      if (!(error instanceof Refusal)) throw error;
    }
  }

  /** What there is to compare with by name: what the repository of the first folder has that is in one. */
  async choices(): Promise<ComparisonChoices> {
    const { workspace, versions } = this.#options;
    if (versions === undefined) return { choices: [], refusal: 'elsewhere' };
    await workspace.settled();
    let refusal: NonNullable<ComparisonChoices['refusal']> = 'no-repository';
    for (const folder of await foldersWithFiles(workspace, versions)) {
      try {
        return { choices: await versions.choices(folder) };
      } catch (error) {
        if (!(error instanceof GitProblem)) throw error;
        refusal = error.trouble;
      }
    }
    return { choices: [], refusal };
  }

  /** The workspace has changed: to be called right after. */
  touch(): void {
    if (this.#running) this.#compareLater();
  }

  async #read(target: ComparisonTarget): Promise<EarlierVersion> {
    const { workspace, files, versions } = this.#options;
    await workspace.settled();
    switch (target.kind) {
      case 'file':
        return readFileVersion(target.uri, target.document, workspace, files);
      case 'folder':
        return readFolderVersion(target.uri, workspace, files);
      default:
        if (versions === undefined) throw new Refusal('elsewhere');
        return readRevision(String(target.revision), workspace, versions);
    }
  }

  #compareAgain(): void {
    try {
      this.#compare();
    } catch (error) {
      this.#options.log(error);
    }
  }

  #compare(): void {
    if (this.#running === undefined) return;
    const { pair, earlier } = this.#running;
    this.#current = compare(earlier.name, pair.before, pair.after());
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        this.#options.log(error);
      }
    }
  }
}

interface Running {
  readonly target: ComparisonTarget;
  readonly earlier: EarlierVersion;
  readonly pair: VersionPair;
}
