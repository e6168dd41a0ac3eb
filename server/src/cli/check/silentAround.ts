import type { Settings } from '../../core/index.ts';

/** The settings of the files that were asked for; of what stands around them no problem is told, and so none is looked for. */
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
