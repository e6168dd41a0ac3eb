import { isAnswered } from '../../model/questions.ts';
import { publishedRule } from '../templates/publishedRule.ts';

export const publishedWithQuestions = publishedRule({
  id: 'published-with-questions',
  factsIn: ({ questions }) => questions,
  isFound: (node) => node === undefined || !isAnswered(node),
  summary: 'A published framework with open questions',
  why: 'A published framework has been agreed. A question that is still open was either forgotten, or belongs in the draft of the next version.',
  line: '? Do we name the outcome measure here?',
  corrected: '- [measure] An ability to use the agreed outcome measure',
  messageFor: (count) =>
    `This framework is published with ${count === 1 ? 'an open question. Answer it' : `${count} open questions. Answer them`}, or change the status.`,
  placeMessage: 'This question is still open.',
});
