import { faultOfId } from '../../engine/rules/index.ts';
import type { StatementKind } from '../../engine/syntax/index.ts';
import { refuse } from './refuse.ts';

/** The ids that `@id` recognises: a full stop at the end would end the sentence instead. */
const REFERABLE = /^[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_-]))*$/;

/** Refuses an id that is not valid for a statement of this kind. */
export function refuseBadId(kind: StatementKind, id: string): void {
  if (id === '') refuse('The new id is empty. Enter at least one letter or digit.');
  const fault = faultOfId(kind, id);
  if (fault !== undefined) refuse(fault);
  if (id === 'in') refuse(`'in' is a keyword, so it cannot be an id. Choose another id.`);
  if (!REFERABLE.test(id))
    refuse(`References to '${id}' would not work. Use full stops only between letters or digits.`);
}
