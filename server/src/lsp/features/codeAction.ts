import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  type Range as LspRange,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { type Fix, type Position, type Problem, type Range, safeFixes } from '../../core/index.ts';
import { fromRange, pathOf, toDiagnostic, toWorkspaceEdit } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { ignoreHere } from '../ignoreHere.ts';
import type { LanguageWorkspace } from '../workspace.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.competence`;

/** Offers the ways to mend a problem, and to mend at once all that can be mended without asking. */
export function codeAction(context: FeatureContext): ServerCapabilities {
  answer(context, CodeActionRequest.type, async (params): Promise<CodeAction[]> => {
    await context.workspace.settled();
    const path = pathOf(params.textDocument.uri);
    const { only } = params.context;
    const fixes = !only || only.some((kind) => includes(kind, CodeActionKind.QuickFix));
    const all = only?.some((kind) => includes(kind, FIX_ALL)) === true;
    return [...(fixes ? quickFixes(context, path, params.range) : []), ...(all ? fixAll(context, path) : [])];
  });
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } };
}

/** Whether a client that asks for `asked` wants actions of `kind`. */
function includes(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function quickFixes(context: FeatureContext, path: string, wanted: LspRange): CodeAction[] {
  const { workspace, client } = context;
  const range = fromRange(wanted);
  return workspace.engine.problems(path).flatMap((problem) => {
    const diagnostic = toDiagnostic(problem, workspace, client);
    if (diagnostic === undefined || !touches(fromRange(diagnostic.range), range)) return [];
    const fixes = problem.rule.fixes?.(problem, workspace.engine) ?? [];
    return [...fixes, ...toIgnore(problem, workspace)].map(
      ({ title, changes }, index): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: index === 0 && fixes.length > 0,
        edit: toWorkspaceEdit(changes, workspace, client),
      }),
    );
  });
}

/** To leave a problem be is the author's choice, and comes after all ways to mend it. */
function toIgnore(problem: Problem, { engine }: LanguageWorkspace): Pick<Fix, 'title' | 'changes'>[] {
  const document = engine.document(problem.path);
  const change = document && ignoreHere(problem, document);
  return change ? [{ title: `Ignore this here… (${problem.rule.id})`, changes: [change] }] : [];
}

function fixAll({ workspace, client }: FeatureContext, path: string): CodeAction[] {
  const fixes = safeFixes(workspace.engine.problems(path), workspace.engine);
  const changes = fixes.flatMap((fix) => fix.changes);
  if (changes.length === 0) return [];
  const edit = toWorkspaceEdit(changes, workspace, client);
  return [{ title: 'Mend all that can be mended without asking', kind: FIX_ALL, edit }];
}

function touches(left: Range, right: Range): boolean {
  return !isBefore(left.end, right.start) && !isBefore(right.end, left.start);
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.column < right.column);
}
