import { assignIds } from '../model/assignIds.ts';
import { publishedRule } from './publishedRule.ts';

export const publishedWithoutIds = publishedRule({
  id: 'published-without-ids',
  facts: 'unnumbered',
  summary: 'A published framework with competences that have no id',
  why: 'What is published is cited, linked to and taught from. A competence without an id is addressed by its place, so that the next insertion above it makes every link point at another one.',
  line: '- An ability to speak plainly with the client',
  mended: '- [plainly] An ability to speak plainly with the client',
  messageFor: (count) =>
    `This framework is published, and ${count === 1 ? 'one competence has' : `${count} competences have`} no id.`,
  placeMessage: 'This competence has no id.',
  fixes({ path }, workspace) {
    const changes = assignIds(workspace.frameworkOf(path) ?? '', workspace);
    return changes.length ? [{ title: 'Assign ids', safe: false, changes }] : [];
  },
});
