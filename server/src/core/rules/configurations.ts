import {
  type ConfigurationProblem,
  DEFAULT_SETTINGS,
  readConfiguration,
  type Settings,
} from './configuration.ts';
import type { Rule } from './rule.ts';

/** The name of the file that holds a configuration. */
export const CONFIGURATION_FILE = 'competence.json';

/** The code that its problems are told under, as those of documents are under the ids of their rules. */
export const CONFIGURATION_CODE = 'invalid-configuration';

/** The text of a configuration, and the folder that it stands in: a path or an address with `/` between its parts. */
export interface FolderConfiguration {
  readonly folder: string;
  readonly text: string;
}

/** What is wrong with one of several configurations, and in which file. */
export interface PlacedConfigurationProblem extends ConfigurationProblem {
  readonly path: string;
}

/** What several configurations come to. */
export interface Configurations {
  /** What applies to the file at `path`: what the nearest configuration in its folder or above says. */
  settingsFor(path: string): Settings;
  /** In the order of the configurations, and of their texts. */
  readonly problems: readonly PlacedConfigurationProblem[];
}

/**
 * Reads the configurations of folders. The nearest one alone applies to a file: what those above it say is not mixed
 * in, so that one file tells all. Folders and paths are compared as they are written.
 */
export function settingsByFolder(
  configurations: Iterable<FolderConfiguration>,
  rules: readonly Rule[],
): Configurations {
  const settings = new Map<string, Settings>();
  const problems: PlacedConfigurationProblem[] = [];
  for (const { folder, text } of configurations) {
    const name = folder.replace(/(?<!\/)\/+$/, '');
    const configuration = readConfiguration(text, rules);
    settings.set(name, configuration.settings);
    const path = folder === '' ? CONFIGURATION_FILE : `${name}/${CONFIGURATION_FILE}`;
    for (const problem of configuration.problems) problems.push({ ...problem, path });
  }
  // Asked for every line that is checked: each path is looked up once.
  const known = new Map<string, Settings>();
  return {
    settingsFor(path) {
      const found = known.get(path) ?? nearestAbove(path, settings);
      known.set(path, found);
      return found;
    },
    problems,
  };
}

function nearestAbove(path: string, settings: ReadonlyMap<string, Settings>): Settings {
  if (settings.size === 0) return DEFAULT_SETTINGS;
  for (let end = path.lastIndexOf('/'); end >= 0; end = end === 0 ? -1 : path.lastIndexOf('/', end - 1)) {
    const found = settings.get(path.slice(0, end));
    if (found) return found;
  }
  // A folder without a name is where relative paths start from.
  return settings.get('') ?? DEFAULT_SETTINGS;
}
