import {
  diffWorkspaces,
  type Framework,
  type FrameworkVersion,
  propertyValue,
  readerNotes,
  type Workspace,
} from '../../../core/index.ts';

/** A framework as one version has it. */
export interface State {
  readonly workspace: Workspace;
  readonly framework: Framework;
  readonly version: string;
  /** The day of the tag; undefined of what is not tagged. */
  readonly tagged: string | undefined;
}

/** A framework that states a version; undefined where it does not, or is not there. */
export function stateOf(
  framework: Framework | undefined,
  workspace: Workspace,
  tagged: string | undefined,
): State | undefined {
  const version = framework?.header && propertyValue(framework.header, 'version')?.trim();
  return framework && version ? { workspace, framework, version, tagged } : undefined;
}

/** Two workspaces are compared once, for all frameworks. */
export class Comparing {
  readonly #known = new WeakMap<Workspace, WeakMap<Workspace, ReturnType<typeof diffWorkspaces>>>();

  /** A version as readers are told of it, after the one before it. */
  versionOf(before: State | undefined, after: State): FrameworkVersion {
    const { framework, version } = after;
    const { header, counts } = framework;
    const dateOf = (state: State | undefined): string | undefined =>
      state?.framework.header && propertyValue(state.framework.header, 'published')?.trim();
    const published = dateOf(after);
    return {
      version,
      // A date that was stated of the version before already was not brought up to date.
      date: (published !== dateOf(before) && published) || after.tagged,
      status: header && propertyValue(header, 'status'),
      counts,
      notes: before && this.#notes(before, after),
    };
  }

  #notes(before: State, after: State) {
    const compared = { before: before.framework, after: after.framework };
    const titleOf = (id: string): string =>
      (after.workspace.framework(id) ?? before.workspace.framework(id))?.title ?? id;
    return readerNotes(this.#difference(before, after), after.framework.id, compared, titleOf);
  }

  #difference({ workspace: before }: State, { workspace: after }: State): ReturnType<typeof diffWorkspaces> {
    const known = this.#known.get(before) ?? new WeakMap();
    this.#known.set(before, known);
    const difference = known.get(after) ?? diffWorkspaces(before, after);
    known.set(after, difference);
    return difference;
  }
}

/** What a walk from tag to tag has come to. */
export interface Walked {
  /** By framework, by version, the oldest first. */
  readonly versions: ReadonlyMap<string, ReadonlyMap<string, FrameworkVersion>>;
  /** The last version of each framework. */
  readonly last: ReadonlyMap<string, State>;
}

/** Goes from tag to tag. A version is told when the next one comes, since of several tags of one the last counts. */
export class Walk {
  readonly #comparing = new Comparing();
  readonly #versions = new Map<string, Map<string, FrameworkVersion>>();
  readonly #told = new Map<string, State>();
  readonly #open = new Map<string, State>();

  visit(state: State): void {
    const { id } = state.framework;
    const open = this.#open.get(id);
    if (open && open.version !== state.version) this.#tell(open);
    this.#open.set(id, state);
  }

  /** The versions of each framework, and its last one: what is built now is compared with that. */
  end(): Walked {
    for (const state of this.#open.values()) this.#tell(state);
    return { versions: this.#versions, last: this.#told };
  }

  #tell(state: State): void {
    const { id } = state.framework;
    const versions = this.#versions.get(id) ?? new Map<string, FrameworkVersion>();
    this.#versions.set(id, versions);
    const version = this.#comparing.versionOf(this.#told.get(id), state);
    // A version that is stated again, after another, is the last of that name, in its place.
    versions.delete(state.version);
    versions.set(state.version, version);
    this.#told.set(id, state);
  }
}
