import { openingRule } from '../templates/openingRule.ts';

export const applicationPhrasing = openingRule({
  id: 'application-phrasing',
  section: 'application',
  // Bounded: 160 characters, the number that `openingRule` searches.
  form: /\babilit(?:y|ies)\b.*\bto\b/i,
  opening: 'An ability to',
  summary: "An application competence that does not start with 'An ability to'",
  why: 'In the UCL lists, application competences say what practitioners are able to do and start with "An ability to …". With the same form throughout, each is something that can be observed.',
  good: 'An ability to agree a focus with the client',
  bad: 'Agree a focus with the client',
});
