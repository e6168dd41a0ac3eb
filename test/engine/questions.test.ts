import assert from 'node:assert/strict';
import { type Element, openQuestions } from '../../server/src/engine/model/index.ts';
import { isAnswered } from '../../server/src/engine/model/questions.ts';
import { parseDocument } from '../../server/src/engine/syntax/index.ts';
import { printResolved } from '../../server/src/ide/frameworks/printResolved.ts';
import { OpenPreview } from '../../server/src/ide/preview/openPreview.ts';
import { format } from '../support/formatted.ts';
import { workspaceOf } from '../support/ide.ts';

const PATH = 'f.competence';
const SOURCE = `framework f: F
  status: published
  ? [Bob] Which edition?
    > The first.
domain d: D
  activity a: Ability to act
    > Prose of the activity.
    - [one] An ability to listen
      ? [Bob] One list or two?
        ? [Ann] Two, I think.
          ? [Cal] One.
        ? Three?
    - [two] An ability to speak
      ? [Ann] Is it needed?
        ? [Bob] I think so.
          > Yes.
      > Prose of the competence.
`;

describe('the name of a question', () => {
  const cases: readonly (readonly [line: string, name: string | undefined, text: string | undefined])[] = [
    ['? [Bob] Why?', 'Bob', 'Why?'],
    ['?   [ Bob  B. ]   Why?', 'Bob  B.', 'Why?'],
    ['? [Bob]Why?', 'Bob', 'Why?'],
    ['? [Bob]', 'Bob', undefined],
    ['? [Bob] (Why?)', 'Bob', '(Why?)'],
    ['? [@Bob] Why @this?', '@Bob', 'Why @this?'],
    ['? [Bob](https://example.org) Why?', undefined, '[Bob](https://example.org) Why?'],
    ['? [ ] Why?', undefined, '[ ] Why?'],
    ['? [] Why?', undefined, '[] Why?'],
    ['? [Bob Why?', undefined, '[Bob Why?'],
    ['? [a [b] c] Why?', undefined, '[a [b] c] Why?'],
    ['? \\[Bob] Why?', undefined, '\\[Bob] Why?'],
    ['? Why [Bob]?', undefined, 'Why [Bob]?'],
  ];
  for (const [line, name, text] of cases) {
    it(`is parsed in '${line}', and kept by formatting`, () => {
      for (const source of [line, format(line)]) {
        const statement = parseDocument(source).statements.at(0);
        assert.equal(statement?.kind, 'question');
        assert.equal(statement?.name?.text, name);
        assert.equal(statement?.text?.text, text);
        if (statement?.name) {
          const { start, end } = statement.name;
          assert.equal(statement.source.slice(start, end), name);
        }
      }
    });
  }

  it('is never a reference or an id', () => {
    const workspace = workspaceOf({ [PATH]: `framework f: F\n? [@none] Why?\n? [f] Why?\n` });
    assert.deepEqual(rulesOf(workspace), ['open-question', 'open-question']);
  });
});

