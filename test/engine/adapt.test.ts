import assert from 'node:assert/strict';
import { resolvedText, workspaceOf } from '../support/resolved.ts';

const BASE = `
framework ipt: IPT
domain basic: Basic
  activity engage: Engage the client
    application:
      - [direct] Speak plainly
      - [sick] Assign the sick role, to:
        - [blame] lessen blame
  activity sick-role: Assign the sick role
    knowledge:
      - [model] Know the medical model
domain meta: Metacompetences
  activity balance: Balance focus and alliance
    - [notice] Notice reactions
`;

/** The adaptation of the base with these amendments. */
function expectAdapted(amendments: string, expected: string): void {
  const workspace = workspaceOf(
    `${BASE}=== a.competence\nframework a: Adapted\n  adapts: ipt\n${amendments.replace(/^\n/, '')}`,
  );
  assert.equal(resolvedText(workspace, 'a'), expected.trim());
}

describe('an adaptation', () => {
  it('inherits everything, in its order', () => {
    expectAdapted(
      '',
      `
domain basic Basic {inherited}
  activity engage Engage the client {inherited}
    application {inherited}
      competence direct Speak plainly {inherited}
      competence sick Assign the sick role, to: {inherited}
        competence blame lessen blame {inherited}
  activity sick-role Assign the sick role {inherited}
    knowledge {inherited}
      competence model Know the medical model {inherited}
domain meta Metacompetences {inherited}
  activity balance Balance focus and alliance {inherited}
    competence notice Notice reactions {inherited}
`,
    );
  });

  it('retitles, adds, rewords and omits, and adds before and after', () => {
    expectAdapted(
      `
amend engage
  retitle: Engage the young person
  knowledge:
    - [age] Know the age group
  application:
    - [parents] Involve parents
  reword [direct]: Speak in their language
  omit [sick]: not with this age group
  before [direct]:
    - Greet
  after [direct]:
    - Recruit a team
amend sick-role
  omit: replaced
`,
      `
domain basic Basic {inherited}
  activity engage Engage the young person {reworded}
    application {inherited}
      competence Greet {added}
      competence direct Speak in their language {reworded}
      competence Recruit a team {added}
      competence parents Involve parents {added}
    knowledge {added}
      competence age Know the age group {added}
domain meta Metacompetences {inherited}
  activity balance Balance focus and alliance {inherited}
    competence notice Notice reactions {inherited}
omitted from engage: sick (not with this age group)
omitted from basic: sick-role (replaced)
`,
    );
  });

  it('moves a competence with its sub-competences to the section of its kind', () => {
    expectAdapted(
      `
amend engage
  move [sick] to new
activity new in meta: New
  application:
    - [first] First
`,
      `
domain basic Basic {inherited}
  activity engage Engage the client {inherited}
    application {inherited}
      competence direct Speak plainly {inherited}
  activity sick-role Assign the sick role {inherited}
    knowledge {inherited}
      competence model Know the medical model {inherited}
domain meta Metacompetences {inherited}
  activity balance Balance focus and alliance {inherited}
    competence notice Notice reactions {inherited}
  activity new New
    application
      competence first First
      competence sick Assign the sick role, to: {moved}
        competence blame lessen blame {inherited}
`,
    );
  });

  it('keeps an element that moves to a place that does not exist', () => {
    const workspace = workspaceOf(
      `${BASE}=== a.competence\nframework a: A\n  adapts: ipt\namend engage\n  move [sick] to nowhere`,
    );
    assert.match(resolvedText(workspace, 'a'), /^competence sick .*\{moved\}$/m);
  });

  it('can itself be adapted', () => {
    const workspace = workspaceOf(`${BASE}
=== a.competence
framework a: A
  adapts: ipt
amend engage
  reword [direct]: Speak in their language
=== b.competence
framework b: B
  adapts: a
amend direct
  retitle: Speak with child and parent
`);
    const direct = workspace.framework('b')?.children[0]?.children[0]?.children[0]?.children[0];
    assert.equal(direct?.title?.text, 'Speak with child and parent');
    assert.equal(direct?.base?.title?.text, 'Speak in their language');
    assert.equal(direct?.base?.base?.title?.text, 'Speak plainly');
  });
});

describe('an include', () => {
  const SHARED = `
framework generic: Generic
domain basics: Basics
  group alliances: Alliances
    activity alliance: Build an alliance
      - [warmth] Be warm
  activity risk: Assess risk
    - [ask] Ask
`;
  it('brings in an activity, a group, or the activities of a domain; at the top level, a domain', () => {
    const workspace = workspaceOf(`${SHARED}
=== f.competence
framework f: F
  uses: generic
include @generic/basics
domain one: One
  include @generic/risk
  include @generic/alliances
domain two: Two
  include @generic/basics
`);
    assert.equal(
      resolvedText(workspace, 'f'),
      `
domain basics Basics {included}
  group alliances Alliances {included}
    activity alliance Build an alliance {included}
      competence warmth Be warm {included}
  activity risk Assess risk {included}
    competence ask Ask {included}
domain one One
  activity risk Assess risk {included}
    competence ask Ask {included}
  group alliances Alliances {included}
    activity alliance Build an alliance {included}
      competence warmth Be warm {included}
domain two Two
  group alliances Alliances {included}
    activity alliance Build an alliance {included}
      competence warmth Be warm {included}
  activity risk Assess risk {included}
    competence ask Ask {included}`.trim(),
    );
  });

  it('ends in a circle', () => {
    const workspace = workspaceOf(`
framework a: A
domain x: X
  include @b/y
=== b.competence
framework b: B
domain y: Y
  activity z: Z
  include @a/x
`);
    assert.match(resolvedText(workspace, 'a'), /activity z Z/);
    assert.match(resolvedText(workspace, 'b'), /activity z Z/);
  });
});
