import { isAnonymous } from '../model/framework.ts';
import { lineEndOf } from '../syntax/document.ts';
import { capitalised } from '../text/capitalised.ts';
import type { DocumentChange } from '../text/span.ts';
import { freeFrameworkId, validIdLike } from './identifiers.ts';
import { METADATA } from './metadata.ts';
import type { WorkspaceView } from './rule.ts';

/** A way to say which framework a file belongs to. */
export interface BelongingChange {
  readonly title: string;
  readonly changes: readonly DocumentChange[];
}

/**
 * The ways to say which framework a file belongs to that does not say so yet: it becomes part of a framework of the
 * workspace, or begins one with an id and a title made from its file name. Joining comes first, because most files are
 * part of a framework with several files.
 *
 * @param line the line, from 0, above which the new lines are written
 */
export function belongingChanges(path: string, line: number, workspace: WorkspaceView): BelongingChange[] {
  const document = workspace.document(path);
  if (document === undefined) return [];
  const start = { line, column: 0 };
  const end = lineEndOf(document);
  const change = (title: string, text: string): BelongingChange => ({
    title,
    changes: [{ path, range: { start, end: start }, text: text + end + end }],
  });
  const ids = workspace.frameworkIds().filter((id) => !isAnonymous(id));
  const { id, title } = named(path, workspace);
  const metadata = METADATA.map(({ name, value }) => `${end}  ${name}: ${value}`).join('');
  return [
    ...ids.map((each) => change(`Make it part of '${each}'`, `part of ${each}`)),
    change(`Begin the framework '${id}' here`, `framework ${id}: ${title}${metadata}`),
  ];
}

/** An id and a title for a framework, made from its file name. */
function named(path: string, workspace: WorkspaceView): { id: string; title: string } {
  const name = (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '').replace(/%20/g, ' ');
  const id = freeFrameworkId(validIdLike(name)?.toLowerCase() ?? 'framework', workspace);
  return { id, title: capitalised(id.replace(/[-_.]+/g, ' ')) };
}
