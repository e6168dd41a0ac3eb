import * as vscode from 'vscode';
import type { ReviewItem, ReviewsAnswer } from '../../../server/src/lsp/reviewProtocol.ts';
import { showLocation } from '../frameworks/showLocation.ts';
import type { Accepted } from './requestAcceptBase.ts';

/** The actions for a list of reviews. */
export interface ReviewSteps {
  list(): Promise<ReviewsAnswer>;
  accept(ids: readonly string[]): Promise<Accepted | undefined>;
  amend(id: string): Promise<void>;
}

interface ReviewPick extends vscode.QuickPickItem {
  readonly item: ReviewItem;
}

/**
 * Shows the base changes to review as a list, in which each can be accepted or amended. Resolves with what was accepted
 * when the author closes the list, or when it is empty.
 */
export async function walkReviews(
  answer: NonNullable<ReviewsAnswer>,
  { list, accept, amend }: ReviewSteps,
): Promise<readonly Accepted[]> {
  const buttons = buttonsOf();
  const accepted: Accepted[] = [];
  const picker = vscode.window.createQuickPick<ReviewPick>();
  const show = ({ title, items }: NonNullable<ReviewsAnswer>): void => {
    picker.title = title;
    picker.items = items.map((item) => toPick(item, buttons));
    picker.buttons = items.some(({ base }) => base !== undefined) ? [buttons.acceptAll] : [];
  };
  const take = async (items: readonly ReviewItem[]): Promise<void> => {
    picker.busy = true;
    const step = await accept(items.map(({ id }) => id));
    if (step) accepted.push(step);
    const next = await list();
    picker.busy = false;
    if (next === null || next.items.length === 0) picker.hide();
    else show(next);
  };
  picker.placeholder = vscode.l10n.t('Accept each change of the base, or amend it');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.ignoreFocusOut = true;
  show(answer);
  const ended = new Promise<void>((resolve, reject) => {
    const guard = (work: PromiseLike<void>): void => void work.then(undefined, reject);
    picker.onDidHide(() => resolve());
    picker.onDidChangeActive(([pick]) => {
      if (pick) guard(showLocation(pick.item.at, true));
    });
    picker.onDidAccept(() => {
      const [pick] = picker.activeItems;
      if (pick) guard(amend(pick.item.id).then(() => picker.hide()));
    });
    picker.onDidTriggerButton(() =>
      guard(take(picker.items.flatMap(({ item }) => (item.base === undefined ? [] : item)))),
    );
    picker.onDidTriggerItemButton(({ button, item: { item } }) => {
      if (button === buttons.accept) guard(take([item]));
      else if (button === buttons.amend) guard(amend(item.id).then(() => picker.hide()));
      else if (item.baseAt) guard(showLocation(item.baseAt, true));
    });
  });
  picker.show();
  try {
    await ended;
  } finally {
    picker.dispose();
  }
  return accepted;
}

interface Buttons {
  readonly accept: vscode.QuickInputButton;
  readonly acceptAll: vscode.QuickInputButton;
  readonly amend: vscode.QuickInputButton;
  readonly base: vscode.QuickInputButton;
}

function buttonsOf(): Buttons {
  const button = (icon: string, tooltip: string) => ({ iconPath: new vscode.ThemeIcon(icon), tooltip });
  return {
    accept: button('check', vscode.l10n.t('Accept')),
    acceptAll: button('check-all', vscode.l10n.t('Accept All')),
    amend: button('edit', vscode.l10n.t('Amend')),
    base: button('go-to-file', vscode.l10n.t('Show the Base')),
  };
}

function toPick(item: ReviewItem, { accept, amend, base }: Buttons): ReviewPick {
  const parts = [
    ...(item.base === undefined ? [] : [vscode.l10n.t('Base: {0}', item.base)]),
    ...(item.amendment === undefined ? [] : [vscode.l10n.t('Adaptation: {0}', item.amendment)]),
  ];
  const buttons = item.base === undefined ? [] : [accept, amend, base];
  return { label: item.id, description: item.what, detail: parts.join(' · '), buttons, item };
}
