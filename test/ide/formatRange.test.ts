import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/engine/syntax/index.ts';
import { formatRange } from '../../server/src/ide/formatRange.ts';
import { textsAfterChanges, workspaceOf } from '../support/ide.ts';
import { rangeOfText, trimLines } from '../support/sources.ts';

const PATH = 'ipt.competence';

describe('formatting a range', () => {
  it('changes only its lines', () =>
    expectFormatted(
      `
      framework ipt :IPT
      domain basic: Basic competences
        activity engage:Ability to engage the client
          -   An ability to listen
          -   An ability to ask
      `,
      `
      framework ipt :IPT
      domain basic: Basic competences
        activity engage:Ability to engage the client
          - An ability to listen
          -   An ability to ask
      `,
      '-   An ability to listen',
    ));

  it('also formats the lines around it that keep the nesting the same', () =>
    expectFormatted(
      `
      framework ipt :IPT
      domain basic: Basic competences
          activity engage: Ability to engage the client
              - An ability to listen
              - An ability to ask
          activity end: Ability to end
              - An ability to end
      domain more:More
      `,
      `
      framework ipt :IPT

      domain basic: Basic competences

        activity engage: Ability to engage the client
          - An ability to listen
          - An ability to ask

        activity end: Ability to end
          - An ability to end
      domain more:More
      `,
      '- An ability to ask\n',
    ));

  it('changes nothing that is formatted already', () => {
    const text = 'framework ipt: IPT\n  version: 1.0.0\n';
    const end = { line: 2, column: 0 };
    assert.deepEqual(formatRange(parseDocument(text), { start: { line: 0, column: 0 }, end }), []);
  });

  /** The formatted lines that contain a text. */
  function expectFormatted(before: string, after: string, within: string): void {
    const source = `${trimLines(before)}\n`;
    const workspace = workspaceOf({ [PATH]: source });
    const document = workspace.document(PATH);
    assert.ok(document);
    const { start, end } = rangeOfText(source, within);
    const range = {
      start: { line: start.line, column: start.character },
      end: { line: end.line, column: end.character },
    };
    const changes = formatRange(document, range).map((change) => ({ path: PATH, ...change }));
    assert.equal(textsAfterChanges(workspace, changes)[PATH], `${trimLines(after)}\n`);
  }
});