describe('the conversation under a question', () => {
  it('is formatted by its levels', () => {
    assert.equal(
      format('domain d: D\n   ?  [Bob]  Why?\n       ? Reply\n           >  Answer\n       > Answer\n'),
      'domain d: D\n  ? [Bob] Why?\n    ? Reply\n      >  Answer\n    > Answer\n',
    );
  });

  it('is part of the question, and nothing else', () => {
    const framework = workspaceOf({ [PATH]: SOURCE }).framework('f');
    assert.ok(framework);
    const [, activity] = all(framework.children);
    const [one, two] = activity?.children ?? [];
    assert.deepEqual(
      activity?.prose.map((line) => line?.text),
      ['Prose of the activity.'],
    );
    assert.deepEqual(
      two?.prose.map((line) => line?.text),
      ['Prose of the competence.'],
    );
    assert.deepEqual(
      one?.questions[0]?.replies.map(({ kind, depth, name, text }) => [kind, depth, name, text.text]),
      [
        ['reply', 1, 'Ann', 'Two, I think.'],
        ['reply', 2, 'Cal', 'One.'],
        ['reply', 1, undefined, 'Three?'],
      ],
    );
    assert.deepEqual(
      two?.questions.map(({ isAnswered }) => isAnswered),
      [true],
    );
  });

  it('is answered by a line of text under the question or a reply', () => {
    const answered = (source: string): boolean =>
      isAnswered(parseDocument(source).root.children[0] ?? assert.fail());
    assert.ok(answered('? q\n  > a'));
    assert.ok(answered('? q\n  ? r\n    ? r\n      > a'));
    assert.ok(!answered('? q\n  >'));
    assert.ok(!answered('? q\n  ? r'));
    assert.ok(!answered('? q\n> a'));
  });

  it('leaves open only questions without an answer, wherever they are counted', () => {
    const workspace = workspaceOf({ [PATH]: SOURCE });
    const framework = workspace.framework('f');
    assert.ok(framework);
    assert.deepEqual(
      [...openQuestions(framework)].map(({ question, element, within }) => [
        question.name,
        element.id?.text,
        within.map(({ id }) => id?.text),
      ]),
      [['Bob', 'one', ['d', 'a']]],
    );
    assert.deepEqual(rulesOf(workspace).sort(), ['open-question', 'published-with-questions']);
    const html = preview(SOURCE);
    assert.equal(html.match(/<span class="mark question">1 question<\/span>/g)?.length, 3);
    assert.doesNotMatch(html, /\d questions/);
  });

  it('counts at the top of each file, as about the whole framework', () => {
    const workspace = workspaceOf({
      [PATH]: 'framework f: F\n? [Bob] Which?\n? Answered?\n  > Yes.\n',
      'g.competence': 'part of f\n  ? Below?\n? At the top?\n',
    });
    const framework = workspace.framework('f');
    assert.ok(framework);
    assert.deepEqual(
      [...openQuestions(framework)].map(({ question, element }) => [
        question.path,
        question.text.text,
        element.kind,
      ]),
      [
        [PATH, 'Which?', 'framework'],
        ['g.competence', 'Below?', 'framework'],
        ['g.competence', 'At the top?', 'framework'],
      ],
    );
  });

  it('is closed and opened again by edits', () => {
    const workspace = workspaceOf({ [PATH]: SOURCE });
    const line = SOURCE.split('\n').indexOf('        ? Three?');
    const at = { start: { line, column: 0 }, end: { line, column: 0 } };
    workspace.edit(PATH, [{ range: at, text: '          > Two.\n' }]);
    assert.deepEqual(rulesOf(workspace), []);
    workspace.edit(PATH, [{ range: { start: { line, column: 10 }, end: { line, column: 11 } }, text: '?' }]);
    assert.deepEqual(
      rulesOf(workspace)
        .filter((rule) => rule.includes('question'))
        .sort(),
      ['open-question', 'published-with-questions'],
    );
  });

  it('is shown to authors with names, replies and answers', () => {
    const html = preview(SOURCE);
    for (const part of [
      '<li><strong>Open question:</strong> <span class="asker">Bob:</span> One list or two?<ul class="replies">',
      '<li class="reply"><span class="asker">Ann:</span> Two, I think.</li>',
      '<li class="reply">Three?</li>',
      '<li class="answered"><strong>Answered:</strong> <span class="asker">Ann:</span> Is it needed?<ul class="replies">',
      '<li class="answer"><strong>Answer:</strong> Yes.</li>',
    ])
      assert.ok(html.includes(part), `${part}\n${html}`);
  });

  it('escapes names', () => {
    const html = preview(
      'framework f: F\ndomain d: D\n  activity a: A\n    ? [<b>&"] Why?\n      ? [<i>] So.\n',
    );
    assert.ok(html.includes('<span class="asker">&lt;b&gt;&amp;&quot;:</span>'), html);
    assert.doesNotMatch(html, /<b>|<i>/);
  });

  it('is in the resolved text of an adaptation', () => {
    const workspace = workspaceOf({
      [PATH]: SOURCE,
      'g.competence': 'framework g: G\n  adapts: f\namend one\n  ? [Dee] And for us?\n    > The same.\n',
    });
    const framework = workspace.framework('g');
    assert.ok(framework);
    const text = printResolved(framework, workspace);
    for (const lines of [
      '      ? [Bob] One list or two?\n        ? [Ann] Two, I think.\n          ? [Cal] One.\n',
      '      ? [Dee] And for us?\n        > The same.\n',
    ])
      assert.ok(text.includes(lines), text);
  });
});

function all(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [element, ...all(element.children)]);
}

function rulesOf(workspace: ReturnType<typeof workspaceOf>): string[] {
  return workspace
    .problems(PATH)
    .map(({ rule }) => rule.id)
    .filter((id) => !id.startsWith('missing') && !id.startsWith('empty') && id !== 'published-without-ids');
}

function preview(source: string): string {
  const shown = OpenPreview.of(workspaceOf({ [PATH]: source }), { framework: 'f' });
  assert.ok(shown);
  const { header, map } = shown.page;
  const list = shown.openList('a');
  return [...header, ...map, ...(list?.fragments ?? [])].map(({ html }) => html).join('');
}
