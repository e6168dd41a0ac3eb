import { RULES } from '../../engine/rules/index.ts';
import type { Cursor, Offers } from './cursor.ts';

const RULE = /^\s*\/\/\s*competence-ignore\s+([\w-]*)$/;
const REST = /^[\w-]*/;

/** Offers the rules that can be suppressed after `// competence-ignore`. */
export function offerSuppressions({ before, after, column }: Cursor): Offers | undefined {
  const typed = RULE.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const rest = REST.exec(after)?.[0] ?? '';
  const isAlone = after.slice(rest.length).trim() === '';
  return {
    start: column - typed.length,
    end: column + rest.length,
    offers: RULES.map(({ id, summary }) => ({
      label: id,
      kind: 'value',
      detail: summary,
      text: isAlone ? `${id}: ` : id,
    })),
  };
}
