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
import type { Fix, Problem, Rule } from '../../engine/checking/index.ts';
import { chosenAt, chosenWords, firstChosen, targetKinds } from '../../engine/refactor/index.ts';
import { lineOf } from '../../engine/syntax/index.ts';
import type { Position, Range } from '../../engine/text/index.ts';
import { ignoreHere } from '../../ide/ignoreHere.ts';
import { fromRange, toDiagnostic, toWorkspaceEdit } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { FIX_ALL, fixAll, fixRule, ruleOf } from '../refactor/fixes.ts';
import { ASSIGN_IDS, idsInActivity, idsInDocument } from '../refactor/ids.ts';
import { type Asked, askedOf, type LazyAction, toCodeAction } from '../refactor/lazyAction.ts';
import { refactorings } from '../refactor/refactorings.ts';
import { RECORD_REVIEWS, recordAllReviews, reviewActions, savingReviews } from '../reviews/reviewActions.ts';
import { pathOf } from '../uris.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** Serves code actions: fixes for one problem or several at once, and refactorings of the selection. */
export function codeAction(context: FeatureContext): ServerCapabilities {
  answer(context, CodeActionRequest.type, async (params): Promise<(CodeAction | Command)[]> => {
    await context.workspace.settled();
    const asked: Asked = { path: pathOf(params.textDocument.uri), range: fromRange(params.range) };
    const { only, triggerKind } = params.context;
    const wants = (kind: CodeActionKind): boolean => !only || only.some((each) => includes(each, kind));
    // Without this, the light bulb would be on every line: automatic requests only get actions for a selection.
    const isQuiet = triggerKind === CodeActionTriggerKind.Automatic && isEmpty(asked.range);
    const offers = LAZY.filter(
      ({ kinds, onlyWhenAsked }) => (only || (!onlyWhenAsked && !isQuiet)) && kinds.some(wants),
    );
    return [
      ...(wants(CodeActionKind.QuickFix) ? quickFixes(context, asked) : []),
      ...offers
        .flatMap(({ offer }) => offer(context, asked))
        .filter(({ kind }) => wants(kind))
        .map((action) => toCodeAction(action, asked, context)),
      ...(wants(CodeActionKind.RefactorMove) && !isQuiet ? moveElsewhere(context, asked) : []),
    ];
  });
  answer(context, CodeActionResolveRequest.type, async (action): Promise<CodeAction> => {
    await context.workspace.settled();
    return withEdit(action, context);
  });
  return {
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorMove,
        CodeActionKind.RefactorExtract,
        CodeActionKind.RefactorInline,
        CodeActionKind.RefactorRewrite,
        FIX_ALL,
        ASSIGN_IDS,
        RECORD_REVIEWS,
      ],
      resolveProvider: true,
    },
  };
}

/** A source of actions whose edits are computed when they are chosen. */
interface LazyOffer {
  readonly kinds: readonly CodeActionKind[];
  /** Whether it is about the whole file, so that it is not listed with the actions at the cursor. */
  readonly onlyWhenAsked?: boolean;
  readonly offer: (context: FeatureContext, asked: Asked) => readonly LazyAction[];
}

const LAZY: readonly LazyOffer[] = [
  {
    kinds: [
      CodeActionKind.RefactorMove,
      CodeActionKind.RefactorExtract,
      CodeActionKind.RefactorInline,
      CodeActionKind.RefactorRewrite,
    ],
    offer: refactorings,
  },
  { kinds: [CodeActionKind.RefactorRewrite], offer: idsInActivity },
  { kinds: [FIX_ALL], onlyWhenAsked: true, offer: fixAll },
  { kinds: [ASSIGN_IDS], onlyWhenAsked: true, offer: idsInDocument },
  { kinds: [RECORD_REVIEWS], onlyWhenAsked: true, offer: recordAllReviews },
];

