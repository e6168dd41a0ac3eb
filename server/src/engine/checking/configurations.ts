import {
  type ConfigurationProblem,
  DEFAULT_SETTINGS,
  readConfiguration,
  type Settings,
} from './configuration.ts';
import type { Rule } from './rule.ts';

/** The name of configuration files. */
export const CONFIGURATION_FILE = 'competence.json';

/** The code of problems in configurations; those in documents have the id of a rule. */
export const CONFIGURATION_CODE = 'invalid-configuration';

/** The text of a configuration and its folder: a path or URI with `/` between its parts. */
export interface FolderConfiguration {
  readonly folder: string;
  readonly text: string;
}

/** A problem in one of several configurations, with its file. */
export interface PlacedConfigurationProblem extends ConfigurationProblem {
  readonly path: string;
}

/** The combined result of several configurations. */
export interface Configurations {
  /** The settings for the file at `path`, from the nearest configuration in its folder or above. */
  settingsFor(path: string): Settings;
  /** In the order of the configurations and of their texts. */
  readonly problems: readonly PlacedConfigurationProblem[];
}

/**
 * Parses the configurations of folders. Only the nearest one applies to a file, without those above it, so that one
 * configuration shows everything that applies. Folders and paths are compared exactly as written.
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
  // Cached, because this is called for every line that is checked.
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
  // Relative paths start from the empty folder.
  return settings.get('') ?? DEFAULT_SETTINGS;
}
