import assert from 'node:assert/strict';
import { toChangelog } from '../../server/src/cli/diff/changelog.ts';
import type { ComparisonResult } from '../../server/src/cli/diff/comparisonResult.ts';
import { toMarkdown } from '../../server/src/cli/diff/markdown.ts';
import { toText } from '../../server/src/cli/diff/text.ts';
import { type Change, diffWorkspaces } from '../../server/src/engine/diff/index.ts';
import { writeMarkdown } from '../../server/src/engine/export/index.ts';
import type { Workspace } from '../../server/src/engine/index.ts';
import {
  agreedOn,
  type Element,
  type Framework,
  isBeingAgreed,
  notYetAgreed,
  titleOf,
} from '../../server/src/engine/model/index.ts';
import { planSite, sitePages, wordsOfType } from '../../server/src/engine/render/index.ts';
import { OpenPreview } from '../../server/src/ide/preview/openPreview.ts';
import { locateElement } from '../../server/src/ide/preview/places.ts';
import { comparisonOf, showAll } from '../support/comparedPage.ts';
import { documentOf } from '../support/exported.ts';
import { readerContext } from '../support/readerContext.ts';
import { workspaceOf } from '../support/resolved.ts';

const SOURCE = `=== f.competence
framework f: F
  status: draft
domain d: Domain
  agreed: 2026-05-03
  activity a: Activity A
    - [one] An ability to begin
      agreed: 2026-05-03
    - [two] An ability to *listen*, to:
      - words
        agreed: 2026-05-04
  activity b: Activity B
    - [three] An ability to end
      agreed: soon
  activity c: Activity C
curriculum course: Course
  requirement: Three cases
    agreed: 2026-05-05
glossary
  term word: Word
    agreed: 2026-05-06
`;

describe('the agreement of a framework', () => {
  it('counts competences with a date, at every depth', () => {
    const framework = frameworkIn(workspaceOf(SOURCE), 'f');
    const open = [...notYetAgreed(framework)].map(({ element, within }) => [
      titleOf(element),
      within.map(titleOf).join(' > '),
    ]);
    assert.deepEqual(open, [
      ['An ability to *listen*, to:', 'Domain > Activity A'],
      ['An ability to end', 'Domain > Activity B'],
    ]);
  });

  it('is under way while something is agreed, and the framework is not published', () => {
    const isUnderWay = (text: string): boolean => isBeingAgreed(frameworkIn(workspaceOf(text), 'f'));
    assert.ok(isUnderWay(SOURCE));
    assert.ok(isUnderWay(SOURCE.replace('  status: draft\n', '')));
    assert.ok(!isUnderWay(SOURCE.replace('draft', 'published')));
    assert.ok(!isUnderWay(SOURCE.replace('draft', 'retired')));
    assert.ok(!isUnderWay(withoutAgreement(SOURCE)));
  });

  it('is inherited with the words, and ends where an adaptation says something else', () => {
    const workspace = workspaceOf(`${SOURCE.replace('agreed: soon', 'agreed: 2026-05-03')}=== heir.competence
framework heir: Heir
  adapts: f
amend a
  reword [one]: An ability to begin with the family
  - [new] An ability to wait
amend three
  ? Is this enough?
amend d
  note: For families.
  agreed: 2026-06-01
`);
    const days = (id: string): (string | undefined)[] => daysIn(frameworkIn(workspace, 'heir').children, id);
    assert.deepEqual(days('one'), [undefined], 'reworded');
    assert.deepEqual(days('new'), [undefined], 'added');
    assert.deepEqual(days('three'), ['2026-05-03'], 'a question changes no words');
    assert.deepEqual(days('d'), ['2026-06-01'], 'agreed by the group of the adaptation');
    assert.deepEqual(daysIn(frameworkIn(workspace, 'f').children, 'd'), ['2026-05-03']);
  });
});

