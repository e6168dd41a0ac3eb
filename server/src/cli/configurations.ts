import { dirname, join, resolve } from 'node:path';
import {
  CONFIGURATION_FILE,
  type ConfigurationProblem,
  type FolderConfiguration,
  type Settings,
  settingsByFolder,
} from '../engine/checking/index.ts';
import { RULES } from '../engine/rules/index.ts';
import { slashed } from '../host/paths.ts';
import { workspaceOf } from '../host/roots.ts';
import type { Complain } from './complaints.ts';
import { shownPath } from './paths.ts';
import { readCompanion } from './source.ts';

/** A configuration file with its problems. */
export interface ConfigurationFile {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly ConfigurationProblem[];
}

/** The configurations that apply to a set of files, read as the files are found. */
export interface ConfigurationLoader {
  /** Reads the configurations that apply to the files at `locations`. Returns whether one of them is new. */
  find(locations: Iterable<string>): boolean;
  settingsFor(path: string): Settings;
  files(): ConfigurationFile[];
  /** The texts as plain data, from which `settingsOf` makes the same settings in another thread. */
  texts(): FolderConfiguration[];
}

/** The settings of files by their displayed paths, according to these configurations. */
export function settingsOf(configurations: Iterable<FolderConfiguration>): (path: string) => Settings {
  return byShownPath(settingsByFolder(configurations, RULES));
}

/** Caches the settings by path, because they are needed for every line that is checked. */
function byShownPath({ settingsFor }: Pick<ConfigurationLoader, 'settingsFor'>): (path: string) => Settings {
  const known = new Map<string, Settings>();
  return (path) => {
    const settings = known.get(path) ?? settingsFor(slashed(resolve(path)));
    known.set(path, settings);
    return settings;
  };
}

export function startConfigurations(complain: Complain): ConfigurationLoader {
  const searched = new Set<string>();
  const texts = new Map<string, string>();
  let read = settingsByFolder([], RULES);
  let settingsFor = byShownPath(read);
  return {
    find(locations) {
      const before = texts.size;
      for (const folder of new Set([...locations].map((location) => dirname(location)))) {
        const workspace = searched.has(folder) ? undefined : workspaceOf(folder);
        searched.add(folder);
        if (workspace === undefined || texts.has(workspace)) continue;
        const source = readCompanion(join(workspace, CONFIGURATION_FILE), complain);
        if (source) texts.set(workspace, source.text);
      }
      if (texts.size === before) return false;
      read = settingsByFolder([...texts].map(asConfiguration), RULES);
      settingsFor = byShownPath(read);
      return true;
    },
    settingsFor: (path) => settingsFor(path),
    files: () =>
      [...texts].map(([folder, text]) => {
        const location = join(folder, CONFIGURATION_FILE);
        const problems = read.problems.filter(({ path }) => path === slashed(location));
        return { path: shownPath(location), text, problems };
      }),
    texts: () => [...texts].map(asConfiguration),
  };
}

function asConfiguration([folder, text]: readonly [string, string]): FolderConfiguration {
  return { folder: slashed(folder), text };
}
