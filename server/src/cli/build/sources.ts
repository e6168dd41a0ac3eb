import { type Framework, isAnonymous, RULES, Workspace } from '../../core/index.ts';
import { resultsOf } from '../check/results.ts';
import { silentAround } from '../check/silentAround.ts';
import { printErrors } from '../check/text.ts';
import { type Complain, startComplaints } from '../complaints.ts';
import { makePlan, textsOf } from '../plan.ts';

/** What a site is made of. */
export interface Sources {
  readonly workspace: Workspace;
  /** The frameworks that the files belong to that were asked for, by id. */
  readonly frameworks: readonly Framework[];
  readonly complain: Complain;
  /** Tells the errors in the files that were asked for; says whether there are any. */
  tellErrors(): boolean;
}

/** Reads and checks the files at `names`; undefined, and told, when not all can be read, or no framework is among them. */
export function readSources(names: readonly string[]): Sources | undefined {
  const complaints = startComplaints();
  const plan = makePlan(names, complaints);
  const paths = new Set(plan.files.map(({ path }) => path));
  const workspace = new Workspace(RULES, plan.frameworks);
  workspace.configure(silentAround(paths, plan.configurations.settingsFor), plan.today);
  workspace.openAll(textsOf(plan));
  // A site that lacks a part of what it was to show would look as if that part had been given up.
  if (complaints.any()) return undefined;
  const wanted = new Set([...paths].map((path) => workspace.frameworkOf(path)));
  const frameworks = workspace.frameworks().filter(({ id }) => wanted.has(id) && !isAnonymous(id));
  if (frameworks.length === 0) {
    process.stderr.write("competence: no framework here; a file begins with 'framework …' or 'part of …'\n");
    return undefined;
  }
  const tellErrors = (): boolean => printErrors(resultsOf(workspace, [...paths])) > 0;
  return { workspace, frameworks, complain: complaints.complain, tellErrors };
}
