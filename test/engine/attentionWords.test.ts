import assert from 'node:assert/strict';
import { findAttention } from '../../server/src/engine/diff/attention/findAttention.ts';
import { isEditorial } from '../../server/src/engine/diff/significance.ts';
import { fingerprintOf } from '../../server/src/engine/language/meaning.ts';
import { NOTHING_MORE } from '../../server/src/engine/language/watched/lexicon.ts';
import { lexiconOf } from '../../server/src/engine/language/watched/lexicons.ts';
import { wordsOfAttention } from '../../server/src/engine/render/index.ts';

describe('the words of what must be looked at first', () => {
  it('name what was replaced, is gone, is new, or moved', () => {
    for (const [before, after, expected] of [
      ['without delay', 'with delay', '“without” became “with”'],
      ['not to hurry', 'to hurry', '“not” was removed'],
      ['to hurry', 'not to hurry', '“not” was added'],
      ['16 sessions', '8 sessions', '16 became 8'],
      ['a change of -5 points', 'a change of 5 points', '-5 became 5'],
      ['they must attend', 'they should attend', '“must” became “should”'],
      ['rather than advice', 'and advice', '“rather than” became “and”'],
      ["what can't be said", 'what can be said', '“not” was removed'],
      ['to increase contact', 'to be decreasing contact', '“increase” became “decreasing”'],
      ['when it is unsafe', 'when it is safe', '“unsafe” became “safe”'],
      ['not to explain and to listen', 'to explain and not to listen', '“not” has moved'],
      [
        'children whose parents agree',
        'parents whose children agree',
        '“children” and “parents” have changed places',
      ],
      ['to lower mood by worry', 'worry to lower by mood', 'the words are in another order'],
      ['people with AIDS', 'people with aids', '“AIDS” became “aids”'],
      ['advice from WHO', 'advice from who', '“WHO” became “who”'],
      ['thought -> feeling', 'thought <- feeling', '→ became ←'],
      ['rule #1', 'rule 1', '# was removed'],
      [
        'All must attend 2 of 3 days, weekly',
        'Some may attend 1 of 4 hours, monthly',
        '“All” became “Some”; “must” became “may”; 2 became 1; 3 became 4; 2 more',
      ],
    ] as const)
      assert.equal(wordsOfAttention({ attention: findAttention(before, after, lexiconOf('en')) }), expected);
  });

  it('also name the words that a group added, and the terms of a glossary', () => {
    const lexicon = lexiconOf('en-GB').with(
      {
        people: ['link worker', 'buddy'],
        opposites: [['ward', 'community']],
        words: ['under supervision'],
      },
      [['formulation'], ['case summary', 'summary']],
    );
    const wordsOf = (before: string, after: string): string =>
      wordsOfAttention({ attention: findAttention(before, after, lexicon) });
    assert.equal(wordsOf('tell the link worker', 'tell the client'), '“link worker” became “client”');
    assert.equal(wordsOf('in the community', 'on the ward'), '“community” became “ward”');
    assert.equal(wordsOf('to practise under supervision', 'to practise'), '“under supervision” was removed');
    assert.equal(wordsOf('share the formulation', 'share the summary'), '“formulation” became “summary”');
    assert.equal(wordsOf('share the summary', 'share the case summary'), '');
    assert.equal(lexiconOf('en').with(NOTHING_MORE, []), lexiconOf('en'));
  });

  it('are those of the language, and of English for languages that are not known', () => {
    const wordsOf = (language: string | undefined): string =>
      wordsOfAttention({ attention: findAttention('nicht drängen', 'drängen', lexiconOf(language)) });
    assert.equal(wordsOf('de-CH'), '“nicht” was removed');
    assert.equal(wordsOf('en'), '');
    assert.equal(wordsOf(undefined), '');
    assert.equal(lexiconOf('sw'), lexiconOf('en'));
  });
});

describe('the meaning of a text', () => {
  it('is in minus signs, arrows, ticks, number signs and acronyms', () => {
    for (const [before, after] of [
      ['-5 points', '5 points'],
      ['−5 points', '5 points'],
      ['a → b', 'a ← b'],
      ['done ✓', 'done ✗'],
      ['rule #1', 'rule 1'],
      ['people with AIDS', 'people with aids'],
    ] as const)
      assert.ok(!isEditorial(before, after), before);
  });

  it('is not in the encoding of letters, in what nobody sees, or in variants of signs', () => {
    for (const [before, after] of [
      ['caf\u00e9', 'cafe\u0301'],
      ['de\u00adescalate', 'deescalate'],
      ['self\u200bharm', 'selfharm'],
      ['-5 points', '−5 points'],
      ['a → b', 'a -> b'],
      ['✓ done', '✔\ufe0f done'],
      ['sessions 3-5', 'sessions 3–5'],
      ['the first - and the last', 'the first – and the last'],
      ['use CBT', 'use cbt'],
      ['Do NOT ask', 'Do not ask'],
      ['AN ABILITY TO ACT', 'An ability to act'],
    ] as const) {
      assert.ok(isEditorial(before, after), before);
      assert.equal(fingerprintOf(before), fingerprintOf(after));
    }
  });
});
