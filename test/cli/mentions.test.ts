import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Workspace } from '../../server/src/engine/index.ts';
import { frameworkNamed, isAnonymous } from '../../server/src/engine/model/index.ts';
import { mentionsIn } from '../../server/src/engine/model/mentions.ts';
import { runs } from '../support/runs.ts';
import { families } from './families.ts';

describe('the frameworks that a text mentions', () => {
  it('are those that a workspace finds', () => {
    fc.assert(
      fc.property(families, (family) => {
        for (const [path, text] of Object.entries(family)) {
          const { framework, declared, spokenOf, joined } = mentionsIn(text, path);
          // The engine has its frameworks in alphabetical order.
          const sent = { framework, declared: [...declared].sort(), spokenOf, joined };
          assert.deepEqual(sent, mentionsOfEngine(path, text), JSON.stringify(text));
        }
      }),
      runs(300),
    );
  });

  it('are found in long texts, after lines of every kind', () => {
    const filler = `  - ${'An ability to speak plainly '.repeat(60)}\n`;
    const text = `// ${'x'.repeat(2000)}\n\n${filler}part of beta\n${filler}  see: @alpha/engage, @gamma/end\n`;
    assert.deepEqual(mentionsIn(text, 'a'), mentionsOfEngine('a', text));
  });
});

/** The mentions found by the engine when it parses the whole text. */
function mentionsOfEngine(path: string, text: string) {
  const workspace = new Workspace([]);
  workspace.open(path, text);
  const own = workspace.frameworkOf(path);
  const framework = own === undefined || isAnonymous(own) ? undefined : own;
  const statements = [...(workspace.document(path)?.statements ?? [])];
  const referred = statements.flatMap(({ kind, keyword, text: said }) => [
    ...(said?.references ?? []).flatMap((reference) => reference.framework ?? []),
    ...(said && kind === 'property' && (keyword?.text === 'uses' || keyword?.text === 'adapts')
      ? [frameworkNamed(said).text]
      : []),
  ]);
  return {
    framework,
    declared: [...workspace.frameworkIds()],
    spokenOf: [...new Set([...(framework === undefined ? [] : [framework]), ...referred])],
    joined: [...new Set(statements.flatMap(({ kind, id }) => (kind === 'part' && id ? [id.text] : [])))],
  };
}
