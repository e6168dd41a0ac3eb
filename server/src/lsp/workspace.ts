import type { Configurations, PlacedConfigurationProblem } from '../engine/checking/index.ts';
import { NO_UPDATE, type Update, type Workspace } from '../engine/index.ts';
import { documentMentions, type Mentions } from '../engine/model/index.ts';
import { isReviewFile } from '../engine/reviews/index.ts';
import { documentText, type SyntaxDocument } from '../engine/syntax/index.ts';
import { addTo, type TextChange } from '../engine/text/index.ts';
import { type FolderContents, foldersApart } from '../host/checkouts.ts';
import { ConfigurationFiles } from './configurationFiles.ts';
import { DocumentPaths, folderPath, isIn } from './documentPaths.ts';
import { FileChanges } from './fileChanges.ts';
import type { FileSystem, FoundDocument, Trouble } from './fileSystem.ts';
import { OpenBuffers } from './openBuffers.ts';
import { findRelatedDocuments, type OpenedPart } from './relatedDocuments.ts';
import { ReviewFiles, type ReviewTextChange } from './reviewFiles.ts';
import { uriOf } from './uris.ts';
import { Worlds } from './worlds.ts';

/** The text of a file when it was read. */
interface Reading {
  readonly path: string;
  /** Identifies this reading: if there is a newer one of the path, its result is ignored. */
  readonly reading: symbol;
  /** Undefined if the file cannot be read. */
  readonly text: string | undefined;
}

/** The listeners for events in the workspace. */
export interface WorkspaceListener {
  /** `path` is that of the document that changed; empty when the configuration did, or the day. */
  updated(update: Update, path: string): void;
  /**
   * Called before the client edits a document; each change applies to the result of the one before it. There are none
   * if it replaces the whole text.
   */
  edited(path: string, changes: readonly TextChange[]): void;
  /** Called once for something that cannot be read. */
  troubled(trouble: Trouble): void;
}

/** The number of files that are read at a time: enough to keep a disk busy, and below any limit on open files. */
const READS_AT_ONCE = 32;

/**
 * The number of characters that are read before the engine gets the files: it checks them in a few hundredths of a
 * second.
 */
const MOST_OPENED_AT_ONCE = 200_000;

/** The number of statements that are compared before other work may run: about a millisecond. */
const MOST_AT_A_TIME = 100;

/** The quiet time before comparing continues, in milliseconds. */
const QUIET = 50;

/**
 * The open documents, and the files and configurations of the client's folders, passed on to the engine. An open
 * document takes precedence over its file; when it is closed, the text on disk counts again.
 */