describe('the preview of a framework that a group is agreeing', () => {
  it('shows in each box how much of it is agreed, and the days in lists', () => {
    const { map, list } = previewOf(SOURCE, 'a');
    const shares = [
      ...map.matchAll(
        /<span class="agreed-share">([^<]*)<progress value="(\d+)" max="(\d+)" aria-hidden="true">/g,
      ),
    ];
    assert.deepEqual(
      shares.map(([, ...found]) => found.join('; ')),
      ['2 of 3 agreed; 2; 3', '0 of 1 agreed; 0; 1'],
    );
    const days = [...list.matchAll(/class="agreed">([^<]*)</g)].map(([, words]) => words);
    assert.deepEqual(days, ['Agreed on 3 May 2026', 'Agreed on 4 May 2026']);
    assert.match(
      previewOf(SOURCE, 'd').list,
      /<p class="agreement"><span class="agreed">Agreed on 3 May 2026/,
    );
    assert.match(previewOf(SOURCE, 'course').list, /Agreed on 5 May 2026/);
    assert.match(previewOf(SOURCE, '/glossary').list, /Agreed on 6 May 2026/);
  });

  it('lists what is not agreed in the header, with links to the lines', () => {
    const workspace = workspaceOf(SOURCE);
    const { header } = previewOf(SOURCE);
    assert.match(
      header,
      /<span class="mark agreement">2 of 4 agreed<\/span><\/summary><p>Not agreed yet:<\/p><ul>/,
    );
    const links = [
      ...header.matchAll(
        /([^>]*):<\/span> <a class="open-point"[^>]*data-key="(\?\/unagreed-\d)" data-action="reveal">(.*?)<\/a>/g,
      ),
    ];
    const lines = links.map(([, about, key = '', text]) => {
      const line = locateElement(workspace, 'f', key)?.range.start.line ?? -1;
      return `${line + 1} ${about}: ${text}`;
    });
    assert.deepEqual(lines, [
      '8 Activity A: An ability to <em>listen</em>, to:',
      '12 Activity B: An ability to end',
    ]);
    assert.equal(locateElement(workspace, 'f', '?/unagreed-2'), undefined);
  });

  it('says so if all is agreed, without a list', () => {
    const { header, map } = previewOf(
      '=== f\nframework f: F\ndomain d: D\n  activity a: A\n    - One\n      agreed: 2026-05-03\n',
    );
    assert.match(header, /<span class="mark agreement">all 1 agreed<\/span>/);
    assert.doesNotMatch(header, /unagreed/);
    assert.match(map, /all 1 agreed<progress/);
  });

  it('follows edits: the first agreement, another one, and the publication', () => {
    const workspace = workspaceOf(withoutAgreement(SOURCE));
    const preview = OpenPreview.of(workspace, { framework: 'f' });
    const shown = (text: string): string => {
      const own = text.slice(text.indexOf('\n') + 1);
      preview?.touch(workspace.open('f.competence', own).dirtyPaths);
      preview?.refresh();
      return JSON.stringify(preview?.page);
    };
    assert.doesNotMatch(JSON.stringify(preview?.page), /agree/i);
    assert.match(shown(SOURCE), /2 of 3 agreed/);
    assert.match(shown(SOURCE.replace('agreed: soon', 'agreed: 2026-05-03')), /all 1 agreed/);
    assert.doesNotMatch(shown(SOURCE.replace('draft', 'published')), /agreed-share|mark agreement/);
    assert.doesNotMatch(shown(withoutAgreement(SOURCE)), /agree/i);
  });
});

describe('readers', () => {
  it('never see what is agreed: on pages, on the site and in documents', () => {
    const heir =
      '=== heir.competence\nframework heir: Heir\n  adapts: f\namend a\n  reword [one]: Another\namend two\n  note: N\n  agreed: 2026-06-01\n';
    const [workspace, plain] = [SOURCE + heir, withoutAgreement(SOURCE + heir)].map(workspaceOf) as [
      Workspace,
      Workspace,
    ];
    const pages = (which: Workspace): unknown =>
      showAll(
        frameworkIn(which, 'f'),
        readerContext(() => undefined),
      );
    assert.deepEqual(pages(workspace), pages(plain));
    const site = (which: Workspace): unknown =>
      Array.from(sitePages(planSite(which.frameworks(), which, { title: 'Frameworks' })));
    assert.deepEqual(site(workspace), site(plain));
    const exported = (which: Workspace): unknown =>
      [undefined, 'a', 'course', 'glossary'].map((part) => documentOf(which, 'f', part));
    assert.deepEqual(exported(workspace), exported(plain));
    assert.doesNotMatch(writeMarkdown(documentOf(workspace, 'f')), /agree/i);
  });

  it('read nothing about it in release notes', () => {
    const agreed = workspaceOf(SOURCE);
    const added = SOURCE.replace(
      '  activity c',
      '    - [four] An ability to wait\n      agreed: 2026-05-03\n  activity c',
    );
    assert.doesNotMatch(toChangelog(compared(workspaceOf(withoutAgreement(SOURCE)), agreed)), /agree|2026/i);
    const notes = toChangelog(compared(agreed, workspaceOf(added)));
    assert.match(notes, /An ability to wait/);
    assert.doesNotMatch(notes, /agree|2026/i);
    const reworded = SOURCE.replace('to begin', 'to begin well');
    assert.doesNotMatch(toChangelog(compared(agreed, workspaceOf(reworded))), /agree/i);
  });
});

