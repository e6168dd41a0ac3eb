import type { NameRule, WorkspaceView } from '../../checking/rule.ts';
import { eitherOf } from '../../checking/statementWords.ts';
import type { Fact } from '../../index/facts.ts';
import type { Name } from '../../index/frameworkFacts.ts';
import { lookUp } from '../../index/inheritance.ts';
import { kindWords, wordOfKind } from '../../model/kinds.ts';
import { findProperty, wantedKinds } from '../../model/properties.ts';
import type { StatementKind } from '../../syntax/statement.ts';
import { pluralOf } from '../../text/counts.ts';

export const wrongReference: NameRule = {
  id: 'wrong-reference',
  group: 'references',
  scope: 'framework',
  about: 'name',
  of: ['references'],
  severity: 'error',
  summary: 'A reference to the wrong kind of element',
  why: 'Each property refers to one kind of element: `evidence` to the sources that support a competence, `requires` to what must be mastered first. A reference to anything else misleads readers, and lists based on these properties would be wrong.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
  activity focus: Ability to agree a focus
    evidence: @engage, @lemma-2010
              ^^^^^^^
    requires: @lemma-2010
              ^^^^^^^^^^^
    - An ability to propose a focus that the client recognises
source lemma-2010: Competence framework for IPT
`,
    `
framework ipt: Interpersonal Psychotherapy
facet phase: initial, middle, ending
domain basic: Basic competences
  activity engage: Ability to engage the client
    see: @phase
         ^^^^^^
    requires: @ipt
              ^^^^
    - An ability to speak plainly with the client
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
  > Rests on @lemma-2010, and above all on what is said of (@focus).
domain basic: Basic competences
  activity engage: Ability to engage the client
    evidence: @lemma-2010
    see: @focus, @leaflet, @ipt
    - An ability to speak plainly with the client
  activity focus: Ability to agree a focus
    requires: @engage
    - An ability to propose a focus that the client recognises
source lemma-2010: Competence framework for IPT
guide leaflet: What to expect of your therapist
  topic start: How therapy starts
    explains: @engage
    > Your therapist will explain what IPT is.
`,
  ],
  check(name, workspace, report) {
    if (![...name.references].some((reference) => wantedBy(reference))) return;
    const declarations = lookUp(name.framework, name.name, workspace).declarations;
    const kinds = declarations.length ? declarations.map(({ kind }) => kind) : frameworkKind(name, workspace);
    const kind = kinds[0];
    if (kind === undefined) return;
    for (const reference of name.references) {
      const wanted = wantedBy(reference);
      if (wanted === undefined || kinds.some((any) => wanted.includes(any))) continue;
      const { path, statement, part: span, property } = reference;
      const what = kind === 'framework' ? 'a framework' : kindWords(kind);
      report({
        path,
        statement,
        span,
        message: `'${name.name}' is ${what}. Use '${property}' only for ${eitherOf(wanted.map(plural))}.`,
        related: declarations.slice(0, 1).map((declaration) => placeOf(declaration)),
      });
    }
  },
};

function wantedBy({ property, place }: Fact): readonly StatementKind[] | undefined {
  return property !== undefined && findProperty(place, property) ? wantedKinds(property) : undefined;
}

/** An undeclared name may be that of the framework itself, or of one that it uses. */
function frameworkKind({ name, framework }: Name, workspace: WorkspaceView): readonly StatementKind[] {
  const isFramework = name === framework || workspace.link(framework, name)?.uses.size;
  return isFramework ? ['framework'] : [];
}

function placeOf({ path, statement, part, name, kind }: Fact) {
  return { path, statement, span: part, message: `'${name}' is declared here as ${kindWords(kind)}.` };
}

function plural(kind: StatementKind): string {
  return pluralOf(wordOfKind(kind));
}
