import { openingRule } from '../templates/openingRule.ts';

export const knowledgePhrasing = openingRule({
  id: 'knowledge-phrasing',
  section: 'knowledge',
  // Bounded: 160 characters, the number that `openingRule` searches.
  form: /\bability\b.*\bto\b.*\b(?:knowledge|understanding)\b|^(?:an? )?(?:knowledge|understanding|awareness)\b/i,
  opening: 'An ability to draw on knowledge',
  summary:
    "A knowledge competence that does not start with 'An ability to draw on knowledge' or 'Knowledge of'",
  why: 'In the UCL lists, knowledge competences start with "An ability to draw on knowledge that …" or "Knowledge of …". With the same form throughout, readers see at once what practitioners need to know and what they need to do.',
  good: 'An ability to draw on knowledge that the focus guides the middle phase',
  bad: 'The focus guides the middle phase',
});
