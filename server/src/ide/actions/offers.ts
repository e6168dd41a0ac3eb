import type { Workspace } from '../../engine/index.ts';
import { conflictRefusal } from '../conflictRefusal.ts';
import type { ActionKind, LazyAction, Selection } from './action.ts';
import { agreements } from './agreement.ts';
import { beginFile } from './beginFile.ts';
import { fixAll, fixRule, ruleOf } from './fixes.ts';
import { idsInActivity, idsInDocument } from './ids.ts';
import { refactorings } from './refactorings.ts';
import { recordAllReviews } from './reviews.ts';

/** Which actions are wanted. */
export interface WantedActions {
  readonly wants: (kind: ActionKind) => boolean;
  /** Whether actions for the lines of the selection are listed. */
  readonly forSelection: boolean;
  /** Whether actions for the whole file are listed. */
  readonly forFile: boolean;
  /** Whether an action may make a file. */
  readonly createsFiles: boolean;
}

/** A source of actions. */
interface Offer {
  readonly kinds: readonly ActionKind[];
  /** Whether it is about the whole file, so that it is not listed with the actions at the cursor. */
  readonly isForFile?: boolean;
  readonly offer: (engine: Workspace, selection: Selection, createsFiles: boolean) => readonly LazyAction[];
}

const OFFERS: readonly Offer[] = [
  {
    kinds: ['refactor.move', 'refactor.extract', 'refactor.inline', 'refactor.rewrite'],
    offer: refactorings,
  },
  { kinds: ['refactor.rewrite'], offer: idsInActivity },
  { kinds: ['refactor.rewrite'], offer: agreements },
  { kinds: ['quickfix'], offer: beginFile },
  { kinds: ['source.fixAll.competence'], isForFile: true, offer: fixAll },
  { kinds: ['source.assignIds.competence'], isForFile: true, offer: idsInDocument },
  { kinds: ['source.recordReviews.competence'], isForFile: true, offer: recordAllReviews },
];

/** The actions for a selection, besides fixes of problems. None in a document with unresolved merge conflicts. */
export function actionsFor(engine: Workspace, selection: Selection, wanted: WantedActions): LazyAction[] {
  const { wants, forSelection, forFile, createsFiles } = wanted;
  if (isInConflict(engine, selection)) return [];
  return OFFERS.filter(({ kinds, isForFile }) => (isForFile ? forFile : forSelection) && kinds.some(wants))
    .flatMap(({ offer }) => offer(engine, selection, createsFiles))
    .filter(({ kind }) => wants(kind));
}

/** The action with an id; undefined if it is no longer valid. */
export function actionWithId(
  engine: Workspace,
  selection: Selection,
  id: string,
  createsFiles: boolean,
): LazyAction | undefined {
  if (isInConflict(engine, selection)) return undefined;
  const rule = ruleOf(id);
  if (rule !== undefined) return fixRule(engine, selection.path, rule);
  const all = OFFERS.flatMap(({ offer }) => offer(engine, selection, createsFiles));
  return all.find((action) => action.id === id);
}

/** Whether the document has unresolved merge conflicts, so that no edit of it would be certain. */
function isInConflict(engine: Workspace, { path }: Selection): boolean {
  return conflictRefusal(engine, [path]) !== undefined;
}
