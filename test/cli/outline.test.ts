import assert from 'node:assert/strict';
import { runCli } from '../support/runCli.ts';
import { CLEAN, PART } from './sources.ts';

const DEEP = `part of ipt

activity end in basic: Ability to end the therapy
  knowledge:
    group review: Ability to review
      - [back] An ability to look back on:
        - what was achieved
        -
`;

describe('competence outline', () => {
  it('prints the tree of a framework, built from its files, with counts', () => {
    const { code, stdout } = runCli(['outline'], {
      files: { 'ipt.competence': CLEAN, 'end.competence': DEEP },
    });
    assert.equal(
      stdout,
      `framework ipt: Interpersonal Psychotherapy (1 domain, 2 activities, 3 competences)
  domain basic: Basic competences (2 activities, 3 competences)
    activity engage: Ability to engage the client (1 competence)
      - An ability to speak plainly
    activity end: Ability to end the therapy (2 competences)
      knowledge
        group review: Ability to review
          - [back] An ability to look back on:
            - what was achieved
            -
`,
    );
    assert.equal(code, 0);
  });

  it('shows a section by its keyword if its line is broken, and other lines as written', () => {
    const broken = `part of ipt
activity end in basic: Ability to end the therapy
  Knowledge:
    - An ability to draw on knowledge of endings
  Application
    - An ability to look back
  skills:
    - An ability to say goodbye
`;
    const { stdout } = runCli(['outline'], { files: { 'ipt.competence': CLEAN, 'end.competence': broken } });
    assert.equal(
      stdout.slice(stdout.indexOf('    activity end')),
      `    activity end: Ability to end the therapy (3 competences)
      knowledge
        - An ability to draw on knowledge of endings
      application
        - An ability to look back
      group: skills
        - An ability to say goodbye
`,
    );
  });

  it('writes the same as JSON, without missing values', () => {
    const { stdout } = runCli(['outline', '--format', 'json'], {
      files: { 'ipt.competence': CLEAN.slice(0, CLEAN.indexOf('activity')), 'parts/end.competence': DEEP },
    });
    const own = (line: number, path = 'parts/end.competence') => ({ provenance: 'own', path, line });
    assert.deepEqual(JSON.parse(stdout), [
      {
        kind: 'framework',
        id: 'ipt',
        title: 'Interpersonal Psychotherapy',
        ...own(1, 'ipt.competence'),
        counts: { domains: 1, activities: 1, competences: 2 },
        children: [
          {
            kind: 'domain',
            id: 'basic',
            title: 'Basic competences',
            ...own(7, 'ipt.competence'),
            children: [
              {
                kind: 'activity',
                id: 'end',
                title: 'Ability to end the therapy',
                ...own(3),
                children: [
                  {
                    kind: 'knowledge',
                    ...own(4),
                    children: [
                      {
                        kind: 'group',
                        id: 'review',
                        title: 'Ability to review',
                        ...own(5),
                        children: [
                          {
                            kind: 'competence',
                            id: 'back',
                            text: 'An ability to look back on:',
                            ...own(6),
                            children: [
                              { kind: 'competence', text: 'what was achieved', ...own(7), children: [] },
                              { kind: 'competence', ...own(8), children: [] },
                            ],
                          },
                        ],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('shows each framework of a named file in full, and no other', () => {
    const files = {
      'ipt.competence': CLEAN,
      'end.competence': PART,
      'dit.competence': CLEAN.replaceAll('ipt', 'dit'),
    };
    const outline = JSON.parse(runCli(['outline', 'end.competence', '--format', 'json'], { files }).stdout);
    assert.deepEqual(
      outline.map(({ id, counts }: { id: string; counts: object }) => [id, counts]),
      [['ipt', { domains: 1, activities: 2, competences: 2 }]],
    );
  });

  it("shows a part without a header by its framework's id", () => {
    const { stdout } = runCli(['outline', '--format', 'json'], { files: { 'end.competence': `\n${PART}` } });
    const [framework] = JSON.parse(stdout);
    assert.deepEqual([framework.id, framework.title, framework.line], ['ipt', 'ipt', 2]);
  });

  it('reports that there is no framework', () => {
    const setting = { files: { 'a.competence': 'domain basic: Basic\n' } };
    const { code, stdout, stderr } = runCli(['outline'], setting);
    assert.equal(stdout, '');
    assert.match(stderr, /^competence: no framework found; .*\n$/);
    assert.equal(code, 0);
    assert.equal(runCli(['outline', '--format', 'json'], setting).stdout, '[]\n');
  });

  it('lists files that cannot be read', () => {
    const { code, stderr } = runCli(['outline', 'nowhere'], { files: {} });
    assert.equal(stderr, 'competence: nowhere: no such file or folder\n');
    assert.equal(code, 2);
  });
});
