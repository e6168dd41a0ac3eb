import { publishedRule } from './publishedRule.ts';

export const publishedWithQuestions = publishedRule({
  id: 'published-with-questions',
  facts: 'questions',
  summary: 'A published framework with open questions',
  why: 'A framework that is published has been agreed. A question that is still open either was forgotten, or belongs to the draft of the next version.',
  line: '? Do we name the outcome measure here?',
  mended: '- [measure] An ability to use the agreed outcome measure',
  messageFor: (count) =>
    `This framework is published, and ${count === 1 ? 'one question is' : `${count} questions are`} still open.`,
  placeMessage: 'This question is still open.',
});
