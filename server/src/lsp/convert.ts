import {
  CreateFile,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Position as LspPosition,
  type Range as LspRange,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  CONFIGURATION_CODE,
  type ConfigurationProblem,
  type DocumentChange,
  type Problem,
  type RelatedPlace,
  type Severity,
} from '../engine/checking/index.ts';
import { isReviewFile } from '../engine/reviews/index.ts';
import { rangeOf } from '../engine/syntax/index.ts';
import type { Position, Range, Span, TextChange } from '../engine/text/index.ts';
import type { Client } from './client.ts';
import { refuseConflicts } from './refuseConflicts.ts';
import type { LanguageWorkspace } from './workspace.ts';

/** The source of a problem that the client shows. */
export const SOURCE = 'competence';

/** Reads a position from the client. Whatever it sends, lines and columns become whole numbers from 0. */
export function fromPosition(position: LspPosition | undefined): Position {
  return { line: wholeNumber(position?.line), column: wholeNumber(position?.character) };
}

export function fromRange(range: LspRange | undefined): Range {
  return { start: fromPosition(range?.start), end: fromPosition(range?.end) };
}

function toPosition({ line, column }: Position): LspPosition {
  return { line, character: column };
}

export function toRange({ start, end }: Range): LspRange {
  return { start: toPosition(start), end: toPosition(end) };
}

/** A range within one line, counted from 0. */
export function rangeInLine(line: number, { start, end }: Span): LspRange {
  return { start: { line, character: start }, end: { line, character: end } };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toSeverity(severity: Severity): DiagnosticSeverity {
  return SEVERITIES[severity];
}

/** A problem in the form of the protocol; undefined if its location no longer exists. */
export function toDiagnostic(
  problem: Problem,
  workspace: LanguageWorkspace,
  client: Client,
): Diagnostic | undefined {
  const range = rangeAt(problem, workspace);
  if (range === undefined) return undefined;
  const { id } = problem.rule;
  const diagnostic: Diagnostic = {
    range,
    severity: toSeverity(problem.severity),
    code: id,
    source: SOURCE,
    message: problem.message,
  };
  if (client.rulePages !== undefined) diagnostic.codeDescription = { href: `${client.rulePages}${id}.md` };
  const related = (problem.related ?? []).flatMap((place): DiagnosticRelatedInformation[] => {
    const there = rangeAt(place, workspace);
    return there
      ? [{ location: { uri: workspace.uriOf(place.path), range: there }, message: place.message }]
      : [];
  });
  if (related.length) diagnostic.relatedInformation = related;
  return diagnostic;
}

/** A problem of a configuration in the form of the protocol. Problems that prevent reading are errors. */
export function toConfigurationDiagnostic({ range, message }: ConfigurationProblem): Diagnostic {
  return {
    range: toRange(range),
    severity: DiagnosticSeverity.Error,
    code: CONFIGURATION_CODE,
    source: SOURCE,
    message,
  };
}

export function toTextEdit({ range, text }: TextChange): TextEdit {
  return { range: toRange(range), newText: text };
}

/**
 * Changes of documents in the form of the protocol, for the client's current versions if it supports that. A missing
 * review file is created.
 *
 * @throws ResponseError if there is an unresolved merge conflict in one of the documents
 */
export function toWorkspaceEdit(
  changes: readonly DocumentChange[],
  workspace: LanguageWorkspace,
  client: Client,
): WorkspaceEdit {
  refuseConflicts(changes, workspace);
  const paths = [...new Set(changes.map(({ path }) => path))];
  const edits = paths.map((path) => ({
    path,
    uri: workspace.uriOf(path),
    edits: toTextEdits(changes, path),
  }));
  if (!client.takesVersionedEdits)
    return { changes: Object.fromEntries(edits.map(({ uri, edits: list }) => [uri, list])) };
  return {
    documentChanges: edits.flatMap(({ path, uri, edits: list }) => {
      const change = { textDocument: { uri, version: workspace.versionOf(path) }, edits: list };
      const isNew = isReviewFile(path) && workspace.engineAt(path).reviewText(path) === undefined;
      return isNew && client.createsFiles
        ? [CreateFile.create(uri, { ignoreIfExists: true }), change]
        : [change];
    }),
  };
}

function toTextEdits(changes: readonly DocumentChange[], wanted: string): TextEdit[] {
  return changes.filter(({ path }) => path === wanted).map(toTextEdit);
}

function rangeAt(place: RelatedPlace, workspace: LanguageWorkspace): LspRange | undefined {
  const document = workspace.engineAt(place.path).document(place.path);
  const range = document && rangeOf(document, place.statement, place.span);
  return range && range.start.line >= 0 ? toRange(range) : undefined;
}

function wholeNumber(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.min(Math.trunc(value), Number.MAX_SAFE_INTEGER) : 0;
}
