import { faultOfId, type StatementKind } from '../../core/index.ts';
import { refuse } from './refuse.ts';

/** What `@id` takes for an id: a full stop at its end would end the sentence. */
const REFERABLE = /^[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_-]))*$/;

/** Refuses what can be no id of what a statement of `kind` declares. */
export function refuseBadId(kind: StatementKind, id: string): void {
  if (id === '') refuse('A name needs at least one letter or digit.');
  const fault = faultOfId(kind, id);
  if (fault !== undefined) refuse(fault);
  if (id === 'in') refuse(`'in' says where an activity belongs, and can be no id.`);
  if (!REFERABLE.test(id))
    refuse(`'${id}' cannot be referred to: a full stop stands between two letters or digits.`);
}
