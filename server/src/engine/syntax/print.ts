import type { Statement } from './statement.ts';

/**
 * The statement in the canonical layout, without indentation: one space between its parts, and none before a colon. A
 * line that would lose anything but white space is kept as typed.
 */
export function printStatement(statement: Statement): string {
  const typed = statement.source.slice(statement.start).trimEnd();
  const printed = printParts(statement);
  return printed !== undefined && withoutSpace(printed) === withoutSpace(typed) ? printed : typed;
}

/** The statement assembled from its parts; undefined for a line without parts. */
function printParts({ kind, keyword, id, into, name, colon, text }: Statement): string | undefined {
  const end = `${colon === undefined ? '' : ':'}${text ? ` ${text.text}` : ''}`;
  switch (kind) {
    case 'blank':
      return '';
    case 'comment':
    case 'unknown':
      return undefined;
    case 'item':
      return `-${id ? ` [${id.text}]` : ''}${end}`;
    case 'question':
      return `?${name ? ` [${name.text}]` : ''}${end}`;
    case 'part':
      return `part of${id ? ` ${id.text}` : ''}`;
    case 'amend':
      // Without the space, an `amend` without an id would be parsed as a property.
      return `amend${id ? ` ${id.text}` : ' '}${end}`.trimEnd();
    case 'reword':
    case 'before':
    case 'after':
    case 'omit':
      return `${kind}${id ? ` [${id.text}]` : ''}${end}`;
    case 'move':
      return `move${id ? ` [${id.text}]` : ''}${into ? ` to ${into.text}` : ''}`;
    default:
      return `${keyword?.text ?? ''}${id ? ` ${id.text}` : ''}${into ? ` in ${into.text}` : ''}${end}`;
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
