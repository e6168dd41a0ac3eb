import assert from 'node:assert/strict';
import {
  type CompletionContext,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { type LanguageClient, useClient, withDocuments } from '../support/languageClient.ts';
import { readCursor, trimLines } from '../support/sources.ts';

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
  const able = useClient();
  const plain = useClient({ capabilities: {} });

  it('offers after @ the ids of the framework with their titles, then the other frameworks', () =>
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

  it('offers after @framework/ the ids of that one', () =>
    expectCompletion(
      `part of ipt\n> As in @generic/|${TWO_FRAMEWORKS}`,
      `
      basics: Basics
      alliance: Ability to form an alliance
      `,
    ));

  it('offers sources as evidence, and activities and competences as what a course covers', async () => {
    await expectCompletion(
      `part of ipt\nactivity more in basic: More\n  evidence: @|${TWO_FRAMEWORKS}`,
      `
      lemma: Competences for IPT
      generic: Generic competences
      `,
    );
    await expectCompletion(
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

  it('finds an id by its title as well', () =>
    expectCompletion(
      `part of ipt\n> See @plainly|${TWO_FRAMEWORKS}`,
      `
      plain: An ability to speak plainly
      `,
    ));

  it('offers whole references where the @ is not typed yet', () =>
    expectCompletion(
      `part of ipt\nactivity more in basic: More\n  evidence: |${TWO_FRAMEWORKS}`,
      `
      @lemma: Competences for IPT
      `,
    ));

  it('offers first the ids that begin so, then those with such a word, then all that hold the letters', () =>
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

  it('keeps to the best of a great many, and says that there are more', async () => {
    const sources = Array.from({ length: 3000 }, (_, index) => `source a${index}: Listed ${index}`);
    const text = `framework ipt: IPT\n${sources.join('\n')}\nsource list: The one\n> @list`;
    await withDocuments(able(), { 'ipt.competence': text }, async () => {
      const textDocument = { uri: able().uri('ipt.competence') };
      const position = { line: 3002, character: 7 };
      const list = await able().connection.sendRequest(CompletionRequest.type, { textDocument, position });
      assert.ok(list && !Array.isArray(list));
      assert.equal(list.isIncomplete, true);
      assert.equal(list.items.length, 500);
      assert.equal(list.items[0]?.label, 'list');
    });
  });

  it('says what an id stands for when the author stops at it', async () => {
    const source = `part of ipt\n> See @eng|${TWO_FRAMEWORKS}`;
    assert.match(await documentation(source, 'engage'), /^\*\*Ability to engage the client\*\*\n\nactivity/);
    assert.match(await documentation(`part of ipt\nactivity a in |${TWO_FRAMEWORKS}`, 'basic'), /^\*\*Basic/);
    assert.match(
      await documentation(`part of ipt\n> See @generic/|${TWO_FRAMEWORKS}`, 'alliance'),
      /Ability to form an alliance/,
    );
    assert.match(
      await documentation(`part of ipt\nactivity a in basic: A\n  evidence: |${TWO_FRAMEWORKS}`, '@lemma'),
      /Competences for IPT/,
    );
    assert.match(
      await documentation(`part of ipt-a\namend |${ADAPTED}`, 'plain'),
      /An ability to speak plainly/,
    );
    assert.equal(await documentation('framework ipt: IPT\ndom|', 'domain'), '');
    for (const data of [undefined, 5, { framework: 'nowhere', name: 'a' }, { framework: [], name: {} }]) {
      const item: CompletionItem = { label: 'a', data };
      assert.deepEqual(await able().connection.sendRequest(CompletionResolveRequest.type, item), {
        label: 'a',
        ...(data === undefined ? {} : { data }),
      });
    }
  });

  it('replaces all of the id that is there', () =>
    expectInsertion(
      `part of ipt\n> See @engage|ment (or not)${TWO_FRAMEWORKS.replace('activity engage:', 'activity engagements:')}`,
      'engagements',
      'part of ipt\n> See @engagements (or not)',
    ));

  it('offers nothing after the @ of a comment or of an e-mail address', async () => {
    await expectCompletion(`part of ipt\n// @|${TWO_FRAMEWORKS}`, '');
    await expectCompletion(`part of ipt\n> Write to a@|${TWO_FRAMEWORKS}`, '');
  });

  it('offers domains after in', async () => {
    const domains = `
      basic: Basic competences
      specific: Specific techniques
      `;
    await expectCompletion(`part of ipt\nactivity more in |${TWO_FRAMEWORKS}`, domains);
    await expectCompletion(`part of ipt\nactivity more in |: More${TWO_FRAMEWORKS}`, domains);
    await expectInsertion(
      `part of ipt\nactivity more in spe|: More${TWO_FRAMEWORKS}`,
      'specific',
      'part of ipt\nactivity more in specific: More',
    );
  });

  it('offers frameworks after part of, uses and adapts', async () => {
    await expectCompletion(
      `part of |${TWO_FRAMEWORKS}`,
      `
      generic: Generic competences
      ipt: Interpersonal Psychotherapy
      `,
    );
    for (const property of ['adapts', 'uses']) {
      await expectCompletion(
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

  it('offers after amend what the adapted framework has, as it has it', async () => {
    await expectCompletion(
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
    await expectCompletion(
      `framework fb-ipt: FB-IPT\n  adapts: ipt-a\namend |${ADAPTED}`,
      `
      basic: Basic competences
      engage: Ability to engage the young person
      end: Ability to end
      plain: An ability to speak plainly
      goodbye: An ability to say goodbye
      `,
    );
    await expectCompletion(`framework other: Other\namend |${ADAPTED}`, '');
  });

  it('offers in an amendment what stands in its target first', async () => {
    for (const word of ['reword', 'omit', 'move', 'before', 'after']) {
      await expectCompletion(
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
    await expectInsertion(
      `part of ipt-a\namend end\n  reword [ho|]: An ability${ADAPTED}`,
      'hope',
      'part of ipt-a\namend end\n  reword [hope]: An ability',
    );
  });

  it('offers after include what can be shared, and nothing else', async () => {
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
    await expectCompletion(
      `framework ipt: IPT\ndomain basic: Basic\n  include @generic/|${shared}`,
      `
      basics: Basics
      alliances: Alliances
      alliance: Ability to form an alliance
      `,
    );
    await expectCompletion(
      `framework ipt: IPT\ndomain basic: Basic\n  include @|${shared}`,
      `
      generic: Generic
      `,
    );
    await expectInsertion(
      `framework ipt: IPT\ninclude @gen|${shared}`,
      'generic',
      'framework ipt: IPT\ninclude @generic/',
    );
  });

  it('offers the values of a status and of a facet', async () => {
    await expectCompletion(
      'framework ipt: IPT\n  status: |',
      `
      draft
      in-review
      published
      retired
      `,
    );
    await expectCompletion(
      `part of ipt\nactivity more in basic: More\n  phase: initial, |${TWO_FRAMEWORKS}`,
      `
      middle: phase
      ending: phase
      `,
    );
  });

  it('offers today, the days of reviews to come, years, and the languages in use', async () => {
    const [today] = await complete('framework ipt: IPT\n  published: |', able());
    assert.match(today?.label ?? '', /^\d{4}-\d\d-\d\d$/);
    assert.equal(today?.detail, 'today');
    const year = Number(today?.label.slice(0, 4));
    const reviews = await complete('framework ipt: IPT\n  review-by: |', able());
    assert.deepEqual(
      reviews.map(({ label, detail }) => `${Number(label.slice(0, 4)) - year} ${detail}`),
      ['1 in a year', '2 in two years', '3 in three years'],
    );
    await expectLabels(
      'framework ipt: IPT\nsource a: A\n  year: |',
      Array.from({ length: 5 }, (_, index) => year - index).join(', '),
    );
    await expectLabels(
      'framework ipt: IPT\n  language: |\n=== b.competence\nframework b: B\n  language: cy',
      'cy, en-GB',
    );
  });

  it('offers the rules that can be told to leave a line be', async () => {
    await expectInsertion(
      'framework ipt: IPT\n// competence-ignore missing-m|',
      'missing-metadata',
      'framework ipt: IPT\n// competence-ignore missing-metadata: ',
    );
    await expectInsertion(
      'framework ipt: IPT\n// competence-ignore mis|sing-title: later',
      'missing-metadata',
      'framework ipt: IPT\n// competence-ignore missing-metadata: later',
    );
    await expectCompletion('framework ipt: IPT\n// competence-ignore missing-metadata: a|', '');
  });

  it('offers nothing in running text, whoever asks', async () => {
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
      await expectCompletion(`part of ipt\n${line}${TWO_FRAMEWORKS}`, '');
    }
  });

  it('works in the middle of words', async () => {
    await expectInsertion(
      'framework ipt: IPT\n  sta|te: draft',
      'status',
      'framework ipt: IPT\n  status: draft',
    );
    await expectInsertion(
      `part of ipt\nactivity more in basic: More\n  phase: ini|ti, ending${TWO_FRAMEWORKS}`,
      'initial',
      'part of ipt\nactivity more in basic: More\n  phase: initial, ending',
    );
    await expectInsertion(`part of ge|neral${TWO_FRAMEWORKS}`, 'generic', 'part of generic');
  });

  it('sets the space after a colon', () =>
    expectInsertion('framework ipt: IPT\n  status:|', 'draft', 'framework ipt: IPT\n  status: draft'));

  it('offers at the start of a line what may stand there: at top', () =>
    expectLabels(
      '|',
      'framework, part of, domain, activity, activity with sections, include, amend, facet, glossary, term, source, guide, curriculum, ?',
    ));

  it('offers at the start of a line what may stand there: under the header', () =>
    expectLabels(
      'framework ipt: IPT\n  version: 1.0.0\n  author: A\n  |',
      'domain, activity, activity with sections, include, amend, facet, glossary, term, source, guide, curriculum, ?, ' +
        'status, language, author, contributor, reference-group, commissioned-by, publisher, licence, published, ' +
        'review-by, homepage, adapts, uses, overarching, >',
    ));

  it('offers at the start of a line what may stand there: in an activity, by the indentation of the cursor', async () => {
    const source = (indentation: string) =>
      `framework ipt: IPT\nfacet phase: a, b\ndomain basic: Basic\n  activity engage: Engage\n    application:\n      - An ability\n${indentation}|\n`;
    await expectLabels(
      source('        '),
      '-, see, requires, evidence, retired, replaced-by, note, phase, >, ?',
    );
    await expectLabels(source('      '), '-, group, >, ?');
    await expectLabels(
      source('    '),
      'knowledge, attitudes, group, -, activity, activity with sections, see, requires, evidence, retired, replaced-by, note, phase, >, ?',
    );
    await expectLabels(
      source('  '),
      'activity, activity with sections, group, include, see, requires, evidence, retired, replaced-by, note, phase, >, ?',
    );
  });

  it('sifts by what is typed', () => expectLabels('framework ipt: IPT\ndo|', 'domain'));

  it('writes a whole activity with stops for the cursor', () =>
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

  it('offers the values of a facet at once', () =>
    expectInsertion(
      `part of ipt\nactivity more in basic: More\n  ph|${TWO_FRAMEWORKS}`,
      'phase',
      `part of ipt\nactivity more in basic: More\n  phase: \${1|initial,middle,ending|}`,
    ));

  it('writes plain words for clients that take no snippets', () =>
    expectInsertion('framework ipt: IPT\ndom|', 'domain', 'framework ipt: IPT\ndomain ', plain()));

  it('writes the word alone where the rest stands already', () =>
    expectInsertion(
      'framework ipt: IPT\ndom| basic: Basic',
      'domain',
      'framework ipt: IPT\ndomain basic: Basic',
    ));

  it('keeps out of the way while running text is typed', async () => {
    const space: CompletionContext = {
      triggerKind: CompletionTriggerKind.TriggerCharacter,
      triggerCharacter: ' ',
    };
    await expectCompletion('framework ipt: IPT\n> Plain |', '', space);
    await expectCompletion('framework ipt: IPT\n |', '', space);
    await expectCompletion('framework ipt: |', '', space);
  });

  /** The labels, and with a detail the detail, in their order. */
  async function expectCompletion(
    source: string,
    expected: string,
    context?: CompletionContext,
  ): Promise<void> {
    const items = await complete(source, able(), context);
    const lines = items.map(({ label, detail }) => (detail ? `${label}: ${detail}` : label));
    assert.equal(lines.join('\n'), expected.trim() && trimLines(expected));
  }

  async function expectLabels(source: string, expected: string): Promise<void> {
    const items = await complete(source, able());
    assert.equal(items.map(({ label }) => label).join(', '), expected);
  }

  /** What the document becomes with the item of that label. */
  async function expectInsertion(
    source: string,
    label: string,
    expected: string,
    client: LanguageClient = able(),
  ): Promise<void> {
    const items = await complete(source, client);
    const edit = items.find((item) => item.label === label)?.textEdit;
    assert.ok(TextEdit.is(edit), `'${label}' is offered`);
    const { files, path } = readCursor(source);
    const lines = (files[path] ?? '').split('\n');
    const { start, end } = edit.range;
    assert.equal(start.line, end.line);
    const line = lines[start.line] ?? '';
    lines[start.line] = line.slice(0, start.character) + edit.newText + line.slice(end.character);
    assert.equal(lines.join('\n'), expected);
  }

  /** What is told of the item of that label; empty when nothing is. */
  async function documentation(source: string, label: string): Promise<string> {
    const { files, path, position } = readCursor(source);
    let told = '';
    await withDocuments(able(), files, async () => {
      const { connection } = able();
      const params = { textDocument: { uri: able().uri(path) }, position };
      const list = await connection.sendRequest(CompletionRequest.type, params);
      const item = (Array.isArray(list) ? list : (list?.items ?? [])).find((each) => each.label === label);
      assert.ok(item, `'${label}' is offered`);
      assert.equal(item.documentation, undefined);
      const { documentation: content } = await connection.sendRequest(CompletionResolveRequest.type, item);
      told = MarkupContent.is(content) ? content.value : (content ?? '');
    });
    return told;
  }

  async function complete(
    source: string,
    client: LanguageClient,
    context: CompletionContext = { triggerKind: CompletionTriggerKind.Invoked },
  ): Promise<CompletionItem[]> {
    const { files, path, position } = readCursor(source);
    let items: CompletionItem[] = [];
    await withDocuments(client, files, async () => {
      const params = { textDocument: { uri: client.uri(path) }, position, context };
      const list = await client.connection.sendRequest(CompletionRequest.type, params);
      items = Array.isArray(list) ? list : (list?.items ?? []);
    });
    return items.sort((left, right) => ((left.sortText ?? '') < (right.sortText ?? '') ? -1 : 1));
  }
});
