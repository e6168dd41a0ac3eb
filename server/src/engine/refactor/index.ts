export {
  type AgreeableNode,
  agreementLine,
  agreeStatements,
  withdrawAgreements,
} from './agreeStatements.ts';
export { amendBase } from './amendBase.ts';
export { type Chosen, chosenAt, firstChosen, sharesColumn } from './chosen.ts';
export { describes } from './insertion.ts';
export { addNode, moveNode, type NodeDestination, type NodeSite, sayDomain } from './moveNode.ts';
export { type MoveTarget, moveTo, targetKinds } from './moveTo.ts';
export { chosenWords } from './nouns.ts';
export { rearrange, WAYS, type Way } from './rearrange.ts';
export type { Rearrangement } from './rearrangement.ts';
export type { Refactoring, RefactoringEdit, RefactoringKind } from './refactoring.ts';
export { refactoringsOf } from './refactorings.ts';
export { hasTitle, retitle } from './retitle.ts';
