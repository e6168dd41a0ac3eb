import { resolve } from 'node:path';
import type { DocumentChange } from '../../engine/checking/index.ts';
import { missingIdChanges } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { isAnonymous } from '../../engine/model/index.ts';
import { changedText, documentText } from '../../engine/syntax/index.ts';
import { countOf } from '../../engine/text/index.ts';
import { GitProblem } from '../../host/git/gitProblem.ts';
import { EXIT } from '../exit.ts';
import { rewrite } from '../rewrite.ts';
import { type OpenFile, openSession, type Session } from '../session.ts';
import { visible } from '../visible.ts';
import { mayWrite } from '../writable.ts';
import { idsInHistory } from './idsInHistory.ts';

/** Assigns the missing ids in the files at `paths`, or with `check` only lists them. Returns the exit code. */
export async function ids(paths: readonly string[], check: boolean): Promise<number> {
  const session = openSession(paths);
  const { workspace, complaints } = session;
  const files = session.files.filter((file) => mayChange(file, session));
  const assigned = await tryToAssign(workspace, files);
  if (assigned === undefined) return EXIT.failed;
  let competences = 0;
  let changed = 0;
  for (const [file, changes] of assigned) {
    if (!check && !write(file, changes, session)) continue;
    competences += changes.length;
    changed++;
    process.stdout.write(`${visible(file.path)}: ${changes.map(({ text }) => text.trim()).join(' ')}\n`);
  }
  if (files.length > 0) process.stdout.write(`${describe(competences, changed, check)}\n`);
  if (complaints.any()) return EXIT.failed;
  return check && competences > 0 ? EXIT.problems : EXIT.clean;
}

function mayChange(file: OpenFile, { workspace, complaints: { complain } }: Session): boolean {
  const framework = workspace.frameworkOf(file.path);
  if (framework === undefined || !isAnonymous(framework)) return mayWrite(file, complain);
  complain(
    file.path,
    "the file does not belong to a framework, so it was not changed; add a line such as 'part of ipt'",
  );
  return false;
}

/** Like `assignAll`; undefined, and reported, if the history cannot be read, because an id might then be assigned twice. */
async function tryToAssign(
  workspace: Workspace,
  files: readonly OpenFile[],
): Promise<Assigned[] | undefined> {
  try {
    return await assignAll(workspace, files);
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    const why = 'no ids were assigned, because those of earlier versions cannot be read';
    process.stderr.write(`competence: ${why}: ${visible(error.message)}\n`);
    return undefined;
  }
}

type Assigned = readonly [OpenFile, readonly DocumentChange[]];

/** The changes of each file with missing ids. Ids are assigned across the whole framework, so they do not depend on the paths. */
async function assignAll(workspace: Workspace, files: readonly OpenFile[]): Promise<Assigned[]> {
  const frameworks = new Set(files.flatMap(({ path }) => workspace.frameworkOf(path) ?? []));
  const lacking = [...frameworks].filter((id) => workspace.facts(id)?.unnumbered.size);
  const paths = lacking.flatMap((id) => workspace.framework(id)?.paths ?? []);
  const used = await idsInHistory(paths.map((path) => resolve(path)));
  const changes = lacking.flatMap((id) => missingIdChanges(id, workspace, used));
  return files
    .map((file) => [file, changes.filter(({ path }) => path === file.path)] as const)
    .filter(([, own]) => own.length > 0);
}

function write(
  file: OpenFile,
  changes: readonly DocumentChange[],
  { workspace, complaints }: Session,
): boolean {
  const document = workspace.document(file.path);
  if (document === undefined) return false;
  return rewrite(file, documentText(document), changedText(document, changes), complaints);
}

function describe(competences: number, files: number, check: boolean): string {
  if (competences === 0) return 'Every competence has an id';
  const what = `${countOf(competences, 'competence')} in ${countOf(files, 'file')}`;
  return check ? `${what} without an id` : `Assigned ids to ${what}`;
}