export class LanguageWorkspace {
  readonly #worlds = new Worlds();
  readonly #fileSystem: FileSystem;
  readonly #listener: WorkspaceListener;
  readonly #clock: () => string;
  readonly #configurationFiles = new ConfigurationFiles();
  readonly #reviews = new ReviewFiles(
    (path) => this.engineAt(path),
    (update) => this.#send(update, ''),
  );
  #configurations: Configurations;
  readonly #paths: DocumentPaths;
  readonly #buffers = new OpenBuffers();
  /** The newest reading of each file. Results of older ones are ignored. */
  readonly #readings = new Map<string, symbol>();
  /** The documents outside of the client's folders that were read because those that are open depend on them. */
  #around = new Set<string>();
  /** The same for configurations. */
  #configurationsAround = new Set<string>();
  readonly #sent = new Set<string>();
  readonly #changes = new FileChanges();
  #work: Promise<unknown> = Promise.resolve();
  #going: ReturnType<typeof setTimeout> | undefined;

  /** `clock` returns the current date, as 2026-11-21. */
  constructor(fileSystem: FileSystem, listener: WorkspaceListener, clock: () => string) {
    this.#fileSystem = fileSystem;
    this.#paths = new DocumentPaths(fileSystem, (path) => this.engineAt(path).document(path) !== undefined);
    this.#listener = listener;
    this.#clock = clock;
    this.#configurations = this.#configurationFiles.read();
    for (const engine of this.engines()) engine.configure(this.#configurations.settingsFor, clock());
  }

  /** The problems of configurations and review files; the same lists while nothing changes. */
  get configurationProblems(): readonly (readonly PlacedConfigurationProblem[])[] {
    return [this.#configurations.problems, this.#reviews.problems];
  }

  /** Resolves when all currently known files have been read, and the current date is up to date. */
  async settled(): Promise<void> {
    let work: Promise<unknown> | undefined;
    while (work !== this.#work) {
      work = this.#work;
      await work;
    }
    if (this.engines().some(({ today }) => today !== this.#clock())) this.#configure(this.#configurations);
  }

  /** The engine's workspace of a document. Its paths are those of `pathOf`. */
  engineAt(path: string): Workspace {
    return this.#worlds.of(path);
  }

  /** The engine's workspace of everything that is not kept apart. */
  get engine(): Workspace {
    return this.#worlds.main;
  }

  /** All workspaces of the engine. Several checkouts of the same frameworks have one each. */
  engines(): readonly Workspace[] {
    return this.#worlds.all();
  }

  /** The paths of all documents. */
  paths(): string[] {
    return this.engines().flatMap((engine) => [...engine.paths()]);
  }

  /** The path of the document with a URI of the client. */
  pathOf(uri: string): string {
    return this.#buffers.pathOf(uri) ?? this.#paths.pathOf(uri);
  }

  /** Whether the client has a document open under this URI. */
  isOpenAs(uri: string): boolean {
    return this.#buffers.pathOf(uri) !== undefined;
  }

  /** The uri of a document: as the client spells it, if it has it open; of several, the one used last. */
  uriOf(path: string): string {
    return (this.#buffers.used(path) ?? this.#reviews.openFile(path))?.uri ?? uriOf(path);
  }

  /** The client's version of a document; null when it does not have it open. */
  versionOf(path: string): number | null {
    return (this.#buffers.used(path) ?? this.#reviews.openFile(path))?.version ?? null;
  }

  /** The document with a URI of the client; undefined if there is none. */
  document(uri: string): { readonly path: string; readonly syntax: SyntaxDocument } | undefined {
    const path = this.pathOf(uri);
    const syntax = this.engineAt(path).document(path);
    return syntax && { path, syntax };
  }

  /** The documents that are open in the client. */
  openPaths(): string[] {
    return this.#buffers.paths();
  }

  /** The uris of the folders that the client has open, as it spells them. */
  folderUris(): string[] {
    return this.#paths.folderUris();
  }

  /** Whether a document is only known because others depend on it: its problems are not shown. */
  isAround(path: string): boolean {
    return this.#around.has(path) && !this.isOpen(path);
  }

  isOpen(path: string): boolean {
    return this.#buffers.used(path) !== undefined;
  }

  /** The client has opened a document. Opened twice, the newer text counts. */
  open(uri: string, version: number, text: string): void {
    const path = this.#paths.takeOpened(uri);
    if (isReviewFile(path)) {
      // Copies of review files in an earlier version, or outside the folders, have no effect.
      if (this.#paths.folderOf(path)) this.#reviews.open(path, { uri, version }, text);
      return;
    }
    // A file that is new on disk may have come with others, which the client only reports later.
    const isNew =
      this.engineAt(path).document(path) === undefined && this.#paths.folderOf(path) !== undefined;
    if (isNew) this.readAgain(uri.slice(0, uri.lastIndexOf('/')));
    this.#buffers.open(path, { uri, version }, this.#textIn(path));
    this.#readings.delete(path);
    this.#replace(path, text);
    if (this.#paths.folderOf(path) === undefined) this.readAround();
  }

  /**
   * Handles a change of an open document; each change applies to the result of the one before it. False if it is not
   * open.
   */
  change(uri: string, version: number, changes: readonly ReviewTextChange[]): boolean {
    const path = this.pathOf(uri);
    if (isReviewFile(path))
      return this.#reviews.change(path, { uri, version }, changes) || !this.#paths.folderOf(path);
    const buffer = this.#buffers.used(path);
    if (buffer === undefined || !this.isOpenAs(uri)) return false;
    if (this.#buffers.isOther(uri)) {
      const own = this.#buffers.changeOther({ uri, version }, changes, this.#textIn(path));
      if (own !== undefined) this.#replace(path, own);
      return true;
    }
    buffer.version = version;
    const whole = changes.findLastIndex(({ range }) => range === undefined);
    const text = changes[whole]?.text;
    if (text !== undefined) this.#replace(path, text);
    const edits = changes
      .slice(whole + 1)
      .filter((change): change is TextChange => change.range !== undefined);
    if (edits.length === 0) return true;
    this.#listener.edited(path, edits);
    this.#send(this.engineAt(path).edit(path, edits), path);
    return true;
  }

  /** Handles the closing of a document: the text on disk counts again. False if it was not open. */
  close(uri: string): boolean {
    const path = this.pathOf(uri);
    if (isReviewFile(path)) {
      if (!this.#reviews.close(path)) return !this.#paths.folderOf(path);
      this.readAgain(uri);
      return true;
    }
    const closed = this.#buffers.close(uri);
    if (closed === 'unknown') return false;
    if (closed === 'other') this.#send({ ...NO_UPDATE, dirtyPaths: new Set([path]) }, path);
    else if (closed !== 'last') this.#replace(path, closed.text);
    else if (this.#paths.folderOf(path)) for (const each of new Set([uriOf(path), uri])) this.readAgain(each);
    else {
      this.#around.delete(path);
      this.#drop(path);
      this.readAround();
    }
    return true;
  }

  /** Replaces the whole text of an open document. */
  #replace(path: string, text: string): void {
    this.#listener.edited(path, []);
    this.#send(this.engineAt(path).open(path, text, { leaves: true }), path);
  }

  /** Reads again what the documents that are open, or in the folders, depend on outside of the folders. */
  readAround(): void {
    this.#enqueue(() => this.#readAround());
  }

  /** Takes folders in, with all the files in them. */
  addFolders(uris: readonly string[]): void {
    for (const uri of uris) {
      this.#paths.addFolder(uri);
      this.readAgain(uri);
    }
  }

  /** Removes folders, with the files that are in no other folder and not open. */
  removeFolders(uris: readonly string[]): void {
    for (const uri of uris) this.#paths.removeFolder(uri);
    for (const path of this.paths()) {
      if (!this.isOpen(path) && !this.#paths.folderOf(path)) this.#drop(path);
    }
    this.#enqueue(() => this.#readConfigurations([]));
    this.readAround();
  }

  /** The folders outside of the client's folders whose ignore files apply in these, as uris. */
  foldersAbove(): string[] {
    const above = this.#paths.folderUris().flatMap((uri) => this.#fileSystem.foldersAbove(uri));
    return [...new Set(above)].filter((uri) => this.#paths.folderOf(this.#paths.pathOf(uri)) === undefined);
  }

  /**
   * Handles an added or changed file or folder: reads it with its contents, and removes what no longer exists. A folder
   * above the client's folders stands for all of these.
   */
  readAgain(uri: string): void {
    const inside = this.#paths.foldersIn(uri);
    for (const each of inside.length > 0 ? inside : [uri]) this.#lookAt(each, false);
  }

  /** Handles a deleted file or folder. */
  forget(uri: string): void {
    const gone = this.#paths.pathOf(uri);
    for (const path of [...this.#readings.keys()]) if (isIn(path, gone)) this.#readings.delete(path);
    for (const path of this.#pathsAt(gone)) this.#drop(path);
    this.#lookAt(uri, true);
  }

  #lookAt(uri: string, isGone: boolean): void {
    if (!this.#changes.add(folderPath(uri), uri, isGone)) return;
    this.#enqueue(async () => {
      const { gone, changed } = this.#changes.take();
      for (const each of gone) await this.#readConfigurations([], this.#paths.pathOf(each));
      for (const each of changed) await this.#find(each);
      await this.#readAround();
    });
  }

  /** Keeps other checkouts of the same frameworks apart, and moves their documents. */
  #separate(): void {
    const contents = this.#folderRoots().map(({ folder, root }) => {
      return { folder, root, frameworks: this.#headersIn(folder) };
    });
    const before = new Map(this.paths().map((path) => [path, this.engineAt(path)]));
    const changed = this.#worlds.separate(foldersApart(contents));
    if (changed.length === 0) return;
    const known = new Set(before.values());
    for (const engine of this.engines())
      if (!known.has(engine)) engine.configure(this.#configurations.settingsFor, this.#clock());
    const texts: [string, string][] = [];
    for (const [path, engine] of before) {
      const document = engine.document(path);
      if (engine === this.engineAt(path) || document === undefined) continue;
      texts.push([path, documentText(document)]);
      this.#send(engine.close(path), path);
    }
    this.#openAll(texts, '');
    this.#reviews.openAgain();
  }

  /** The folders of the client, then the roots of the files that are open outside of them. */
  #folderRoots(): Pick<FolderContents, 'folder' | 'root'>[] {
    const folders = this.#paths.folderUris().map((uri) => {
      return { folder: this.#paths.pathOf(uri), root: this.#fileSystem.rootOf(uri) };
    });
    const loose = this.#buffers.paths().filter((path) => this.#paths.folderOf(path) === undefined);
    const above = loose.map((path) => uriOf(path.slice(0, path.lastIndexOf('/'))));
    const roots = new Set(above.flatMap((uri) => this.#fileSystem.rootOf(uri) ?? []));
    return [...folders, ...[...roots].map((root) => ({ folder: this.#paths.pathOf(root), root }))];
  }

  /** The frameworks with a header in a folder. */
  #headersIn(folder: string): Set<string> {
    const ids = this.engines().flatMap((engine) =>
      engine.frameworkIds().filter((id) => {
        const headers = engine.facts(id)?.headers ?? [];
        return [...headers].some(({ path }) => isIn(path, folder));
      }),
    );
    return new Set(ids);
  }

  /** Opens documents together in each engine, because checking them together is faster. */
  #openAll(texts: Iterable<readonly [path: string, text: string]>, path: string): void {
    const byEngine = new Map<Workspace, (readonly [string, string])[]>();
    for (const each of texts) addTo(byEngine, this.engineAt(each[0]), each);
    for (const [engine, own] of byEngine) this.#send(engine.openAll(own, { leaves: true }), path);
  }

  async #readAround(): Promise<void> {
    const isOpened = (path: string): boolean => this.isOpen(path) || this.#paths.folderOf(path) !== undefined;
    const { documents, configurations } = await findRelatedDocuments(this.#openedParts(), {
      files: this.#fileSystem,
      pathOf: (uri) => this.#paths.pathOf(uri),
      isOpened,
    });
    this.#configurationsAround = new Set(configurations.map((uri) => this.#paths.pathOf(uri)));
    await this.#readConfigurations(configurations);
    const before = this.#around;
    this.#around = new Set(documents.keys());
    for (const path of before) if (!documents.has(path) && !isOpened(path)) this.#drop(path);
    const texts = [...documents].filter(([path, text]) => !isOpened(path) && this.#textIn(path) !== text);
    this.#openAll(texts, '');
    this.#separate();
  }

  /** The folders, and the files that are open outside of them, if anything around them may matter. */
  #openedParts(): OpenedPart[] {
    const folders = this.#paths.folderUris().map((uri) => ({ uri, isSearched: true, only: undefined }));
    const loose = this.#buffers.paths().filter((path) => this.#paths.folderOf(path) === undefined);
    const files = loose.map((path) => {
      return { uri: uriOf(path.slice(0, path.lastIndexOf('/'))), isSearched: false, only: path };
    });
    return [...folders, ...files].flatMap(({ uri, isSearched, only }) => {
      if (this.#fileSystem.foldersToSearch(uri, isSearched).length === 0) return [];
      const paths = only === undefined ? this.#pathsAt(this.#paths.pathOf(uri)) : [only];
      const mentions = new Map<string, Mentions>();
      for (const path of paths) {
        const document = this.engineAt(path).document(path);
        if (document) mentions.set(path, documentMentions(document, path));
      }
      return [{ folder: uri, isSearched, mentions }];
    });
  }

  #textIn(path: string): string | undefined {
    const document = this.engineAt(path).document(path);
    return document && documentText(document);
  }

  /** Reads the files at or under a URI. */
  async #find(uri: string): Promise<void> {
    const searched = this.#paths.pathOf(uri);
    const own = this.#paths.folderOf(folderPath(uri));
    const folder = own ?? this.#paths.folderOf(searched);
    if (folder === undefined) return;
    const found = await this.#fileSystem.find(folder, own === undefined ? uriOf(searched) : uri);
    for (const trouble of found.troubles) this.#trouble(trouble);
    await this.#readConfigurations(found.configurations, searched);
    const documents = new Map(found.documents.map((each) => [this.#paths.take(each, false), each]));
    for (const path of this.#pathsAt(searched)) if (!documents.has(path)) this.#drop(path);
    await this.#readAll(documents);
  }

  /**
   * Reads configurations. Known ones at or under `searched` that are missing from the list, or in no folder, are
   * removed.
   */
  async #readConfigurations(uris: readonly string[], searched?: string): Promise<void> {
    const texts = new Map<string, string | undefined>();
    for (const path of [...this.#configurationFiles.paths(), ...this.#reviews.paths()]) {
      const isGone = searched !== undefined && isIn(path, searched);
      const isWanted = this.#paths.folderOf(path) !== undefined || this.#configurationsAround.has(path);
      if (isGone || !isWanted) texts.set(path, undefined);
    }
    for (const uri of uris) texts.set(this.#paths.pathOf(uri), await this.#textOf(uri));
    for (const [path, text] of texts) this.#reviews.read(path, text);
    const changes = [...texts].filter(
      ([path, text]) => !isReviewFile(path) && this.#configurationFiles.put(path, text),
    );
    if (changes.length) this.#configure(this.#configurationFiles.read());
  }

  #configure(configurations: Configurations): void {
    this.#configurations = configurations;
    for (const engine of this.engines())
      this.#send(engine.configure(configurations.settingsFor, this.#clock()), '');
  }

  /** The text of a file; undefined, and reported, if it cannot be read. */
  async #textOf(uri: string): Promise<string | undefined> {
    try {
      return await this.#fileSystem.read(uri);
    } catch (error) {
      this.#trouble({ uri, reason: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  }

  async #readAll(documents: ReadonlyMap<string, FoundDocument>): Promise<void> {
    const waiting = [...documents].reverse();
    const read: Reading[] = [];
    let length = 0;
    const readNext = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const [path, { uri }] = next;
        const reading = await this.#read(path, uri);
        if (reading === undefined) continue;
        read.push(reading);
        length += reading.text?.length ?? 0;
        if (length < MOST_OPENED_AT_ONCE) continue;
        length = 0;
        this.#takeIn(read.splice(0));
      }
    };
    await Promise.all(Array.from({ length: READS_AT_ONCE }, readNext));
    this.#takeIn(read);
  }

  /** Reads a file; undefined when the client has it open, so that the file does not count. */
  async #read(path: string, uri: string): Promise<Reading | undefined> {
    if (this.isOpen(path)) return undefined;
    const reading = Symbol(path);
    this.#readings.set(path, reading);
    return { path, reading, text: await this.#textOf(uri) };
  }

  /** Passes files that were read together on to the engine, because checking them together is faster. */
  #takeIn(read: readonly Reading[]): void {
    const texts = new Map<string, string>();
    for (const { path, reading, text } of read) {
      if (this.#readings.get(path) !== reading) continue;
      this.#readings.delete(path);
      if (text === undefined) this.#drop(path);
      else if (this.#paths.folderOf(path)) texts.set(path, text);
    }
    const [path = '', ...others] = texts.keys();
    this.#openAll(texts, others.length ? '' : path);
  }

  /** Work on files runs in the order in which it was requested. */
  #enqueue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      this.#trouble({ uri: '', reason: error instanceof Error ? error.message : String(error) });
    });
  }

  #drop(path: string): void {
    if (this.isOpen(path)) return;
    // The file may still have another name in a folder.
    const link = this.#paths.forget(path);
    const folder = link && this.#paths.folderOf(folderPath(link));
    if (folder) this.readAgain(folder);
    if (this.engineAt(path).document(path) !== undefined) this.#send(this.engineAt(path).close(path), path);
  }

  /** The documents at or under a path. */
  #pathsAt(path: string): string[] {
    return this.paths().filter((known) => isIn(known, path));
  }

  #send(update: Update, path: string): void {
    this.#listener.updated(update, path);
    this.#goOn(QUIET);
  }

  /** Continues postponed work of the engine in small steps, and not during typing. */
  #goOn(wait: number): void {
    clearTimeout(this.#going);
    const engine = this.engines().find(({ isComplete }) => !isComplete);
    if (engine === undefined) return;
    this.#going = setTimeout(() => {
      const update = engine.checkPending(MOST_AT_A_TIME);
      if (update.dirtyPaths.size) this.#listener.updated(update, '');
      this.#goOn(0);
    }, wait);
  }

  #trouble(trouble: Trouble): void {
    const key = `${trouble.uri} ${trouble.reason}`;
    if (this.#sent.has(key)) return;
    this.#sent.add(key);
    this.#listener.troubled(trouble);
  }
}
