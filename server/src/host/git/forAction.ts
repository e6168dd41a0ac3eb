/** What the action asks of git, built as a part of its own: the command line itself never fetches anything. */
export { fetchRevision } from './fetchRevision.ts';
export { findRevision } from './revision.ts';