/** The action with its edit, or unchanged if it is no longer valid. Fails if the document has changed. */
function withEdit(action: CodeAction, context: FeatureContext): CodeAction {
  const asked = askedOf(action);
  if (asked === undefined) return action;
  if (asked.version !== context.workspace.versionOf(asked.path)) {
    throw new ResponseError(
      LSPErrorCodes.ContentModified,
      'The document has changed. Choose the action again.',
    );
  }
  const rule = ruleOf(asked.id);
  const all = rule === undefined ? LAZY.flatMap(({ offer }) => offer(context, asked)) : [];
  const found =
    rule === undefined ? all.find(({ id }) => id === asked.id) : fixRule(context, asked.path, rule);
  return found ? { ...action, edit: found.edit() } : action;
}

/** Whether a client that requests `asked` wants actions of `kind`. */
function includes(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function quickFixes(context: FeatureContext, asked: Asked): CodeAction[] {
  const { workspace, client } = context;
  const all = workspace.engine.problems(asked.path);
  const here = problemsIn(all, asked, workspace).flatMap((problem) => {
    const diagnostic = toDiagnostic(problem, workspace, client);
    return diagnostic && touches(fromRange(diagnostic.range), asked.range) ? [{ problem, diagnostic }] : [];
  });
  const safe = new Set<Rule>();
  const actions = here.flatMap(({ problem, diagnostic }) => {
    const fixes = problem.rule.fixes?.(problem, workspace.engine) ?? [];
    if (fixes.some((fix) => fix.safe)) safe.add(problem.rule);
    const reviews = reviewActions(problem, context);
    const isPreferred = fixes.length > 0 && !fixes[0]?.isJudgement;
    const offered = [...fixes, ...toSuppress(problem, workspace)].map(
      ({ title, changes }, index): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: index === 0 && isPreferred,
        edit: toWorkspaceEdit(changes, workspace, client),
        ...savingReviews(changes, context),
      }),
    );
    return [
      ...offered.slice(0, fixes.length),
      ...reviews.map((action) => ({ ...action, diagnostics: [diagnostic] })),
      ...offered.slice(fixes.length),
    ];
  });
  const several = [...safe].filter((rule) => all.filter((problem) => problem.rule === rule).length > 1);
  return [
    ...actions,
    ...several.map(({ id }) => ({
      ...toCodeAction(fixRule(context, asked.path, id), asked, context),
      diagnostics: here.filter(({ problem }) => problem.rule.id === id).map(({ diagnostic }) => diagnostic),
    })),
  ];
}

/** The problems in the lines of a range, by binary search in `problems`, which are in the order of the text. */
function problemsIn(
  problems: readonly Problem[],
  { path, range }: Asked,
  { engine }: LanguageWorkspace,
): readonly Problem[] {
  const document = engine.document(path);
  if (document === undefined) return [];
  const firstFrom = (line: number): number => {
    let low = 0;
    let high = problems.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineOf(document, (problems[middle] as Problem).statement) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return problems.slice(firstFrom(range.start.line), firstFrom(range.end.line + 1));
}

/** The action that lets the author choose a target with a command of the editor. */
function moveElsewhere({ client, workspace }: FeatureContext, { path, range }: Asked): CodeAction[] {
  const document = workspace.engine.document(path);
  const chosen = document && chosenAt(path, document, range);
  if (client.moveTo === undefined || chosen === undefined || targetKinds(chosen).length === 0) return [];
  const { kind } = firstChosen(chosen);
  const where = kind === 'activity' ? 'domain' : 'activity';
  const title = `Move ${chosenWords(chosen)} to another ${where}…`;
  const command: Command = { title, command: client.moveTo };
  return [{ title, kind: CodeActionKind.RefactorMove, command }];
}

/** Suppressing a problem comes after all of its fixes. */
function toSuppress(problem: Problem, { engine }: LanguageWorkspace): Pick<Fix, 'title' | 'changes'>[] {
  const document = engine.document(problem.path);
  const change = document && ignoreHere(problem, document);
  return change ? [{ title: `Suppress this problem… (${problem.rule.id})`, changes: [change] }] : [];
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.column === end.column;
}

function touches(left: Range, right: Range): boolean {
  return !isBefore(left.end, right.start) && !isBefore(right.end, left.start);
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.column < right.column);
}
