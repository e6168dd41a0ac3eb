import assert from 'node:assert/strict';
import type { Workspace } from '../../server/src/engine/index.ts';
import { asMarkdown, asText } from '../../server/src/ide/hover/card.ts';
import { cardAt } from '../../server/src/ide/hover/cardAt.ts';
import { formatSpan, openAtCursor, workspaceOf } from '../support/ide.ts';
import { REVIEWED_BASE, reviewedAdaptation } from '../support/reviewedAdaptation.ts';
import { trimLines } from '../support/sources.ts';

describe('hover', () => {
  it('shows the target of a reference, and its location', () =>
    expectHover(
      `
framework ipt: Interpersonal Psychotherapy (IPT)
domain basic: Basic competences
  activity principles: Knowledge of the principles
    see: @eng|age
=== engage.competence
part of ipt
activity engage in basic: Ability to engage the client
  application:
    - An ability to speak plainly
    - An ability to listen:
      - with patience
`,
      `
      4:10-17
      **Ability to engage the client**

      Activity \\'engage\\' in Basic competences\\: 3 competences

      Interpersonal Psychotherapy \\(IPT\\)
      `,
    ));

  it('mentions the domain of an activity once, even if the activity names it', () =>
    expectHover(
      `
framework ipt: IPT
domain basic: Basic competences
  activity engage in basic: Ability to engage the client
    - [direct] An ability to speak plainly, see @dir|ect
`,
      `
      4:49-56
      **An ability to speak plainly\\, see \\@direct**

      Competence \\'direct\\' in ‘Ability to engage the client’\\, Basic competences

      IPT
      `,
    ));

  it('counts the contents of a domain in other files', () =>
    expectHover(
      `
framework ipt: IPT
domain ba|sic: Basic competences
=== engage.competence
part of ipt
activity engage in basic: Ability to engage the client
  - An ability to engage the client
`,
      `
      2:8-13
      **Basic competences**

      Domain \\'basic\\'\\: 1 activity\\, 1 competence

      IPT
      `,
    ));

  it('explains a domain after in', () =>
    expectHover(
      `
framework ipt: IPT
domain basic: Basic competences
activity engage in bas|ic: Ability to engage the client
  - An ability to engage the client
`,
      `
      3:20-25
      **Basic competences**

      Domain \\'basic\\'\\: 1 activity\\, 1 competence

      IPT
      `,
    ));

  it('shows the contents of a framework', () =>
    expectHover(
      `
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to engage the client
=== more.competence
part of ip|t
`,
      `
      1:9-12
      **IPT**

      Framework \\'ipt\\'\\: 1 domain\\, 1 activity\\, 1 competence
      `,
    ));

  it('shows the activity of a competence', () =>
    expectHover(
      `
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - [plain] An ability to speak plainly
      - An ability to listen (see @plain|)
`,
      `
      6:35-41
      **An ability to speak plainly**

      Competence \\'plain\\' in ‘Ability to engage the client’\\, Basic competences

      IPT
      `,
    ));

  it('finds a name of another framework', () =>
    expectHover(
      `
framework ipt: IPT
  uses: generic
domain basic: Basic competences
  see: @generic/alli|ance
=== generic.competence
framework generic: Generic competences
domain basics: Basics
  activity alliance: Ability to form an alliance
    - An ability to form an alliance
`,
      `
      4:8-25
      **Ability to form an alliance**

      Activity \\'alliance\\' in Basics\\: 1 competence

      Generic competences
      `,
    ));

  const BASE = `
=== base.competence
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [direct] An ability to speak plainly (always) with the client
    - [sick] An ability to explain the sick role
    - [hope] An ability to convey hope
  activity end: Ability to end
    - [end-1] An ability to end
=== young.competence
framework ipt-a: IPT-A
  adapts: ipt
amend engage
  retitle: Ability to engage the young person
  reword [direct]: An ability to speak plainly with the young person
  omit [sick]: not with this age group
  move [hope] to end
  - [parents] An ability to involve parents
=== family.competence
framework fb-ipt: FB-IPT
  adapts: ipt-a
amend engage
  reword [direct]: An ability to speak plainly with the child
`;

  it('shows how adaptations change an element, with links to the lines', () => {
    expectHover(
      `part of ipt\n> See @dir|ect.${BASE}`,
      `
      2:7-14
      **An ability to speak plainly \\(always\\) with the client**

      Competence \\'direct\\' in ‘Ability to engage the client’\\, Basic competences

      IPT

      [ipt\\-a](young.competence#L5) rewords it\\: An ability to speak plainly ~~\\(always\\)~~ with the ~~client~~ **young person**

      [fb\\-ipt](family.competence#L4) rewords it\\: An ability to speak plainly with the ~~young person~~ **child**
      `,
    );
    expectHover(
      `part of ipt\n> See @si|ck.${BASE}`,
      `
      2:7-12
      **An ability to explain the sick role**

      Competence \\'sick\\' in ‘Ability to engage the client’\\, Basic competences

      IPT

      [ipt\\-a](young.competence#L6) leaves it out\\: not with this age group
      `,
    );
    expectHover(
      `part of ipt\n> See @ho|pe.${BASE}`,
      `
      2:7-12
      **An ability to convey hope**

      Competence \\'hope\\' in ‘Ability to engage the client’\\, Basic competences

      IPT

      [ipt\\-a](young.competence#L7) moves it to \\'end\\'
      `,
    );
  });

  it('shows the base text of an amended element, with changed words marked', () =>
    expectHover(
      `${BASE.replace('amend engage\n  retitle', 'amend eng|age\n  retitle')}`,
      `
      3:7-13
      **Ability to engage the client**

      Activity \\'engage\\' in Basic competences\\: 3 competences

      IPT

      Inherited from \\'ipt\\'

      [ipt\\-a](young.competence#L4) retitles it\\: Ability to engage the ~~client~~ **young person**

      [ipt\\-a](young.competence#L8) adds to it
      `,
    ));

  it('shows the same for ids and words in the lines of amendments', () => {
    const lines = [
      ['reword [dir|ect]', 'rewords it'],
      ['rew|ord [direct]', 'rewords it'],
      ['omit [sic|k]', 'leaves it out\\: not with this age group'],
      ['om|it [sick]', 'leaves it out\\: not with this age group'],
      ['move [ho|pe]', "moves it to \\'end\\'"],
      ['reti|tle', 'retitles it'],
    ] as const;
    for (const [marked, expected] of lines) {
      const source = BASE.replace(marked.replace('|', ''), marked);
      const { text } = hoverAt(source);
      assert.ok(text.includes(`[ipt\\-a](young.competence#L`), text);
      assert.ok(text.includes(expected), `${marked}: ${text}`);
    }
    const referring = BASE.replace('retitle: Ability', 'reti|tle: As in @hope, ability');
    assert.ok(hoverAt(referring).text.startsWith('**Ability to engage the client**'));
  });

  it('shows the intermediate versions in an adaptation of an adaptation', () =>
    expectHover(
      BASE.replace('reword [direct]: An ability to speak plainly with the child', (line) =>
        line.replace('direct', 'dir|ect'),
      ),
      `
      4:11-17
      **An ability to speak plainly \\(always\\) with the client**

      Competence \\'direct\\' in ‘Ability to engage the client’\\, Basic competences

      IPT

      Inherited from \\'ipt\\-a\\'

      [ipt\\-a](young.competence#L5) rewords it\\: An ability to speak plainly ~~\\(always\\)~~ with the ~~client~~ **young person**

      [fb\\-ipt](family.competence#L4) rewords it\\: An ability to speak plainly with the ~~young person~~ **child**
      `,
    ));

  it('shows the additions of an adaptation', () =>
    expectHover(
      BASE.replace('[parents]', '[par|ents]'),
      `
      8:6-13
      **An ability to involve parents**

      Competence \\'parents\\'

      IPT\\-A

      Added by the adaptation \\'ipt\\-a\\'
      `,
    ));

  const GENERIC = `
=== generic.competence
framework generic: Generic competences
domain basics: Basics
  activity alliance: Ability to form an alliance
    - [warmth] An ability to be warm
    - An ability to listen
  activity ending: Ability to end
    - An ability to end
`;

  it('shows what an include brings in, and that such elements are included', () => {
    const include = (line: string) => `framework ipt: IPT\n  uses: generic\n${line}${GENERIC}`;
    const inDomain = hoverAt(include('domain basic: Basic\n  include @generic/ba|sics\n'));
    assert.ok(inDomain.text.endsWith('\n\nBrings in 2 activities\\, 3 competences'), inDomain.text);
    const atTop = hoverAt(include('incl|ude @generic/basics\n'));
    assert.equal(atTop.range, '3:1-8');
    assert.ok(atTop.text.startsWith('**Basics**\n\n'), atTop.text);
    assert.ok(atTop.text.endsWith('\n\nBrings in 1 domain\\, 2 activities\\, 3 competences'), atTop.text);
    const activity = hoverAt(include('domain basic: Basic\n  include @generic/alli|ance\n'));
    assert.ok(activity.text.endsWith('\n\nBrings in 1 activity\\, 2 competences'), activity.text);
    const reference = hoverAt(
      include('domain basic: Basic\n  include @generic/alliance\n  > As in @war|mth\n'),
    );
    assert.ok(reference.text.endsWith("\n\nIncluded from \\'generic\\'"), reference.text);
  });

  it('shows the courses and guides that cover it, if there are any', () => {
    const course = `
curriculum course: A course
  module one: First day
    covers: @engage, @end
  module two: Second day
    covers: @direct
  requirement: Supervision
    covers: @basic
guide leaflet: A leaflet
  topic: The beginning
    explains: @direct
`;
    const last = (marked: string) => {
      const source = `part of ipt\n> See ${marked}.${course}${BASE.replaceAll('amend', '// amend')}`;
      return hoverAt(source).text.split('\n').at(-1);
    };
    assert.equal(last('@eng|age'), 'Covered by 2 modules and 1 requirement\\, explained by 1 topic');
    assert.equal(last('@en|d'), 'Covered by 1 module and 1 requirement');
    assert.equal(last('@bas|ic'), 'Covered by 2 modules and 1 requirement\\, explained by 1 topic');
  });

  const GLOSSARY = `
=== ipt.competence
framework ipt: IPT
domain basic: Basic competences
  activity inventory: Ability to make an inventory
glossary
  term inventory-term: interpersonal inventory
    also: inventory
    avoid: relationship map
    > The review of the people
    > in the client's life.
    >
    > It is made in the *initial* phase.
=== more.competence
framework ipt-a: IPT-A
  adapts: ipt
`;

  it('shows the meaning of a term in running text', () =>
    expectHover(
      `part of ipt\n> First the Interpersonal  inven|tory is made.${GLOSSARY}`,
      `
      2:13-37
      **interpersonal inventory**

      The review of the people in the client\\'s life\\.

      It is made in the \\*initial\\* phase\\.

      Term \\'inventory\\-term\\' in IPT
      `,
    ));

  it('recognises other forms of a term, and words to avoid, in adaptations as well', () => {
    const also = hoverAt(`part of ipt-a\n> An inven|tory.${GLOSSARY}`);
    assert.equal(also.range, '2:6-15');
    assert.ok(also.text.startsWith('**interpersonal inventory**\n\nThe review'), also.text);
    const avoided = hoverAt(`part of ipt-a\n> A relation|ship map.${GLOSSARY}`);
    assert.equal(avoided.range, '2:5-21');
    assert.match(avoided.text, /The glossary says to write \\'interpersonal inventory\\' instead\\./);
  });

  it('treats a reference as its target, even if the word is a term', () => {
    const reference = hoverAt(`part of ipt\n> As in @inven|tory.${GLOSSARY}`);
    assert.ok(reference.text.startsWith('**Ability to make an inventory**'), reference.text);
    const declaration = hoverAt(GLOSSARY.replace('activity inventory', 'activity inven|tory'));
    assert.ok(declaration.text.startsWith('**Ability to make an inventory**'), declaration.text);
    const named = hoverAt(`part of ipt\n> See @inventory-te|rm.${GLOSSARY}`);
    assert.match(named.text, /in the glossary\n\nThe review of the people/);
  });

  it('marks changed words in plain text as well', () =>
    expectHover(
      BASE.replace('amend engage\n  retitle', 'amend eng|age\n  retitle').replace(/ {2}- \[par.*\n/, ''),
      `
      3:7-13
      Ability to engage the client

      Activity 'engage' in Basic competences: 3 competences

      IPT

      Inherited from 'ipt'

      ipt-a retitles it: Ability to engage the [-client-] {+young person+}
      `,
      asText,
    ));

  it("shows authors' text as typed, never as markup, a link or a command", () =>
    expectHover(
      `
framework ipt: IPT
domain bas|ic: [run](command:evil) <img src=x> **bold** $(zap) www.example.com \`code\` &amp; ![](x)
`,
      `
      2:8-13
      **\\[run\\]\\(command\\:evil\\) \\<img src\\=x\\> \\*\\*bold\\*\\* \\$\\(zap\\) www\\.example\\.com \\\`code\\\` \\&amp\\; \\!\\[\\]\\(x\\)**

      Domain \\'basic\\'

      IPT
      `,
    ));

  it('is empty for plain words, blank lines and undeclared names', () => {
    expectHover('framework ipt: Inter|personal\n', '');
    expectHover('framework ipt: IPT\n|\n', '');
    expectHover('framework ipt: IPT\n> See @nothing|.\n', '');
  });

  it('explains a property', () =>
    expectHover(
      `
framework ipt: IPT
  review|-by: 2030-01-01
`,
      `
      2:3-12
      The date by which it should be reviewed\\, such as 2026\\-11\\-21\\.
      `,
    ));

  /** The range and the text of the card at the cursor; nothing if there is none. */
  it('says first what changed in the base since the review, with the old words while comparing', () => {
    const workspace = workspaceOf(reviewedAdaptation());
    const at = { line: 3, column: 11 };
    const first = (earlier?: Workspace) => {
      const card = cardAt(workspace, 'heir/ipt-a.competence', at, earlier);
      return card && asMarkdown(card, (path) => path).split('\n\n')[0];
    };
    assert.equal(
      first(),
      'ipt reworded this since 1\\.1\\.0\\: An ability to speak plainly\\, and to listen',
    );
    const reviewed = workspaceOf({ 'base/ipt.competence': REVIEWED_BASE });
    assert.equal(
      first(reviewed),
      'ipt reworded this since 1\\.1\\.0\\: An ability to speak plainly**\\, and to listen**',
    );
    const other = workspaceOf({ 'base/ipt.competence': REVIEWED_BASE.replace('plainly', 'slowly') });
    assert.equal(first(other), first());
  });

  function expectHover(source: string, expected: string, write = asMarkdown): void {
    const { range, text } = hoverAt(source, write);
    assert.equal(range ? `${range}\n${text}` : text, trimLines(expected));
  }

  function hoverAt(source: string, write = asMarkdown) {
    const { workspace, path, position } = openAtCursor(source);
    const card = cardAt(workspace, path, position);
    if (card === undefined) return { range: '', text: '' };
    return { range: formatSpan(position.line, card.span), text: write(card, (each) => each) };
  }
});
