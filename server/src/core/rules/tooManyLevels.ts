import { isTooDeep, MOST_LEVELS } from '../model/ancestry.ts';
import type { FrameworkRule } from './rule.ts';

export const tooManyLevels: FrameworkRule = {
  id: 'too-many-levels',
  group: 'references',
  scope: 'workspace',
  about: 'framework',
  severity: 'error',
  summary: 'A framework that rests on too many others in a row',
  why: `An adaptation may be adapted again, and what is included may include something itself. Of more than ${MOST_LEVELS} frameworks in a row nobody can say what the last one takes over, and putting each of them together takes ever longer. The one that is too many takes over nothing by that line.`,
  bad: [chain(MOST_LEVELS + 1)],
  good: [chain(MOST_LEVELS)],
  check(framework, workspace, report) {
    for (const { to, inherits } of framework.outgoing) {
      const base = inherits.size > 0 ? workspace.facts(to) : undefined;
      if (base === undefined || !isTooDeep(framework, base)) continue;
      const message = `Nothing is taken over from '${to}', which already rests on ${MOST_LEVELS} frameworks in a row. Name one of those frameworks instead.`;
      for (const { path, statement, part: span } of inherits) report({ path, statement, span, message });
    }
  },
};

/** Frameworks that adapt each other in a row, so many levels above the first; what is too many is marked. */
function chain(levels: number): string {
  const files = Array.from({ length: levels + 1 }, (_, level) => {
    const header = `framework level-${level}: Level ${level}`;
    const base = level === 0 ? '' : `  adapts: level-${level - 1}\n`;
    const mark = level > MOST_LEVELS ? `          ${'^'.repeat(`level-${level - 1}`.length)}\n` : '';
    return `${level === 0 ? '' : `=== level-${level}.competence\n`}${header}\n${base}${mark}`;
  });
  return `\n${files.join('')}`;
}
