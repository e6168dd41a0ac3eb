import { Workspace } from '../../engine/index.ts';
import { RULES } from '../../engine/rules/index.ts';
import { settingsOf } from '../configurations.ts';

import type { FilePlace } from '../files.ts';
import { fixLayout } from './fixLayout.ts';
import type { CheckSettings, FixedText, Job } from './job.ts';
import { silentAround } from './silentAround.ts';

/** The result of a job. */
export interface Checked {
  /** The documents, with the fixes applied. */
  readonly workspace: Workspace;
  /** The paths of the requested files that could be read. */
  readonly paths: readonly string[];
  /** The number of fixed problems. */
  readonly fixed: number;
  readonly texts: readonly FixedText[];
}

/** Checks the files of a job. `textOf` reads a file, and returns undefined if that is not possible. */
export function checkJob(
  { files, around, texts }: Job,
  { configurations, today, reviews, frameworks, fix }: CheckSettings,
  textOf: (file: FilePlace) => string | undefined,
): Checked {
  const asked = new Set(files.map(({ path }) => path));
  const workspace = new Workspace(RULES, frameworks);
  workspace.configure(silentAround(asked, settingsOf(configurations)), today);
  const read = new Map<string, string>(reviews);
  const isRead = (file: FilePlace): boolean => {
    const text = texts?.[file.path] ?? textOf(file);
    if (text !== undefined) read.set(file.path, text);
    return text !== undefined;
  };
  const opened = files.filter(isRead);
  around.forEach(isRead);
  workspace.openAll(read);
  const fixable = new Set(opened.filter(({ mayChange }) => mayChange).map(({ path }) => path));
  const fixed = fix ? fixLayout(workspace, fixable) : { problems: 0, texts: [] };
  return {
    workspace,
    paths: opened.map(({ path }) => path),
    fixed: fixed.problems,
    texts: fixed.texts,
  };
}
