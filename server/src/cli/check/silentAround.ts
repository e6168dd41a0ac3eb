import type { Settings } from '../../engine/checking/index.ts';

/** The settings of the requested files. For all other files, every rule is off, because their problems are not reported. */
export function silentAround(
  asked: ReadonlySet<string>,
  settingsFor: (path: string) => Settings,
): (path: string) => Settings {
  const silenced = new Map<Settings, Settings>();
  return (path) => {
    const settings = settingsFor(path);
    if (asked.has(path)) return settings;
    const known = silenced.get(settings) ?? { ...settings, severityOf: () => undefined };
    silenced.set(settings, known);
    return known;
  };
}
