import { firstToRead } from '../../engine/index/index.ts';
import type { CompletionEntry, Cursor } from './cursor.ts';

/** The languages to offer if there are no other frameworks to go by. */
const USUAL = 'en-GB';

/** The languages that the frameworks of the workspace are written in. */
export function offerLanguages({ engine }: Cursor): CompletionEntry[] {
  const used = engine.frameworkIds().flatMap((id) => {
    const header = firstToRead(engine.facts(id)?.headers ?? [], engine);
    const node = header && engine.nodeOf(header);
    return (node?.children ?? []).flatMap(({ statement }) => {
      const value = statement?.keyword?.text === 'language' ? statement.text?.text : undefined;
      return value === undefined ? [] : [value];
    });
  });
  return [...new Set([...used, USUAL])].map((label) => ({ label, kind: 'value' }));
}
