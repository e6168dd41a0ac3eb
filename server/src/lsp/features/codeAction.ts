import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  type Command,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { DocumentChange, Problem } from '../../engine/checking/index.ts';
import { chosenAt, chosenWords, firstChosen, targetKinds } from '../../engine/refactor/index.ts';
import { isReviewFile } from '../../engine/reviews/index.ts';
import type { Range } from '../../engine/text/index.ts';
import type { ActionKind, Selection } from '../../ide/actions/action.ts';
import { actionsFor, actionWithId } from '../../ide/actions/offers.ts';
import { type QuickFix, quickFixesAt, ruleFixesAt } from '../../ide/actions/quickFixes.ts';
import { conflictRefusal } from '../../ide/conflictRefusal.ts';
import { fromRange, toDiagnostic } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { askedOf, toCodeAction } from '../lazyAction.ts';
import { toRefactoringEdit } from '../toRefactoringEdit.ts';

const KINDS: readonly ActionKind[] = [
  'quickfix',
  'refactor.move',
  'refactor.extract',
  'refactor.inline',
  'refactor.rewrite',
  'source.fixAll.competence',
  'source.assignIds.competence',
  'source.recordReviews.competence',
];

/** Serves code actions: fixes for one problem or several at once, and refactorings of the selection. */
export function codeAction(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, CodeActionRequest.type, async (params): Promise<(CodeAction | Command)[]> => {
    await workspace.settled();
    const asked: Selection = {
      path: workspace.pathOf(params.textDocument.uri),
      range: fromRange(params.range),
    };
    const { only, triggerKind } = params.context;
    const wants = (kind: CodeActionKind): boolean => !only || only.some((each) => includes(each, kind));
    // Without this, the light bulb would be on every line: automatic requests only get actions for a selection.
    const isQuiet = triggerKind === CodeActionTriggerKind.Automatic && isEmpty(asked.range);
    const offered = actionsFor(workspace.engineAt(asked.path), asked, {
      wants,
      forSelection: only !== undefined || !isQuiet,
      forFile: only !== undefined,
      createsFiles: client.createsFiles,
    });
    return [
      ...(wants(CodeActionKind.QuickFix) ? quickFixes(context, asked) : []),
      ...offered.flatMap((action) => toCodeAction(action, asked, context) ?? []),
      ...(wants(CodeActionKind.RefactorMove) && !isQuiet ? moveElsewhere(context, asked) : []),
    ];
  });
  answer(context, CodeActionResolveRequest.type, async (action): Promise<CodeAction> => {
    await workspace.settled();
    return withEdit(action, context);
  });
  return { codeActionProvider: { codeActionKinds: [...KINDS], resolveProvider: true } };
}

/** The action with its edit, or unchanged if it is no longer valid. Fails if the document has changed. */
function withEdit(action: CodeAction, { workspace, client }: FeatureContext): CodeAction {
  const asked = askedOf(action, workspace);
  if (asked === undefined) return action;
  if (asked.version !== workspace.versionOf(asked.path)) {
    throw new ResponseError(
      LSPErrorCodes.ContentModified,
      'The document has changed. Choose the action again.',
    );
  }
  const found = actionWithId(workspace.engineAt(asked.path), asked, asked.id, client.createsFiles);
  return found ? { ...action, edit: toRefactoringEdit(found.edit(), workspace, client) } : action;
}

/** Whether a client that requests `asked` wants actions of `kind`. */
function includes(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function quickFixes(context: FeatureContext, asked: Selection): CodeAction[] {
  const { workspace, client } = context;
  const diagnosticsOf = (problems: readonly Problem[]) =>
    problems.flatMap((problem) => toDiagnostic(problem, workspace, client) ?? []);
  return [
    ...quickFixesAt(workspace.engineAt(asked.path), asked).flatMap((fix): CodeAction[] => {
      const done = whatItDoes(fix, context);
      const { title, problem, isPreferred } = fix;
      const diagnostics = diagnosticsOf([problem]);
      return done ? [{ title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred, ...done }] : [];
    }),
    ...ruleFixesAt(workspace.engineAt(asked.path), asked).flatMap(({ action, problems }) => {
      const made = toCodeAction(action, asked, context);
      return made ? [{ ...made, diagnostics: diagnosticsOf(problems) }] : [];
    }),
  ];
}

/** The edit or the command of a fix; undefined if the client lacks the command. */
function whatItDoes(
  fix: QuickFix,
  { workspace, client }: FeatureContext,
): Pick<CodeAction, 'edit' | 'command'> | undefined {
  if ('edit' in fix) {
    return {
      edit: toRefactoringEdit(fix.edit, workspace, client),
      ...savingReviews(fix.edit.changes, { workspace, client }),
    };
  }
  // In other editors, the cursor is already at or near the words.
  if (client.review === undefined) return undefined;
  const uri = workspace.uriOf(fix.problem.path);
  return { command: { title: fix.title, command: client.review, arguments: ['amend', uri, fix.amends] } };
}

/** The command that saves the review file, for clients that can save it when nothing else in it has changed. */
function savingReviews(
  changes: readonly DocumentChange[],
  { client, workspace }: Pick<FeatureContext, 'client' | 'workspace'>,
): Pick<CodeAction, 'command'> {
  const file = changes.find(({ path }) => isReviewFile(path));
  if (client.review === undefined || file === undefined) return {};
  const title = 'Save the review';
  return { command: { title, command: client.review, arguments: ['save', workspace.uriOf(file.path)] } };
}

/** The action that lets the author choose a target with a command of the editor. */
function moveElsewhere({ client, workspace }: FeatureContext, { path, range }: Selection): CodeAction[] {
  const document = workspace.engineAt(path).document(path);
  const chosen = document && chosenAt(path, document, range);
  if (client.moveTo === undefined || chosen === undefined || targetKinds(chosen).length === 0) return [];
  if (conflictRefusal(workspace.engineAt(path), [path]) !== undefined) return [];
  const { kind } = firstChosen(chosen);
  const where = kind === 'activity' ? 'domain' : 'activity';
  const title = `Move ${chosenWords(chosen)} to another ${where}…`;
  const command: Command = { title, command: client.moveTo };
  return [{ title, kind: CodeActionKind.RefactorMove, command }];
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.column === end.column;
}
