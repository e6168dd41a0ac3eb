import assert from 'node:assert/strict';
import { withoutOpening } from '../../server/src/engine/language/index.ts';

describe('the opening that the lines of a list share', () => {
  it('is left out in each language, and nothing else', () => {
    for (const [text, expected] of [
      ['An ability to speak plainly', '… speak plainly'],
      ['Ability to engage the client', '… engage the client'],
      ['A readiness to wait', '… wait'],
      ['An ability to draw on knowledge of grief', '… grief'],
      ['An ability to draw on knowledge that grief passes', '… grief passes'],
      ['An ability to draw on a diagram', '… draw on a diagram'],
      ['An ability to', 'An ability to'],
      ['An ability, once more, to', 'An ability, once more, to'],
      ['Knowledge of the model', 'Knowledge of the model'],
      ['speaking plainly', 'speaking plainly'],
      ['Die Fähigkeit, deutlich zu sprechen', '… deutlich zu sprechen'],
      ['Capacité à parler clairement', '… parler clairement'],
      ["Capacité d'écouter", '… écouter'],
      ['Het vermogen om duidelijk te spreken', '… duidelijk te spreken'],
      ['', ''],
    ] as const) {
      assert.equal(withoutOpening(text), expected);
    }
  });
});