describe('the comparison of agreements', () => {
  it('has its own words', () => {
    const words = (before: string, after: string): string[] => changesBetween(before, after).map(wordsOfType);
    const one = '=== f\nframework f: F\ndomain d: D\n  activity a: A\n    - [one] One\n';
    const day = (date: string): string => `${one}      agreed: ${date}\n`;
    assert.deepEqual(words(one, day('2026-05-03')), ['Agreed on 3 May 2026']);
    assert.deepEqual(words(day('2026-05-03'), day('2026-06-01')), ['Agreed again on 1 June 2026']);
    assert.deepEqual(words(day('2026-05-03'), one), ['No longer agreed']);
  });

  it('needs no new version', () => {
    const versioned = SOURCE.replace('status: draft', 'version: 1.0.0');
    const { suggestedVersions } = diffWorkspaces(
      workspaceOf(withoutAgreement(versioned)),
      workspaceOf(versioned),
    );
    assert.deepEqual(
      suggestedVersions.map(({ to, isEnough }) => [to, isEnough]),
      [],
    );
  });

  it('is one entry for three or more first agreements', () => {
    const before = withoutAgreement(SOURCE);
    const result = compared(workspaceOf(before), workspaceOf(SOURCE));
    for (const text of [toMarkdown(result), toText(result)]) {
      assert.match(text, /1 domain, 3 competences, 1 term and 1 requirement were agreed/);
      assert.match(text, /3 May 2026.* Domain/);
    }
    const sameDay = before
      .replace('to begin\n', 'to begin\n      agreed: 2026-05-03\n')
      .replace('to:\n', 'to:\n      agreed: 2026-05-03\n')
      .replace('to end\n', 'to end\n      agreed: 2026-05-03\n');
    assert.match(
      toText(compared(workspaceOf(before), workspaceOf(sameDay))),
      /3 competences were agreed on 3 May 2026/,
    );
  });

  it('puts a change of agreed words first, on the page as well', () => {
    const reworded = SOURCE.replace('to begin', 'to begin well');
    const words = 'changed since it was agreed on 3 May 2026';
    const result = compared(workspaceOf(SOURCE), workspaceOf(reworded));
    assert.ok(toText(result).includes(words));
    assert.match(toMarkdown(result), /look at first[\s\S]*changed since it was agreed/);
    const workspace = workspaceOf(reworded);
    const preview = OpenPreview.of(
      workspace,
      { framework: 'f' },
      comparisonOf(workspaceOf(SOURCE), workspace),
    );
    const list =
      preview
        ?.openList('a')
        ?.fragments.map(({ html }) => html)
        .join('') ?? '';
    assert.ok(list.includes(`Check: ${words}`), list);
  });
});

function frameworkIn(workspace: Workspace, id: string): Framework {
  const framework = workspace.framework(id);
  assert.ok(framework);
  return framework;
}

/** The text without its lines about agreement. */
function withoutAgreement(text: string): string {
  return text.replace(/^ *agreed:.*\n/gm, '');
}

function daysIn(elements: readonly Element[], id: string): (string | undefined)[] {
  return elements.flatMap((element) => [
    ...(element.id?.text === id ? [agreedOn(element)] : []),
    ...daysIn(element.children, id),
  ]);
}

function previewOf(source: string, listed: string | null = null) {
  const preview = OpenPreview.of(workspaceOf(source), { framework: 'f' });
  assert.ok(preview);
  const list = listed === null ? undefined : preview.openList(listed);
  const textOf = (fragments: readonly { readonly html: string }[] = []): string =>
    fragments.map(({ html }) => html).join('');
  const { header, map } = preview.page;
  return { header: textOf(header), map: textOf(map), list: textOf(list?.fragments) };
}

function changesBetween(before: string, after: string): readonly Change[] {
  return diffWorkspaces(workspaceOf(before), workspaceOf(after)).changes;
}

function compared(before: Workspace, after: Workspace): ComparisonResult {
  const side = (name: string, workspace: Workspace) => {
    const asked = new Set(workspace.frameworks().map(({ id }) => id));
    return { name, workspace, asked, reviews: [], shown: (path: string) => path };
  };
  return {
    difference: diffWorkspaces(before, after),
    sides: [side('before', before), side('after', after)],
    notes: [],
  };
}
