import { Workspace } from '../../engine/index.ts';
import { type Framework, isAnonymous } from '../../engine/model/index.ts';
import { RULES } from '../../engine/rules/index.ts';
import { resultsOf } from '../check/results.ts';
import { silentAround } from '../check/silentAround.ts';
import { printErrors } from '../check/text.ts';
import { type Complaints, startComplaints } from '../complaints.ts';
import { NO_FRAMEWORK } from '../files.ts';
import { makePlan, type Plan, textsOf } from '../plan.ts';

/** The input of a site. */
export interface Sources {
  readonly workspace: Workspace;
  /** The frameworks that the requested files belong to, sorted by id. */
  readonly frameworks: readonly Framework[];
  /** The size of all files read, in UTF-16 units. */
  readonly size: number;
  readonly complaints: Complaints;
  /** The requested files. */
  readonly files: Plan['files'];
  /** Prints the errors in the requested files. Returns whether there are any. */
  printErrors(): boolean;
}

/** Reads and checks the files at `names`; undefined, and reported, if one cannot be read or there is no framework. */
export function readSources(names: readonly string[]): Sources | undefined {
  const complaints = startComplaints();
  const plan = makePlan(names, complaints);
  const paths = new Set(plan.files.map(({ path }) => path));
  const workspace = new Workspace(RULES, plan.frameworks);
  workspace.configure(silentAround(paths, plan.configurations.settingsFor), plan.today);
  workspace.openAll(textsOf(plan));
  // An incomplete site would look as if the missing part had been withdrawn.
  if (complaints.any()) return undefined;
  const wanted = new Set([...paths].map((path) => workspace.frameworkOf(path)));
  const frameworks = workspace.frameworks().filter(({ id }) => wanted.has(id) && !isAnonymous(id));
  if (frameworks.length === 0) {
    process.stderr.write(`competence: ${NO_FRAMEWORK}\n`);
    return undefined;
  }
  return {
    workspace,
    frameworks,
    size: plan.size,
    complaints,
    files: plan.files,
    printErrors: () => printErrors(resultsOf(workspace, [...paths])) > 0,
  };
}
