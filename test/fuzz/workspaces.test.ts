import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { fixLayout } from '../../server/src/cli/check/fixLayout.ts';
import { diffWorkspaces } from '../../server/src/engine/diff/index.ts';
import { writeMarkdown } from '../../server/src/engine/export/index.ts';
import { missingIdChanges } from '../../server/src/engine/index/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { isAnonymous, outlineOf } from '../../server/src/engine/model/index.ts';
import { changedText } from '../../server/src/engine/syntax/index.ts';
import { conflictsIn } from '../../server/src/engine/text/index.ts';
import { checkedReopened, checkedWorkspace, problemsOf } from '../support/checkedWorkspaces.ts';
import { authorContext, showAll } from '../support/comparedPage.ts';
import { documentOf } from '../support/exported.ts';
import { count, fuzz } from '../support/fuzz.ts';
import { ATTACKS, expectHarmless } from '../support/harmless.ts';
import {
  circularTexts,
  isCircular,
  PATHS,
  reopened,
  type Step,
  step,
  take,
  text,
} from '../support/randomWorkspaces.ts';
import { readerContext } from '../support/readerContext.ts';
import { expectReplayed, modelsOf } from '../support/replayed.ts';

const texts = fc.array(text, { minLength: 1, maxLength: 4 });
const anyTexts = fc.oneof({ weight: 3, arbitrary: texts }, { weight: 1, arbitrary: circularTexts });
const steps = fc.array(step, { minLength: 1, maxLength: 10 });

/** Opens texts, a file each. */
function open(workspace: Workspace, sources: readonly string[]): Workspace {
  sources.forEach((source, index) => {
    workspace.open(PATHS[index] as string, source);
  });
  return workspace;
}

/** Applies the changes, and checks the result of each, because a check after every edit is as good as at the end. */
function edit(workspace: Workspace, changes: readonly Step[], look: () => void): void {
  for (const change of changes) {
    take(workspace, change);
    count('edits');
    look();
  }
}

/** The outline of each framework, as readers of a workspace see it. */
function outlinesOf(workspace: Workspace): unknown {
  return workspace.frameworks().map((framework) => outlineOf(framework, workspace));
}

/** A workspace with the same documents, in which the frameworks were read in another order than `frameworks`. */
function askedBackwards(workspace: Workspace): Workspace {
  const fresh = reopened(workspace);
  for (const id of frameworksIn(fresh).sort().reverse()) fresh.framework(id);
  return fresh;
}

