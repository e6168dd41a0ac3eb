import type { Location, LocationLink } from 'vscode-languageserver';
import type { Fact } from '../engine/index/index.ts';
import { lineOf, wholeSpan } from '../engine/syntax/index.ts';
import { rangeInLine } from './convert.ts';
import type { LanguageWorkspace } from './workspace.ts';

/** The way to the line of a fact; undefined when the line is gone. */
export function linkTo(
  workspace: LanguageWorkspace,
  { path, statement, part }: Pick<Fact, 'path' | 'statement' | 'part'>,
): LocationLink | undefined {
  const document = workspace.engine.document(path);
  const line = document ? lineOf(document, statement) : -1;
  if (line < 0) return undefined;
  return {
    targetUri: workspace.uriOf(path),
    targetRange: rangeInLine(line, wholeSpan(statement)),
    targetSelectionRange: rangeInLine(line, part),
  };
}

/** Where the part of a line stands that a fact is about; undefined when the line is gone. */
export function locationOf(
  workspace: LanguageWorkspace,
  { path, statement, part }: Pick<Fact, 'path' | 'statement' | 'part'>,
): Location | undefined {
  const document = workspace.engine.document(path);
  const line = document ? lineOf(document, statement) : -1;
  return line < 0 ? undefined : { uri: workspace.uriOf(path), range: rangeInLine(line, part) };
}
