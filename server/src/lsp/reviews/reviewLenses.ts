import type { CodeLens, Command } from 'vscode-languageserver';
import { type ReviewToDo, reviewsToDo } from '../../engine/checking/index.ts';
import { lineOf } from '../../engine/syntax/index.ts';
import { wordsOfReview, wordsOfReviews } from '../../ide/reviews/reviewWords.ts';
import type { Client } from '../client.ts';
import { locationOf } from '../locations.ts';
import type { ReviewWay } from '../reviewProtocol.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/**
 * Lenses for reviewing an adaptation: the number of changes above its header, and each change above the line that
 * amends the element. A client without the commands gets the same text.
 */
export function reviewLenses(
  path: string,
  workspace: LanguageWorkspace,
  client: Client,
): readonly CodeLens[] {
  const { engine } = workspace;
  const toDo = reviewsToDo(engine.frameworkOf(path) ?? '', engine);
  const document = engine.document(path);
  if (toDo.length === 0 || document === undefined) return [];
  const header = document.root.children.find(({ statement }) => statement?.kind === 'framework')?.statement;
  const commandFor = (way: ReviewWay, title: string, id?: string): Command => ({
    title,
    command: client.review ?? '',
    arguments: [way, workspace.uriOf(path), ...(id === undefined ? [] : [id])],
  });
  const lenses = toDo
    .filter((each) => each.path === path)
    .flatMap((each) => {
      const line = lineOf(document, each.statement);
      const sent = send(each, line);
      if (client.review === undefined || each.open.now === undefined) return [lensAt(line, sent)];
      return [sent, commandFor('accept', 'Accept', each.id), commandFor('amend', 'Amend', each.id)].map(
        (command) => lensAt(line, command),
      );
    });
  if (header === undefined) return lenses;
  const walk = client.review === undefined ? '' : ': review…';
  return [lensAt(lineOf(document, header), commandFor('walk', wordsOfReviews(toDo) + walk)), ...lenses];

  /** Describes the change and, if the client can, leads to the current base. */
  function send(each: ReviewToDo, line: number): Command {
    const title = wordsOfReview(each);
    const base = each.open.now && locationOf(workspace, each.open.now.declaration);
    if (base === undefined || client.showReferences === undefined) return { title, command: '' };
    const position = { line, character: each.span.start };
    return {
      title,
      command: client.showReferences,
      arguments: [workspace.uriOf(path), position, [base]],
    };
  }
}

function lensAt(line: number, command: Command): CodeLens {
  const at = { line, character: 0 };
  return { range: { start: at, end: at }, command };
}
