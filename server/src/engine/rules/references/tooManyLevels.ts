import type { FrameworkRule } from '../../checking/rule.ts';
import { isTooDeep, MOST_LEVELS } from '../../model/ancestry.ts';

export const tooManyLevels: FrameworkRule = {
  id: 'too-many-levels',
  group: 'references',
  scope: 'workspace',
  about: 'framework',
  severity: 'error',
  summary: 'A framework that depends on too many others in a row',
  why: `An adaptation can be adapted again, and an included framework can include others. With more than ${MOST_LEVELS} frameworks in a row, nobody can say what the last one inherits, and putting it together takes longer and longer. The line that goes over this limit has no effect.`,
  bad: [chain(MOST_LEVELS + 1)],
  good: [chain(MOST_LEVELS)],
  check(framework, workspace, report) {
    for (const { to, inherits } of framework.outgoing) {
      const base = inherits.size > 0 ? workspace.facts(to) : undefined;
      if (base === undefined || !isTooDeep(framework, base)) continue;
      const message = `'${to}' already depends on ${MOST_LEVELS} frameworks in a row, which is the limit. Use one of those frameworks instead.`;
      for (const { path, statement, part: span } of inherits) report({ path, statement, span, message });
    }
  },
};

/** An example with a row of adaptations, `levels` above the first framework. Levels over the limit are marked. */
function chain(levels: number): string {
  const files = Array.from({ length: levels + 1 }, (_, level) => {
    const header = `framework level-${level}: Level ${level}`;
    const base = level === 0 ? '' : `  adapts: level-${level - 1}\n`;
    const mark = level > MOST_LEVELS ? `          ${'^'.repeat(`level-${level - 1}`.length)}\n` : '';
    return `${level === 0 ? '' : `=== level-${level}.competence\n`}${header}\n${base}${mark}`;
  });
  return `\n${files.join('')}`;
}
