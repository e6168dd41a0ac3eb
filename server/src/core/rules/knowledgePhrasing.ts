import { openingRule } from './openingRule.ts';

export const knowledgePhrasing = openingRule({
  id: 'knowledge-phrasing',
  section: 'knowledge',
  // Bounded: 160 characters, as many as `openingRule` looks at.
  form: /\bability\b.*\bto\b.*\b(?:knowledge|understanding)\b|^(?:an? )?(?:knowledge|understanding|awareness)\b/i,
  opening: 'An ability to draw on knowledge',
  summary:
    "A knowledge statement that does not open with 'An ability to draw on knowledge' or 'Knowledge of'",
  why: 'In the UCL lists a knowledge statement says what practitioners draw on: it opens with "An ability to draw on knowledge that …" or "Knowledge of …". One form throughout lets readers see at a glance what is to be known and what is to be done.',
  good: 'An ability to draw on knowledge that the focus guides the middle phase',
  bad: 'The focus guides the middle phase',
});
