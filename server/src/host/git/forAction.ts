/** The git functions of the action, built separately: the command line itself never fetches anything. */
export { fetchRevision } from './fetchRevision.ts';
export { findMergeBase, findParents, findRevision, isShallow } from './revision.ts';
