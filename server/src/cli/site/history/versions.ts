import { diffWorkspaces } from '../../../engine/diff/index.ts';
import type { Workspace } from '../../../engine/index.ts';
import { type Framework, propertyValue } from '../../../engine/model/index.ts';
import { type FrameworkVersion, readerNotes } from '../../../engine/render/index.ts';

/** A version of a framework. */
export interface State {
  readonly workspace: Workspace;
  readonly framework: Framework;
  readonly version: string;
  /** The date of the tag; undefined without a tag. */
  readonly tagged: string | undefined;
}

/** The state of a framework; undefined if it does not exist or has no version. */
export function stateOf(
  framework: Framework | undefined,
  workspace: Workspace,
  tagged: string | undefined,
): State | undefined {
  const version = framework?.header && propertyValue(framework.header, 'version')?.trim();
  return framework && version ? { workspace, framework, version, tagged } : undefined;
}

/** Compares workspaces. Two workspaces are compared only once, for all frameworks. */
export class Comparing {
  readonly #known = new WeakMap<Workspace, WeakMap<Workspace, ReturnType<typeof diffWorkspaces>>>();

  /** Describes a version for readers, compared with the one before it. */
  versionOf(before: State | undefined, after: State): FrameworkVersion {
    const { framework, version } = after;
    const { header, counts } = framework;
    const dateOf = (state: State | undefined): string | undefined =>
      state?.framework.header && propertyValue(state.framework.header, 'published')?.trim();
    const published = dateOf(after);
    return {
      version,
      // A date that is the same as in the version before was not updated, so it is ignored.
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

/** The result of a walk from tag to tag. */
export interface Walked {
  /** By framework and version, the oldest first. */
  readonly versions: ReadonlyMap<string, ReadonlyMap<string, FrameworkVersion>>;
  /** The last version of each framework. */
  readonly last: ReadonlyMap<string, State>;
}

/** Walks from tag to tag. A version is recorded when the next one starts, because the last of several tags with it counts. */
export class Walk {
  readonly #comparing = new Comparing();
  readonly #versions = new Map<string, Map<string, FrameworkVersion>>();
  readonly #last = new Map<string, State>();
  readonly #open = new Map<string, State>();

  visit(state: State): void {
    const { id } = state.framework;
    const open = this.#open.get(id);
    if (open && open.version !== state.version) this.#record(open);
    this.#open.set(id, state);
  }

  /** The versions of each framework, and the last one, which the current version is compared with. */
  end(): Walked {
    for (const state of this.#open.values()) this.#record(state);
    return { versions: this.#versions, last: this.#last };
  }

  #record(state: State): void {
    const { id } = state.framework;
    const versions = this.#versions.get(id) ?? new Map<string, FrameworkVersion>();
    this.#versions.set(id, versions);
    const version = this.#comparing.versionOf(this.#last.get(id), state);
    // If a version is used again after another one, the later one replaces the earlier one, in its later place.
    versions.delete(state.version);
    versions.set(state.version, version);
    this.#last.set(id, state);
  }
}
