import assert from 'node:assert/strict';
import { settingsOfPreset } from '../../server/src/engine/checking/configuration.ts';
import { completionsAt } from '../../server/src/ide/completion/completionsAt.ts';
import type { CompletionEntry } from '../../server/src/ide/completion/cursor.ts';
import { cardOfOffer } from '../../server/src/ide/completion/documentation.ts';
import { asMarkdown } from '../../server/src/ide/hover/card.ts';
import { openAtCursor } from '../support/ide.ts';
import { trimLines } from '../support/sources.ts';

/** As when the author asks for completion, rather than types a character that triggers it. */
const ASKED = { isTriggered: false, most: 500 };
const TODAY = '2026-11-21';

const TWO_FRAMEWORKS = `
=== ipt.competence
framework ipt: Interpersonal Psychotherapy
facet phase: initial, middle, ending
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [plain] An ability to speak plainly
domain specific: Specific techniques
source lemma: Competences for IPT
=== generic.competence
framework generic: Generic competences
domain basics: Basics
  activity alliance: Ability to form an alliance
`;

describe('completion', () => {
  it('offers the ids of the framework with their titles after @, then the other frameworks', () =>
    expectCompletion(
      `part of ipt\nactivity more in basic: More\n  see: @|${TWO_FRAMEWORKS}`,
      `
      basic: Basic competences
      specific: Specific techniques
      more: More
      engage: Ability to engage the client
      plain: An ability to speak plainly
      lemma: Competences for IPT
      generic: Generic competences
      `,
    ));

  it('offers the ids of another framework after @framework/', () =>
    expectCompletion(
      `part of ipt\n> As in @generic/|${TWO_FRAMEWORKS}`,
      `
      basics: Basics
      alliance: Ability to form an alliance
      `,
    ));

  it('offers sources as evidence, and activities and competences for what a course covers', () => {
    expectCompletion(
      `part of ipt\nactivity more in basic: More\n  evidence: @|${TWO_FRAMEWORKS}`,
      `
      lemma: Competences for IPT
      generic: Generic competences
      `,
    );
    expectCompletion(
      `part of ipt\ncurriculum course: A course\n  covers: @e|${TWO_FRAMEWORKS}`,
      `
      engage: Ability to engage the client
      basic: Basic competences
      specific: Specific techniques
      plain: An ability to speak plainly
      generic: Generic competences
      `,
    );
  });

  it('finds an id by its title', () =>
    expectCompletion(
      `part of ipt\n> See @plainly|${TWO_FRAMEWORKS}`,
      `
      plain: An ability to speak plainly
      `,
    ));

  it('offers whole references if the @ is not typed yet', () =>
    expectCompletion(
      `part of ipt\nactivity more in basic: More\n  evidence: |${TWO_FRAMEWORKS}`,
      `
      @lemma: Competences for IPT
      `,
    ));

  it('offers first ids that start with the letters, then those with such a word, then all that contain them', () =>
    expectCompletion(
      'framework ipt: IPT\nsource listen: Active\nsource b-list: Bee\nsource c: Our list\nsource alist: A\nsource d: L i s t\n> @list|',
      `
      listen: Active
      b-list: Bee
      c: Our list
      alist: A
      d: L i s t
      `,
    ));

  it('offers nothing after the @ of a comment or an email address', () => {
    expectCompletion(`part of ipt\n// @|${TWO_FRAMEWORKS}`, '');
    expectCompletion(`part of ipt\n> Write to a@|${TWO_FRAMEWORKS}`, '');
  });

  it('offers domains after in', () => {
    const domains = `
      basic: Basic competences
      specific: Specific techniques
      `;
    expectCompletion(`part of ipt\nactivity more in |${TWO_FRAMEWORKS}`, domains);
    expectCompletion(`part of ipt\nactivity more in |: More${TWO_FRAMEWORKS}`, domains);
    expectInsertion(
      `part of ipt\nactivity more in spe|: More${TWO_FRAMEWORKS}`,
      'specific',
      'part of ipt\nactivity more in specific: More',
    );
  });

  it('offers frameworks after part of, uses and adapts', () => {
    expectCompletion(
      `part of |${TWO_FRAMEWORKS}`,
      `
      generic: Generic competences
      ipt: Interpersonal Psychotherapy
      `,
    );
    for (const property of ['adapts', 'uses']) {
      expectCompletion(
        `framework ipt-a: IPT-A\n  ${property}: |${TWO_FRAMEWORKS}`,
        `
        generic: Generic competences
        ipt: Interpersonal Psychotherapy
        `,
      );
    }
  });

  const ADAPTED = `
=== ipt.competence
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - [plain] An ability to speak plainly
      - [hope] An ability to convey hope
  activity end: Ability to end
    - [goodbye] An ability to say goodbye
    - An ability without an id
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
amend engage
  retitle: Ability to engage the young person
  omit [hope]: not with this age group
`;

  it('offers the elements of the adapted framework after amend, in its order', () => {
    expectCompletion(
      `part of ipt-a\ndomain more: More\namend |${ADAPTED}`,
      `
      basic: Basic competences
      engage: Ability to engage the client
      end: Ability to end
      plain: An ability to speak plainly
      hope: An ability to convey hope
      goodbye: An ability to say goodbye
      `,
    );
    expectCompletion(
      `framework fb-ipt: FB-IPT\n  adapts: ipt-a\namend |${ADAPTED}`,
      `
      basic: Basic competences
      engage: Ability to engage the young person
      end: Ability to end
      plain: An ability to speak plainly
      goodbye: An ability to say goodbye
      `,
    );
    expectCompletion(`framework other: Other\namend |${ADAPTED}`, '');
  });

  it('offers the contents of the target first in an amendment', () => {
    for (const word of ['reword', 'omit', 'move', 'before', 'after']) {
      expectCompletion(
        `part of ipt-a\namend end\n  ${word} [|${ADAPTED}`,
        `
        goodbye: An ability to say goodbye
        plain: An ability to speak plainly
        hope: An ability to convey hope
        basic: Basic competences
        engage: Ability to engage the client
        end: Ability to end
        `,
      );
    }
    expectInsertion(
      `part of ipt-a\namend end\n  reword [ho|]: An ability${ADAPTED}`,
      'hope',
      'part of ipt-a\namend end\n  reword [hope]: An ability',
    );
  });

  it('offers only what can be shared after include', () => {
    const shared = `
=== generic.competence
framework generic: Generic
domain basics: Basics
  group alliances: Alliances
    activity alliance: Ability to form an alliance
      group warmth: Warmth
        - [warm] An ability to be warm
source lemma: Lemma
`;
    expectCompletion(
      `framework ipt: IPT\ndomain basic: Basic\n  include @generic/|${shared}`,
      `
      basics: Basics
      alliances: Alliances
      alliance: Ability to form an alliance
      `,
    );
    expectCompletion(
      `framework ipt: IPT\ndomain basic: Basic\n  include @|${shared}`,
      `
      generic: Generic
      `,
    );
    expectInsertion(
      `framework ipt: IPT\ninclude @gen|${shared}`,
      'generic',
      'framework ipt: IPT\ninclude @generic/',
    );
  });

  it('offers the values of a status and of a facet', () => {
    expectCompletion(
      'framework ipt: IPT\n  status: |',
      `
      draft
      in-review
      published
      retired
      `,
    );
    expectCompletion(
      `part of ipt\nactivity more in basic: More\n  phase: initial, |${TWO_FRAMEWORKS}`,
      `
      middle: phase
      ending: phase
      `,
    );
  });

  it('offers today, future review dates, years, and the languages in use', () => {
    const [today] = complete('framework ipt: IPT\n  published: |');
    assert.deepEqual([today?.label, today?.detail], [TODAY, 'today']);
    const [agreed] = complete('domain basic: B\n  activity a: A\n    - An ability\n      agreed: |');
    assert.deepEqual([agreed?.label, agreed?.detail], [TODAY, 'today']);
    const year = 2026;
    const reviews = complete('framework ipt: IPT\n  review-by: |');
    assert.deepEqual(
      reviews.map(({ label, detail }) => `${Number(label.slice(0, 4)) - year} ${detail}`),
      ['1 in a year', '2 in two years', '3 in three years'],
    );
    expectLabels(
      'framework ipt: IPT\nsource a: A\n  year: |',
      Array.from({ length: 5 }, (_, index) => year - index).join(', '),
    );
    expectLabels(
      'framework ipt: IPT\n  language: |\n=== b.competence\nframework b: B\n  language: cy',
      'cy, en-GB',
    );
  });

  it('offers the rules that can be suppressed', () => {
    expectInsertion(
      'framework ipt: IPT\n// competence-ignore missing-m|',
      'missing-metadata',
      'framework ipt: IPT\n// competence-ignore missing-metadata: ',
    );
    expectInsertion(
      'framework ipt: IPT\n// competence-ignore mis|sing-title: later',
      'missing-metadata',
      'framework ipt: IPT\n// competence-ignore missing-metadata: later',
    );
    expectCompletion('framework ipt: IPT\n// competence-ignore missing-metadata: a|', '');
  });

  it('offers nothing in running text, however it is requested', () => {
    for (const line of [
      '> Some wo|rds',
      '> activity more in |',
      '  - An ab|',
      '  - [a] d|',
      '  ? Whi|ch',
      '  note: So|me',
      'activity a in basic: Abi|lity',
      'Some wo|',
      '// do|',
    ]) {
      expectCompletion(`part of ipt\n${line}${TWO_FRAMEWORKS}`, '');
    }
  });

  it('works in the middle of words', () => {
    expectInsertion('framework ipt: IPT\n  sta|te: draft', 'status', 'framework ipt: IPT\n  status: draft');
    expectInsertion(
      `part of ipt\nactivity more in basic: More\n  phase: ini|ti, ending${TWO_FRAMEWORKS}`,
      'initial',
      'part of ipt\nactivity more in basic: More\n  phase: initial, ending',
    );
    expectInsertion(`part of ge|neral${TWO_FRAMEWORKS}`, 'generic', 'part of generic');
  });

  it('adds the space after a colon', () =>
    expectInsertion('framework ipt: IPT\n  status:|', 'draft', 'framework ipt: IPT\n  status: draft'));

  it('offers what is allowed at the start of a line: at the top level', () =>
    expectLabels(
      '|',
      'framework, part of, domain, activity, activity with sections, include, amend, facet, glossary, term, source, guide, curriculum, ?, ? []',
    ));

  it('offers what is allowed at the start of a line: below the header', () =>
    expectLabels(
      'framework ipt: IPT\n  version: 1.0.0\n  author: A\n  |',
      'domain, activity, activity with sections, include, amend, facet, glossary, term, source, guide, curriculum, ?, ? [], ' +
        'status, language, author, contributor, reference-group, commissioned-by, publisher, licence, published, ' +
        'review-by, homepage, adapts, uses, overarching, >',
    ));

  it('offers what is allowed at the start of a line: in an activity, by the indentation of the cursor', () => {
    const source = (indentation: string) =>
      `framework ipt: IPT\nfacet phase: a, b\ndomain basic: Basic\n  activity engage: Engage\n    application:\n      - An ability\n${indentation}|\n`;
    expectLabels(
      source('        '),
      '-, see, requires, evidence, retired, replaced-by, note, agreed, phase, >, ?, ? []',
    );
    expectLabels(source('      '), '-, group, >, ?, ? []');
    expectLabels(
      source('    '),
      'knowledge, attitudes, group, -, activity, activity with sections, see, requires, evidence, retired, replaced-by, note, agreed, phase, >, ?, ? []',
    );
    expectLabels(
      source('  '),
      'activity, activity with sections, group, include, see, requires, evidence, retired, replaced-by, note, agreed, phase, >, ?, ? []',
    );
  });

  it('offers replies and answers under a question', () =>
    expectLabels('framework ipt: IPT\n? Why?\n  |', '?, ? [], >'));

  it('filters by the typed text', () => expectLabels('framework ipt: IPT\ndo|', 'domain'));

  it('offers the values of a facet at once', () =>
    expectInsertion(
      `part of ipt\nactivity more in basic: More\n  ph|${TWO_FRAMEWORKS}`,
      'phase',
      `part of ipt\nactivity more in basic: More\n  phase: \${1|initial,middle,ending|}`,
    ));

  it('inserts only the keyword if the rest exists already', () =>
    expectInsertion(
      'framework ipt: IPT\ndom| basic: Basic',
      'domain',
      'framework ipt: IPT\ndomain basic: Basic',
    ));

  it('returns the best of very many, and counts them all', () => {
    const sources = Array.from({ length: 3000 }, (_, index) => `source a${index}: Listed ${index}`);
    const text = `framework ipt: IPT\n${sources.join('\n')}\nsource list: The one\n> @list|`;
    const { workspace, path, position } = openAtCursor(text);
    const found = completionsAt(workspace, path, position, ASKED);
    assert.equal(found?.total, 3001);
    assert.equal(found.offers.length, 500);
    assert.equal(found.offers[0]?.label, 'list');
  });

  it('replaces the whole existing id', () =>
    expectInsertion(
      `part of ipt\n> See @engage|ment (or not)${TWO_FRAMEWORKS.replace('activity engage:', 'activity engagements:')}`,
      'engagements',
      'part of ipt\n> See @engagements (or not)',
    ));

  it('inserts a whole activity with tab stops', () =>
    expectInsertion(
      `part of ipt\nact|${TWO_FRAMEWORKS}`,
      'activity with sections',
      trimLines(`
      part of ipt
      activity \${1:id} in \${2|basic,specific|}: \${3:Ability to }
        knowledge:
          - \${4:An ability to draw on knowledge of }
        application:
          - \${5:An ability to }
      `),
    ));

  it('does not interrupt typing running text', () => {
    for (const source of ['framework ipt: IPT\n> Plain |', 'framework ipt: IPT\n |', 'framework ipt: |']) {
      const { workspace, path, position } = openAtCursor(source);
      const found = completionsAt(workspace, path, position, { ...ASKED, isTriggered: true });
      assert.deepEqual(found?.offers ?? [], [], source);
    }
  });

  it('explains an id when the author selects it', () => {
    for (const [source, label, expected] of [
      [
        `part of ipt\n> See @eng|${TWO_FRAMEWORKS}`,
        'engage',
        /^\*\*Ability to engage the client\*\*\n\nActivity/,
      ],
      [`part of ipt\nactivity a in |${TWO_FRAMEWORKS}`, 'basic', /^\*\*Basic/],
      [`part of ipt\n> See @generic/|${TWO_FRAMEWORKS}`, 'alliance', /Ability to form an alliance/],
      [
        `part of ipt\nactivity a in basic: A\n  evidence: |${TWO_FRAMEWORKS}`,
        '@lemma',
        /Competences for IPT/,
      ],
      [`part of ipt-a\namend |${ADAPTED}`, 'plain', /An ability to speak plainly/],
    ] as const) {
      const { workspace } = openAtCursor(source);
      const offer = complete(source).find((each) => each.label === label);
      assert.ok(offer?.home !== undefined, label);
      const card = cardOfOffer(workspace, offer.home, label.replace('@', ''));
      assert.match(card ? asMarkdown(card, (each) => each) : '', expected);
    }
    const [domain] = complete('framework ipt: IPT\ndom|');
    assert.deepEqual([domain?.label, domain?.home], ['domain', undefined]);
  });

  /** The labels, and with a detail the detail, in their order. */
  function expectCompletion(source: string, expected: string): void {
    const lines = complete(source).map(({ label, detail }) => (detail ? `${label}: ${detail}` : label));
    assert.equal(lines.join('\n'), expected.trim() && trimLines(expected));
  }

  function expectLabels(source: string, expected: string): void {
    assert.equal(
      complete(source)
        .map(({ label }) => label)
        .join(', '),
      expected,
    );
  }

  /** The document after inserting the snippet or text with that label. */
  function expectInsertion(source: string, label: string, expected: string): void {
    const { workspace, files, path, position } = openAtCursor(source);
    const found = completionsAt(workspace, path, position, ASKED);
    const offer = found?.offers.find((each) => each.label === label);
    assert.ok(found && offer, `'${label}' is offered`);
    const lines = (files[path] ?? '').split('\n');
    const line = lines[position.line] ?? '';
    const text = offer.snippet ?? offer.text ?? offer.label;
    lines[position.line] = line.slice(0, found.start) + text + line.slice(found.end);
    assert.equal(lines.join('\n'), expected);
  }

  function complete(source: string): readonly CompletionEntry[] {
    const { workspace, path, position } = openAtCursor(source);
    workspace.configure(() => settingsOfPreset('recommended'), TODAY);
    return completionsAt(workspace, path, position, ASKED)?.offers ?? [];
  }
});
