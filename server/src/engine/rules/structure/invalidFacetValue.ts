import { insertAt, type LinePosition, removeLine, replaceIn, spotOf } from '../../checking/edits.ts';
import type { Fix, NameRule, Report, WorkspaceView } from '../../checking/rule.ts';
import { valuesIn } from '../../checking/valueList.ts';
import { short } from '../../checking/values.ts';
import { quoteList, WordList } from '../../checking/words.ts';
import { firstToRead } from '../../index/factOrder.ts';
import type { Fact } from '../../index/facts.ts';
import type { Name } from '../../index/frameworkFacts.ts';
import { lookUp } from '../../index/inheritance.ts';
import { memo } from '../../memo.ts';
import { takesFacets } from '../../model/properties.ts';
import type { Statement } from '../../syntax/statement.ts';
import type { Span } from '../../text/span.ts';

export const invalidFacetValue: NameRule = {
  id: 'invalid-facet-value',
  group: 'structure',
  scope: 'framework',
  about: 'name',
  of: ['facets'],
  severity: 'error',
  summary: 'A value that its facet does not list',
  why: 'A facet has a fixed list of values, so that the map can be filtered by them. An activity with any other value would not be found under any of them.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
facet phase: initial, middle, ending
domain basic: Basic competences
  activity engage: Ability to engage the client
    phase: intial, middle
           ^^^^^^
    - An ability to speak plainly with the client
`,
    `
framework ipt: Interpersonal Psychotherapy
facet phase: initial, middle, ending
domain basic: Basic competences
=== engage.competence
part of ipt
activity engage in basic: Ability to engage the client
  phase: maintenance
         ^^^^^^^^^^^
  - An ability to speak plainly with the client
    phase:
    ^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
facet phase: initial, middle, ending
domain basic: Basic competences
  activity engage: Ability to engage the client
    phase: initial, middle
    phase: ending
    - An ability to speak plainly with the client
`,
  ],
  check(name, workspace, report) {
    if (name.facets.size === 0) return;
    const declared = facetOf(name, workspace);
    if (declared?.statement.text === undefined) return;
    const values = valuesOf(declared.statement);
    for (const fact of name.facets) checkUse(fact, values, declared, report);
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const { keyword, text } = problem.statement;
    const name = workspace.name(workspace.frameworkOf(problem.path) ?? '', keyword?.text ?? '');
    const declared = name && facetOf(name, workspace);
    if (spot === undefined || declared === undefined) return [];
    const values = valuesOf(declared.statement);
    if (text === undefined) {
      if (spot.node.children.length > 0) return [];
      return [{ title: `Remove '${keyword?.text}'`, safe: false, changes: [removeLine(spot)] }];
    }
    const value = problem.statement.source.slice(problem.span.start, problem.span.end);
    if (value === ',')
      return [{ title: 'Remove the comma', safe: true, changes: [replaceIn(spot, problem.span, '')] }];
    const near = values.nearest(value);
    const fixes: Fix[] = near === undefined ? [] : [changeTo(near, spot, problem.span)];
    const facet = spotOf(declared, workspace);
    const list = declared.statement.text;
    if (facet && list) {
      const changes = [insertAt(facet, list.end, `, ${value}`)];
      fixes.push({
        title: `Add '${short(value)}' to the values of '${declared.name}'`,
        safe: false,
        changes,
      });
    }
    return fixes;
  },
};

function checkUse(
  { path, statement, part, place }: Fact,
  values: WordList,
  declared: Fact,
  report: Report,
): void {
  if (!takesFacets(place)) return;
  const { text } = statement;
  // Most lines have one valid value; this avoids splitting them.
  if (text && values.has(text.text)) return;
  if (text === undefined) {
    const message = `'${declared.name}' has no value. Use ${quoteList(values.words, 'or')}.`;
    report({ path, statement, span: part, message });
    return;
  }
  for (const span of valuesIn(text)) {
    if (values.has(span.text)) continue;
    const message =
      span.text === ''
        ? 'A value is missing beside this comma. Add it, or remove the comma.'
        : messageFor(span.text, values, declared);
    report({ path, statement, span, message });
  }
}

function messageFor(value: string, values: WordList, { name }: Fact): string {
  const near = values.nearest(value);
  const advice = near ? `Did you mean '${near}'?` : `Use ${quoteList(values.words, 'or')}.`;
  return `'${short(value)}' is not a value of '${name}'. ${advice}`;
}

function facetOf({ framework, name }: Name, workspace: WorkspaceView): Fact | undefined {
  const { declarations } = lookUp(framework, name, workspace);
  return firstToRead(
    declarations.filter(({ kind }) => kind === 'facet'),
    workspace,
  );
}

/** The values of a facet, from the line that declares them. */
const valuesOf = memo((declaration: Statement): WordList => {
  const parts = declaration.text ? valuesIn(declaration.text) : [];
  return new WordList(parts.flatMap(({ text }) => (text === '' ? [] : text)));
});

function changeTo(near: string, spot: LinePosition, span: Span): Fix {
  return { title: `Change to '${near}'`, safe: false, changes: [replaceIn(spot, span, near)] };
}
