import type { ServerCapabilities } from 'vscode-languageserver';
import type { ConfigurationProblem } from '../../engine/checking/index.ts';
import { toConfigurationDiagnostic } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import { scheduled } from '../schedule.ts';
import { uriOf } from '../uris.ts';

/**
 * Pushes the problems of configurations and review files as diagnostics of these files. Clients do not request them,
 * because these are not documents of the language.
 */
export function configurationDiagnostics(context: FeatureContext): ServerCapabilities {
  const { connection, workspace, onUpdate } = context;
  /** The files for which problems were sent. */
  const sent = new Set<string>();
  let last = workspace.configurationProblems;
  const publish = scheduled(context, async () => {
    const problems = byPath(workspace.configurationProblems.flat());
    for (const path of new Set([...sent, ...problems.keys()])) {
      const diagnostics = (problems.get(path) ?? []).map(toConfigurationDiagnostic);
      if (diagnostics.length) sent.add(path);
      else sent.delete(path);
      await connection.sendDiagnostics({ uri: uriOf(path), diagnostics });
    }
  });
  onUpdate(() => {
    const now = workspace.configurationProblems;
    if (now.every((list, index) => list === last[index])) return;
    last = now;
    publish();
  });
  return {};
}

function byPath(
  problems: readonly (ConfigurationProblem & { readonly path: string })[],
): Map<string, ConfigurationProblem[]> {
  const paths = new Map<string, ConfigurationProblem[]>();
  for (const problem of problems) {
    const others = paths.get(problem.path);
    if (others) others.push(problem);
    else paths.set(problem.path, [problem]);
  }
  return paths;
}
