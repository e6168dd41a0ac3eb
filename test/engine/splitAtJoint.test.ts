import assert from 'node:assert/strict';
import { everyCase } from '../support/everyCase.ts';
import { offersAt, readSelection, textsAfter } from '../support/refactor.ts';

/** Competences that join two statements, and both of them. */
const JOINED: readonly (readonly [text: string, first: string, second: string])[] = [
  ['An ability to listen, and to answer', 'An ability to listen', 'An ability to answer'],
  [
    'An ability to explain the focus and to agree the goals',
    'An ability to explain the focus',
    'An ability to agree the goals',
  ],
  [
    'An ability to explain the focus and agree the goals',
    'An ability to explain the focus',
    'An ability to agree the goals',
  ],
  [
    'An ability to explain the focus, and an ability to agree the goals',
    'An ability to explain the focus',
    'An ability to agree the goals',
  ],
  [
    'A readiness to wait and to see what the client brings',
    'A readiness to wait',
    'A readiness to see what the client brings',
  ],
  [
    'An ability to secure a confidential setting, and to give the client due notice of any change',
    'An ability to secure a confidential setting',
    'An ability to give the client due notice of any change',
  ],
  [
    'An ability to attend to what is said, and to explain what it means',
    'An ability to attend to what is said',
    'An ability to explain what it means',
  ],
  [
    'An ability to ask about risk calmly, and to ask again as circumstances change, by:',
    'An ability to ask about risk calmly',
    'An ability to ask again as circumstances change, by:',
  ],
  [
    'An ability to plan each session and support the client',
    'An ability to plan each session',
    'An ability to support the client',
  ],
  [
    'An ability to draw on knowledge of grief and role disputes',
    'An ability to draw on knowledge of grief',
    'An ability to draw on knowledge of role disputes',
  ],
  [
    'An ability to draw on knowledge of attachment theory, and the literature',
    'An ability to draw on knowledge of attachment theory',
    'An ability to draw on knowledge of the literature',
  ],
  ['An ability to see and hear', 'An ability to see', 'An ability to hear'],
  [
    'An ability to explain the focus; to agree goals',
    'An ability to explain the focus',
    'An ability to agree goals',
  ],
  ['Listens to the client; answers questions', 'Listens to the client', 'Answers questions'],
  ['Explains the focus and agrees the goals', 'Explains the focus', 'Agrees the goals'],
];

/** Parts of a sentence, under a lead-in. */
const PARTS: typeof JOINED = [
  ['asking open questions and listening to the answers', 'asking open questions', 'listening to the answers'],
  ['listening and responding', 'listening', 'responding'],
  ['the bond and the goals', 'the bond', 'the goals'],
];

/** Competences that say one thing, though an “and” or a semicolon is in them. */
const WHOLE: readonly string[] = [
  "An ability to meet the client's story with curiosity and without judgement, by:",
  'An ability to draw on knowledge of the model that IPT rests on and from which the therapy takes its focus',
  'An ability to talk about the ending both at the beginning and at the end of therapy',
  'An ability to draw on knowledge of the bond between client and therapist',
  'An ability to recognise and name feelings',
  'An ability to recognise and to name feelings',
  'An ability to help the client notice and name feelings',
  'An ability to help the client notice a feeling and find a name for it',
  'An ability to set clear and realistic goals',
  'An ability to agree goals and tasks',
  'An ability to explain the focus and the length of therapy',
  'An ability to attend to content and to process',
  'An ability to attend to what is said and to what is not said',
  'An ability to help the client to reflect and to act',
  'An ability to listen to and answer the client',
  'An ability to ask, listen and answer',
  'An ability to ask, to listen and to answer',
  'An ability to use measures, such as questionnaires and diaries',
  'An ability to draw on knowledge of models of grief and loss',
  'An ability to draw on knowledge of what raises and lowers the risk',
  'An ability to draw on knowledge of physical and mental health',
  'An ability to draw on knowledge of IPT, whose aims are to bring symptoms down and to help the client',
  'An ability to draw on knowledge of short- and long-term effects',
  'An ability to work alone and with others',
  'An ability to act quickly and safely',
  'An ability to convey warmth and not to judge',
  'An ability to show that the therapist knows how hard it is to begin, and to talk about oneself',
  'An ability to draw the client into giving their view of the formulation and focus that were put to them',
  'An ability to work out, and to put into effect, what has to be adapted',
  'An ability to draw on knowledge of the hours and the tasks of the helpline',
  'An ability to explain the focus; which the client may not share',
  'An ability to explain the focus; the client may not share it',
];

describe('splitting a competence where it joins two', () => {
  it('makes two competences that read as sentences', () => everyCase(asCases(JOINED), isSplit('')));

  it('makes two parts of a sentence of one', () =>
    everyCase(asCases(PARTS), isSplit('  - An ability to engage, by:\n  ')));

  it('is not offered in a competence that says one thing', () =>
    everyCase(
      WHOLE.map((text) => [text, text] as const),
      (text) => {
        const offers = offersAt(readSelection(`=== a.competence\nactivity a: A\n  - |${text}\n`));
        assert.ok(!offers.some(({ id }) => id === 'splitAtJoint'), text);
      },
    ));
});

function asCases(cases: typeof JOINED): (readonly [string, (typeof JOINED)[number]])[] {
  return cases.map((each) => [each[0], each]);
}

function isSplit(above: string): (halves: (typeof JOINED)[number]) => void {
  return ([text, first, second]) => {
    const column = above === '' ? '  ' : '    ';
    const source = readSelection(`=== a.competence\nactivity a: A\n${above}  - |${text}\n`);
    const offer = offersAt(source).find(({ id }) => id === 'splitAtJoint');
    assert.ok(offer, 'it is offered');
    const lines = textsAfter(source.workspace, offer.edit()).get(source.path)?.split('\n') ?? [];
    assert.deepEqual(lines.slice(-3, -1), [`${column}- ${first}`, `${column}- ${second}`]);
  };
}
