import { openingRule } from './openingRule.ts';

export const applicationPhrasing = openingRule({
  id: 'application-phrasing',
  section: 'application',
  // Bounded: 160 characters, as many as `openingRule` looks at.
  form: /\babilit(?:y|ies)\b.*\bto\b/i,
  opening: 'An ability to',
  summary: "An application statement that does not open with 'An ability to'",
  why: 'In the UCL lists a statement of application says what practitioners are able to do, and opens with "An ability to …". One form throughout makes each of them something that can be observed.',
  good: 'An ability to agree a focus with the client',
  bad: 'Agree a focus with the client',
});
