import { CodeActionKind } from 'vscode-languageserver';
import { chosenAt, type RefactoringKind, refactoringsOf } from '../../engine/refactor/index.ts';
import type { FeatureContext } from '../feature.ts';
import type { Asked, LazyAction } from './lazyAction.ts';
import { toRefactoringEdit } from './toRefactoringEdit.ts';

const KINDS: Readonly<Record<RefactoringKind, CodeActionKind>> = {
  move: CodeActionKind.RefactorMove,
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
  rewrite: CodeActionKind.RefactorRewrite,
};

/** The refactorings that are valid for the selection and supported by the client. */
export function refactorings({ workspace, client }: FeatureContext, { path, range }: Asked): LazyAction[] {
  const document = workspace.engine.document(path);
  const chosen = document && chosenAt(path, document, range);
  if (chosen === undefined) return [];
  return refactoringsOf(chosen, workspace.engine)
    .filter(({ makesFile }) => makesFile !== true || client.createsFiles)
    .map(({ id, title, kind, edit }) => ({
      id,
      title,
      kind: KINDS[kind],
      edit: () => toRefactoringEdit(edit(), workspace, client),
    }));
}
