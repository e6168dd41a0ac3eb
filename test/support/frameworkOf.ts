import { Workspace } from '../../server/src/engine/index.ts';
import type { Framework } from '../../server/src/engine/model/index.ts';
import type { RenderContext } from '../../server/src/engine/render/index.ts';
import { PreviewProblems } from '../../server/src/ide/preview/problems.ts';
import { previewContext } from '../../server/src/ide/preview/rendering.ts';

/**
 * A framework from one source, with the rendering options for authors; the line break after the quote is not part of
 * it.
 */
export function frameworkOf(source: string): {
  readonly framework: Framework;
  readonly context: RenderContext;
  readonly workspace: Workspace;
  /** Updates the problems after an edit. */
  readonly recount: () => void;
} {
  const workspace = new Workspace();
  workspace.open('example.competence', source.replace(/^\n/, ''));
  const framework = workspace.framework(workspace.frameworkOf('example.competence') ?? '');
  if (framework === undefined) throw new Error('The source is no framework');
  const problems = new PreviewProblems(workspace);
  problems.count(framework.paths);
  const recount = (): void => {
    problems.touch(framework.paths);
    problems.count(framework.paths);
  };
  return {
    framework,
    context: previewContext(workspace, problems, framework.id),
    workspace,
    recount,
  };
}