describe('any workspace', () => {
  fuzz(
    'has the same problems after each edit as when it is opened',
    fc.tuple(texts, steps),
    ([sources, changes]) => {
      const workspace = open(checkedWorkspace(), sources);
      edit(workspace, changes, () => {
        const fresh = checkedReopened(workspace);
        for (const path of PATHS) {
          assert.deepEqual(problemsOf(workspace, path), problemsOf(fresh, path), path);
          count('lists of problems, as the whole gives');
        }
      });
    },
  );

  for (const isInCircles of [false, true]) {
    const where = isInCircles ? ', also in circles' : '';
    fuzz(
      `has the same frameworks after each edit as when it is opened${where}`,
      fc.tuple(isInCircles ? circularTexts : texts, steps),
      ([sources, changes]) => {
        const workspace = open(new Workspace(), sources);
        edit(workspace, changes, () => {
          if (isCircular(workspace) !== isInCircles) return;
          assert.deepEqual(outlinesOf(workspace), outlinesOf(askedBackwards(workspace)));
          count(`workspaces resolved, as the whole gives${where}`);
        });
      },
    );

    fuzz(
      `has the same preview after edits as when it is opened${where}`,
      fc.tuple(isInCircles ? circularTexts : texts, steps),
      ([sources, changes]) => {
        const workspace = open(new Workspace(), sources);
        // Earlier results are cached and used again.
        edit(workspace, changes, () => void shownOf(workspace));
        if (isCircular(workspace) !== isInCircles) return;
        assert.deepEqual(shownOf(workspace), shownOf(askedBackwards(workspace)));
        count(`workspaces rendered, as the whole gives${where}`);
      },
    );
  }

  fuzz(
    'has no differences from itself, and a comparison rebuilds the new version from the old one',
    fc.tuple(anyTexts, steps),
    ([sources, changes]) => {
      const [before, after] = [open(new Workspace([]), sources), open(new Workspace([]), sources)];
      assert.deepEqual(diffWorkspaces(before, after).changes, []);
      count('workspaces compared with themselves');
      const models = modelsOf(before);
      edit(after, changes, () => {
        expectReplayed(models, after, diffWorkspaces(before, after));
        count('comparisons replayed');
      });
    },
  );

  fuzz('reaches a fixed point after one round of safe fixes', anyTexts, (sources) => {
    const workspace = open(checkedWorkspace(), sources);
    const paths = new Set(workspace.paths());
    fixLayout(workspace, paths);
    assert.deepEqual(fixLayout(workspace, paths).texts, []);
    count('workspaces fixed twice');
  });

  fuzz('gets a unique id for each competence', anyTexts, (sources) => {
    const workspace = open(new Workspace([]), sources);
    // Ids are not given in a file with a merge conflict.
    if (sources.some((source) => conflictsIn(source).length > 0)) return;
    for (const framework of frameworksIn(workspace)) {
      const before = declaredIn(workspace, framework);
      number(workspace, framework);
      for (const [id, times] of declaredIn(workspace, framework)) {
        if (times === (before.get(id) ?? 0)) continue;
        assert.ok(times === 1 && !before.has(id), `${framework}: '${id}' is given, and stood there before`);
      }
      assert.equal(workspace.facts(framework)?.unnumbered.size ?? 0, 0);
      assert.deepEqual(missingIdChanges(framework, workspace), []);
      count('frameworks given ids');
    }
  });

  fuzz(
    "is rendered without reading authors' text as markup",
    fc.tuple(
      texts,
      fc.array(fc.tuple(fc.nat(30), fc.constantFrom(...ATTACKS)), { minLength: 1, maxLength: 6 }),
    ),
    ([sources, attacks]) => {
      const workspace = open(
        new Workspace([]),
        sources.map((source) => withAttacks(source, attacks)),
      );
      for (const framework of workspace.frameworks()) {
        const shown = showAll(
          framework,
          readerContext(() => undefined),
        );
        for (const html of Object.values(shown)) expectHarmless(html);
        const markdown = writeMarkdown(documentOf(workspace, framework.id));
        assert.deepEqual(markupIn(markdown), [], markdown);
        count('frameworks rendered as HTML and as Markdown');
      }
    },
  );
});

/** Everything a page can show of the frameworks. */
function shownOf(workspace: Workspace): unknown {
  return workspace.frameworks().map((framework) => showAll(framework, authorContext()));
}

function frameworksIn(workspace: Workspace): string[] {
  const ids = [...workspace.paths()].flatMap((path) => workspace.frameworkOf(path) ?? []);
  return [...new Set(ids)].filter((id) => !isAnonymous(id));
}

/** The number of declarations of each id in the texts of a framework; 0 for ids that are only referred to. */
function declaredIn(workspace: Workspace, framework: string): ReadonlyMap<string, number> {
  const names = workspace.facts(framework)?.names ?? new Map();
  return new Map([...names].map(([id, { declarations }]) => [id, declarations.size]));
}

function number(workspace: Workspace, framework: string): void {
  const changes = missingIdChanges(framework, workspace);
  for (const path of new Set(changes.map((change) => change.path))) {
    const document = workspace.document(path);
    const own = changes.filter((change) => change.path === path);
    if (document) workspace.open(path, changedText(document, own));
  }
}

/** A text with attacks at the ends of some lines, or in separate lines. */
function withAttacks(source: string, attacks: readonly (readonly [number, string])[]): string {
  const lines = source.split('\n');
  for (const [line, attack] of attacks) lines[line] = `${lines[line] ?? '>'} ${attack}`;
  return Array.from(lines, (line) => line ?? '').join('\n');
}

/** Markdown as a reader shows it who lets HTML through, so that what got in is seen. */
const reader = new MarkdownIt({ html: true, linkify: false });

/** The HTML in a Markdown text, and the addresses of links that run something. */
function markupIn(markdown: string): string[] {
  const tokens = reader.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  return tokens.flatMap((token) => {
    if (/html/.test(token.type)) return [token.content];
    const address = String(token.attrGet('href') ?? token.attrGet('src') ?? '#');
    return /^(?:#|https?:|mailto:)/i.test(address) ? [] : [address];
  });
}
