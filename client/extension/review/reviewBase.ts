import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type AmendAnswer,
  REVIEWS,
  type ReviewsAnswer,
  type ReviewWay,
} from '../../../server/src/lsp/reviewProtocol.ts';
import { attempt } from '../frameworks/attempt.ts';
import { orShowReason } from '../orShowReason.ts';
import { requestAcceptBase, saveFile, sayWhatWasAccepted } from './requestAcceptBase.ts';
import { walkReviews } from './walkReviews.ts';

/** The id of the command, which is sent to the server. */
export const REVIEW_BASE = 'competence.reviewBase';

/**
 * Registers the command that reviews changes of the base of an adaptation. Lenses and quick fixes pass the action, the
 * document and the id; without arguments, the command goes through all changes.
 */
export function registerReviewBase(
  client: BaseLanguageClient,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand(REVIEW_BASE, (way: ReviewWay = 'walk', uri?: string, id?: string) =>
    attempt('Review', log, async () => {
      const document = typeof uri === 'string' ? uri : activeUri(client);
      if (document === undefined) say(vscode.l10n.t('Open a .competence file first.'));
      else await WAYS[way](client, document, id ?? '');
    }),
  );
}

type Do = (client: BaseLanguageClient, uri: string, id: string) => Promise<void>;

const WAYS: Readonly<Record<ReviewWay, Do>> = {
  walk,
  accept: async (client, uri, id) => {
    sayWhatWasAccepted([await requestAcceptBase(client, { uri, ids: [id] })]);
  },
  amend,
  save: (_, uri) => saveFile(vscode.Uri.parse(uri)),
};

async function walk(client: BaseLanguageClient, uri: string): Promise<void> {
  const list = () => client.sendRequest<ReviewsAnswer>(REVIEWS.list, { uri });
  const answer = await list();
  if (answer === null) {
    say(vscode.l10n.t('This framework does not adapt another one, so there are no base changes to review.'));
  } else if (!answer.isRecorded) {
    await begin(client, uri, answer);
  } else if (answer.items.length === 0) {
    say(vscode.l10n.t('All amendments have been reviewed against the current base.'));
  } else {
    const steps = {
      list,
      accept: (ids: readonly string[]) => requestAcceptBase(client, { uri, ids }),
      amend: (id: string) => amend(client, uri, id),
    };
    sayWhatWasAccepted(await walkReviews(answer, steps));
  }
}

/** Records all amendments for the first time, if the author confirms that they are right. */
async function begin(
  client: BaseLanguageClient,
  uri: string,
  { title, amended }: NonNullable<ReviewsAnswer>,
): Promise<void> {
  if (amended === 0) {
    say(vscode.l10n.t('{0} has no amendments yet, so there is nothing to review.', title));
    return;
  }
  const record = vscode.l10n.t('Record as Reviewed');
  const question = vscode.l10n.t(
    'The amendments of {0} have not been reviewed yet. Are they right for the current base? If you record them as reviewed, you will see a warning when the base changes.',
    title,
  );
  if ((await vscode.window.showInformationMessage(question, record)) !== record) return;
  sayWhatWasAccepted([await requestAcceptBase(client, { uri })]);
}

/**
 * Puts the cursor behind the words of an amendment. A selection of them would be deleted by the next key. If there are no
 * words, a line for them is inserted.
 */
async function amend(client: BaseLanguageClient, uri: string, id: string): Promise<void> {
  const answer = await orShowReason(client.sendRequest<AmendAnswer>(REVIEWS.amend, { uri, id }));
  if (!answer) return;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  if (edit && !(await vscode.workspace.applyEdit(edit))) return;
  const { end } = client.protocol2CodeConverter.asRange(answer.range);
  const selection = new vscode.Range(end, end);
  await vscode.window.showTextDocument(vscode.Uri.parse(answer.uri), { selection });
}

function activeUri(client: BaseLanguageClient): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'competence'
    ? client.code2ProtocolConverter.asUri(document.uri)
    : undefined;
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
