import { readConfiguration } from '../../server/src/engine/checking/configuration.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { fingerprintOf } from '../../server/src/engine/language/meaning.ts';
import { RULES } from '../../server/src/engine/rules/index.ts';
import { documentText, lineOf } from '../../server/src/engine/syntax/index.ts';
import { PATHS } from './randomWorkspaces.ts';

/** All rules are on, and easily provoked. */
const { settings } = readConfiguration(
  `{ "extends": "ucl-core", "rules": {
    "deep-nesting": { "levels": 1 }, "long-competence": { "words": 10 }, "reading-level": { "grade": 1 } } }`,
  RULES,
);

/** Some statements were reviewed as they are, some with another text, and some were not. */
const REVIEWS = `
f g/alpha 0000000000000000
g f/beta 0000000000000000
h f/alpha ${fingerprintOf('Ability to begin')}
h f/delta 0000000000000000
`;

/** An empty workspace with all rules on and some reviews. */
export function checkedWorkspace(rules = RULES): Workspace {
  const workspace = new Workspace(rules);
  workspace.configure(() => settings, '2026-11-21');
  workspace.open('competence.review', REVIEWS);
  return workspace;
}

/**
 * A workspace with the same documents and no edits. They are opened all at once: one by one, a problem that is missed
 * when another file changes could be missed here as well.
 */
export function checkedReopened(workspace: Workspace): Workspace {
  const fresh = checkedWorkspace();
  fresh.openAll(
    PATHS.flatMap((path) => {
      const document = workspace.document(path);
      return document ? [[path, documentText(document)] as const] : [];
    }),
  );
  return fresh;
}

/** The problems of a document as plain data, in their order. */
export function problemsOf(workspace: Workspace, path: string): string[] {
  const document = workspace.document(path);
  if (document === undefined) return [];
  return workspace
    .problems(path)
    .map(({ rule, statement, span, message, related = [] }) =>
      JSON.stringify([
        rule.id,
        lineOf(document, statement),
        span.start,
        span.end,
        message,
        related.map((place) => [place.path, lineIn(workspace, place), place.span.start, place.message]),
      ]),
    );
}

function lineIn(
  workspace: Workspace,
  { path, statement }: { path: string; statement: Parameters<typeof lineOf>[1] },
) {
  const document = workspace.document(path);
  return document ? lineOf(document, statement) : 'no document';
}
