import { type Settings, settingsByFolder } from '../../engine/checking/index.ts';
import type { Stored } from '../../host/git/revision.ts';

/** The settings for the files of a commit, by their paths, according to its own configurations. */
export function storedSettings({ configured }: Stored): (path: string) => Settings {
  const configurations = [...configured].map(([folder, text]) => ({ folder, text }));
  const here = nearestAbove(configured);
  if (here !== undefined) configurations.push({ folder: '', text: here });
  return settingsByFolder(configurations, []).settingsFor;
}

/** The configuration of the current folder: its own, or that of the nearest folder above it. */
function nearestAbove(configured: Stored['configured']): string | undefined {
  const above = [...configured.keys()].filter((folder) => ABOVE.test(folder));
  const [nearest] = above.sort((left, right) => left.length - right.length);
  return nearest === undefined ? undefined : configured.get(nearest);
}

const ABOVE = /^(?:\.|\.\.(?:\/\.\.)*)$/;
