import { type Rule, type Settings, Workspace } from '../core/index.ts';
import { type Complaints, startComplaints } from './complaints.ts';
import type { ConfigurationFile } from './configurations.ts';
import { makePlan, type PlannedFile } from './plan.ts';

/** A file that was asked for. */
export type OpenFile = Pick<PlannedFile, 'path' | 'location' | 'isExact'>;

/** The files that a verb was asked about, read, with all that is needed to judge them. */
export interface Session {
  readonly workspace: Workspace;
  /** The files that were asked for and could be read, in the order of their paths. */
  readonly files: readonly OpenFile[];
  /** The configurations that apply to them, and those that were named. */
  readonly configurations: readonly ConfigurationFile[];
  readonly complaints: Complaints;
}

/**
 * Reads the files at `names`, by default those of the current folder, and what they refer to. No rules are asked but
 * `rules`: not every verb tells problems.
 */
export function openSession(names: readonly string[], rules: readonly Rule[] = []): Session {
  const complaints = startComplaints();
  const plan = makePlan(names, complaints);
  const workspace = new Workspace(rules);
  const asked = new Set(plan.files.map(({ path }) => path));
  workspace.configure(silentAround(asked, plan.configurations.settingsFor), plan.today);
  const open = (file: PlannedFile): boolean => {
    const text = plan.textOf(file);
    if (text !== undefined) workspace.open(file.path, text);
    return text !== undefined;
  };
  const files = plan.files.filter(open);
  plan.around.forEach(open);
  return { workspace, files, configurations: plan.applied, complaints };
}

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
