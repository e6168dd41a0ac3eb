import { GROUPS } from '../../engine/checking/index.ts';
import { CONFIGURATION_PAGE } from '../../engine/index.ts';
import { RULES } from '../../engine/rules/index.ts';
import { nearest } from '../../engine/text/index.ts';
import { paintFor } from '../colour.ts';
import { EXIT } from '../exit.ts';
import { visible } from '../visible.ts';
import { pageText, rulePage } from './rulePage.ts';
import { wrap } from './wrap.ts';

/** Lines longer than this are hard to read, however wide the terminal is. */
const MOST_WIDTH = 80;
const LEAST_WIDTH = 20;

/** Prints the page of a rule, or the list of all rules. Returns the exit code. */
export function explain(id: string | undefined): number {
  const paint = paintFor(process.stdout);
  const width = Math.max(LEAST_WIDTH, Math.min(process.stdout.columns || MOST_WIDTH, MOST_WIDTH));
  if (id === undefined) {
    process.stdout.write(ruleList(width, (text) => paint('bold', text)));
    return EXIT.clean;
  }
  const rule = RULES.find((each) => each.id === id);
  if (rule) process.stdout.write(rulePage(rule, { width, paint }));
  else if (id === CONFIGURATION_PAGE.id) process.stdout.write(pageText(CONFIGURATION_PAGE, { width, paint }));
  else {
    const near = nearest(
      id,
      [...RULES, CONFIGURATION_PAGE].map((each) => each.id),
    );
    const guess = near ? ` Did you mean '${near}'?` : " To list all rules, run 'competence explain'.";
    process.stderr.write(`competence: unknown rule '${visible(id)}'.${guess}\n`);
    return EXIT.failed;
  }
  return EXIT.clean;
}

function ruleList(width: number, strong: (text: string) => string): string {
  const column = Math.max(...RULES.map(({ id }) => id.length)) + 4;
  const sections = GROUPS.map((group) => {
    const rules = RULES.filter((rule) => rule.group === group);
    const lines = rules.map(({ id, summary }) =>
      wrap(summary, width, ' '.repeat(column), `  ${id}`.padEnd(column)),
    );
    return [strong(`${group[0]?.toUpperCase()}${group.slice(1)}`), ...lines].join('\n');
  });
  return `${sections.join('\n\n')}\n`;
}
