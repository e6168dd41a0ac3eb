import { conflictMessage, conflictsIn } from '../engine/text/index.ts';
import type { Complain } from './complaints.ts';

/** Whether a text has unresolved merge conflicts, each of which is reported. */
export function reportConflicts(path: string, text: string, complain: Complain): boolean {
  const conflicts = conflictsIn(text);
  for (const conflict of conflicts) complain(`${path}:${conflict.first + 1}`, conflictMessage(conflict));
  return conflicts.length > 0;
}
