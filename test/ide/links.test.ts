import assert from 'node:assert/strict';
import { linksOf } from '../../server/src/ide/links.ts';
import { formatSpan, workspaceOf } from '../support/ide.ts';
import { readMarks } from '../support/marks.ts';

describe('document links', () => {
  it('lead to web addresses in values, prose and comments', () =>
    expectLinks(
      `
framework ipt: IPT
  homepage: https://example.org/ipt?a=1
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  > See [the page](https://example.org/page) or <http://example.org>, (https://example.org/a_(b)).
                   ^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^^^^
// After https://example.org/comment.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
domain basic: Basic competences
  - An ability to read example.org, mail a.b@example.org, and see @basic and/or file:///etc/passwd
`,
      [
        'https://example.org/ipt?a=1',
        'https://example.org/page',
        'http://example.org',
        'https://example.org/a_(b)',
        'https://example.org/comment',
      ],
    ));

  it('lead from DOIs to their resolver', () =>
    expectLinks(
      `
source one: One
  doi: 10.1017/S1352465808004141
       ^^^^^^^^^^^^^^^^^^^^^^^^^
source two: Two, doi:10.1000/abc(1)2 and doi 10.1000/x, or 10.1000/none
                     ^^^^^^^^^^^^^^^         ^^^^^^^^^
  doi: https://doi.org/10.1000/182
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
source three: Three
  doi: 10.1000/a#b?c%d/e
       ^^^^^^^^^^^^^^^^^
  isbn: 978-0-00-000000-2
`,
      [
        'https://doi.org/10.1017/S1352465808004141',
        'https://doi.org/10.1000/abc(1)2',
        'https://doi.org/10.1000/x',
        'https://doi.org/10.1000/182',
        'https://doi.org/10.1000/a%23b%3Fc%25d/e',
      ],
    ));

  it('are absent without addresses', () =>
    expectLinks('framework ipt: IPT\n  version: 1.0.0\ndomain basic: and/or, 10.\n  see: @ipt/basic\n', []));

  /** The marks are the links, which lead to `targets`. */
  function expectLinks(source: string, targets: readonly string[]): void {
    const { files, marks } = readMarks(source);
    const document = workspaceOf(Object.fromEntries(files)).document('example.competence');
    assert.ok(document);
    const links = linksOf(document);
    assert.deepEqual(
      links.map((link) => formatSpan(link.line, link)),
      marks.map((mark) => formatSpan(mark.line, mark)),
    );
    assert.deepEqual(
      links.map(({ target }) => target),
      targets,
    );
  }
});
