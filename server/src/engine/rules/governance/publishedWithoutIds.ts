import { missingIdChanges } from '../../index/assignIds.ts';
import { publishedRule } from '../templates/publishedRule.ts';

export const publishedWithoutIds = publishedRule({
  id: 'published-without-ids',
  factsIn: ({ unnumbered }) => unnumbered,
  summary: 'A published framework with competences that have no id',
  why: 'People cite, link to and teach from a published framework. Links to a competence without an id use its position, so adding another one above it makes them point to the wrong competence.',
  line: '- An ability to speak plainly with the client',
  corrected: '- [plainly] An ability to speak plainly with the client',
  messageFor: (count) =>
    `This framework is published, but ${count === 1 ? 'one competence has no id. Add it' : `${count} competences have no id. Add them`}.`,
  placeMessage: 'This competence has no id.',
  fixes({ path }, workspace) {
    const changes = missingIdChanges(workspace.frameworkOf(path) ?? '', workspace);
    return changes.length ? [{ title: 'Add the missing ids', safe: false, changes }] : [];
  },
});
