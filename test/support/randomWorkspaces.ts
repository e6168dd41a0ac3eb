import fc from 'fast-check';
import { type Update, Workspace } from '../../server/src/engine/index.ts';
import { textIn } from '../../server/src/engine/syntax/document.ts';
import { documentText, type SyntaxDocument } from '../../server/src/engine/syntax/index.ts';
import type { Range, TextChange } from '../../server/src/engine/text/index.ts';
import { anyLine, UNUSUAL_CHARACTERS, UNUSUAL_SPACES } from './anyLine.ts';

/** Lines that cause problems of the rules, alone and together: few names, so that they clash. */
const LINES = [
  'framework f: First',
  'framework g: Second',
  'framework f',
  'part of f',
  'part of g',
  'part of ff',
  '  uses: g',
  '  uses: gg',
  '  uses: f',
  '  adapts: g',
  '  adapts: f',
  '  version: 1.0.0',
  '  version: one',
  '  status: draft',
  'include @g/alpha',
  'include @f/dom',
  'include @g/dom',
  'facet phase: initial, middle, ending',
  'facet stage: early, late',
  'domain dom: A domain',
  'domain dim: A domain',
  'domain dom:',
  'domain: No id',
  'domain alpha: Same id',
  'activity alpha: Ability to begin',
  'activity alpha in dom: Ability to begin',
  'activity beta in dim: Ability to go on',
  'activity beta in do: Ability to go on',
  'activity betas: Ability to go on',
  'activity gamma: ',
  'activity no good in dom: Ability to do otherwise',
  'group beta: A group',
  'group: A group',
  'knowledge:',
  'application:',
  'aplication:',
  '- [alpha] An ability to begin by:',
  '- [delta] An ability to go on, with the interpersonal inventory',
  '- an ability to work on role disputes',
  '- asking questions',
  '- An ability to listen…',
  '-',
  'requires: @alpha',
  'requires: @beta, @delta',
  'requires: @betta',
  'see: @g/alpha, @f/alpha, @h/alpha',
  'see: @gg/alphas',
  'see: @f, @g',
  'evidence: @src, @alpha',
  'evidence: @scr',
  'retired: no longer in use',
  'replaced-by: @beta',
  'phase: initial',
  'phase: middel',
  'pase: initial',
  'stage: late',
  'see: @delta',
  'see: @alpha',
  '> Prose about @alpha and @delt, and the inventory.',
  '? A question about role disputes (@src)',
  '? [Bob] A question with a name',
  '? [Bob]',
  '? A question\n  ? [Ann] A reply\n    > An answer',
  '? [Bob] A question\n  > An answer about @alpha\n  ? A reply',
  'framework f: First\n  status: published\n? A question\n  > An answer',
  'framework f: First\n  status: published\n- An ability to agree\n  agreed: 2026-05-03\n- [epsilon] An ability to go',
  'agreed: soon',
  '  > An answer',
  '    ? [Ann] A reply about @beta',
  'glossary',
  'term inv: interpersonal inventory',
  'term dispute: role dispute',
  'also: role disputes',
  'also: inventory',
  'avoid: stocktaking',
  'source src: A source',
  'source scr: Another source',
  'url: https://example.org',
  'guide leaflet: A leaflet',
  'topic: What happens',
  'explains: @alpha, @src',
  'curriculum course: A course',
  'module one: The first module',
  'covers: @beta',
  'covers: @dom, @delta',
  'move [delta] to alpha',
  'amend alpha',
  'amend beta: with text',
  'omit [delta]: not here',
  'move [delta] to beta',
  'move [delta] to dom',
  'before [delta]:',
  'reword [delta]: An ability to go on',
  '// A comment about @alpha',
  '// competence-ignore missing-title: to be settled',
  '// competence-ignore empty-domain',
  'status: published',
  'review-by: 2012-01-31',
  'knowledge: ',
  '- An ability to go  on with the the inventory.',
  '- An ability to help the client recall the important people in their life',
  '- An ability to help the client to recall the important people in their life',
  "- The client's <i>own</i> words",
  '- The client’s own words, and no stocktaking',
  '- An ability to say a great deal in one statement that goes on and on and says the same again',
  'term stock: inventory\n  avoid: stocktaking\ndomain stocks: A stocktaking',
  'activity acts in dom: Acts\n  knowledge:\n    - The focus\n  application:\n    - Agree it',
  'framework f: First\n  status: published\n? A question',
  `guide leaf: A leaflet\n  audience: service users\n  > ${'The practitioner systematically evaluates interpersonal circumstances. '.repeat(12)}`,
  'framework h: Third\n  adapts: h',
  'framework f: First\n  version: 1.0.0',
  'framework g: Second\n  uses: f ^2.0.0\n  adapts: f ^2.0.0',
  '- An ability to listen, by:\n        - asking\n        - that it helps\n        - hearing',
  'facet phase: initial\ndomain dem: D\n  phase: last',
  'audience: service users',
  `> ${'The practitioner systematically evaluates interpersonal circumstances. '.repeat(12)}`,
  '',
  'activity old: Ability to do it the old way\n  retired: no longer in use\n  see: @old',
  'what is this',
  '\u0000\ud800',
  '  adapts: h',
  'include @h/alpha',
  'include @f/alpha',
  'part of h',
  'uses: h',
  'amend : x',
  'amend dom',
  'retitle: Another title',
  'omit: not of use here',
  'after [alpha]:',
  'attitudes:',
  '- \n  - ',
  '- \n  - \n    - ',
  'activity\n  knowledge:\n    - ',
  'requirement r: Required',
  'topic t: Topic',
  'guide leaflet: Declared twice\nguide leaflet: Declared twice',
  'glossary beta: Same id',
  'term alpha: alpha',
  '<<<<<<< ours',
  '||||||| base',
  '=======',
  '>>>>>>> theirs',
  `- ${'Donaudampfschifffahrts'.repeat(40)}gesellschaft`,
  Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- deep`).join('\n'),
  '- An ability to listen,\u2003by:\n  -\u3000asking\n\u3000\n  - hearing\u2028',
];

/** The documents of random workspaces. */
export const PATHS = ['a.competence', 'b.competence', 'c.competence', 'd.competence'];

const indentation = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 5 }).map((steps) => '  '.repeat(steps)) },
  { weight: 1, arbitrary: fc.constantFrom(' ', '   ', '\t', ' '.repeat(250), ...UNUSUAL_SPACES) },
);
const known = fc.constantFrom(...LINES);
/** A line with an unusual character in place of a letter or a space. */
const spoiled = fc
  .tuple(known, fc.nat(20), fc.nat(1), fc.constantFrom(...UNUSUAL_SPACES, ...UNUSUAL_CHARACTERS))
  .map(([text, at, removed, unusual]) => text.slice(0, at) + unusual + text.slice(at + removed));
const said = fc.oneof(
  { weight: 16, arbitrary: known },
  { weight: 1, arbitrary: spoiled },
  { weight: 1, arbitrary: anyLine() },
);
const line = fc.tuple(indentation, said).map(([space, text]) => indented(text, space));
const lineEnd = fc.oneof(
  { weight: 8, arbitrary: fc.constant('\n') },
  { weight: 1, arbitrary: fc.constantFrom('\r\n', '\r') },
);
const opening = fc.constantFrom(
  'framework f: First',
  'framework g: Second',
  'part of f',
  'part of g',
  'framework h: Third\n  adapts: f',
  'framework f: First\n  adapts: h',
  'framework g: Second\n  adapts: f',
  'part of h',
  '',
);
/** The text of a document. */
export const text = fc
  .tuple(opening, fc.array(line, { maxLength: 14 }), lineEnd)
  .map(([first, lines, end]) => [first, ...lines].join('\n').replaceAll('\n', end));
/** Texts of frameworks that adapt each other, or include something of each other. */
export const circularTexts = fc
  .tuple(
    fc.constantFrom('framework f: First\n  adapts: g', 'framework f: First\ninclude @g/alpha'),
    fc.constantFrom('framework g: Second\n  adapts: f', 'framework g: Second\n  adapts: h\ninclude @h/dom'),
    fc.constantFrom('framework h: Third\n  adapts: f', 'framework h: Third\ninclude @f/alpha'),
    fc.array(text, { minLength: 3, maxLength: 3 }),
  )
  .map(([f, g, h, texts]) => [f, g, h].map((header, index) => `${header}\n${texts[index] ?? ''}`));
const path = fc.constantFrom(...PATHS);
const at = fc.record({ line: fc.integer({ min: 0, max: 16 }), column: fc.integer({ min: 0, max: 30 }) });

/** A change of a workspace. */
export const step = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('open' as const), path, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), path }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('lines' as const),
      path,
      line: fc.integer({ min: 0, max: 16 }),
      removed: fc.integer({ min: 0, max: 2 }),
      added: fc.array(line, { maxLength: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      path,
      line: fc.integer({ min: 0, max: 16 }),
      moved: fc.integer({ min: 1, max: 3 }),
      to: fc.integer({ min: 0, max: 16 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('paste' as const), path, at, text }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('letters' as const),
      path,
      at,
      removed: fc.integer({ min: 0, max: 3 }),
      text: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('', 's', ' ', ':', '@', '\n', '  ', '// ') },
        { weight: 1, arbitrary: fc.constantFrom('\r', '\r\n', ...UNUSUAL_SPACES, ...UNUSUAL_CHARACTERS) },
      ),
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
/** A change of a document that exists before and after it. */
export type Edit = Exclude<Step, { readonly kind: 'open' | 'close' }>;

/** Makes a change; undefined if its document does not exist. */
export function take(workspace: Workspace, change: Step): Update | undefined {
  if (change.kind === 'open') return workspace.open(change.path, change.text);
  const document = workspace.document(change.path);
  if (document === undefined) return undefined;
  if (change.kind === 'close') return workspace.close(change.path);
  return workspace.edit(change.path, textChangesOf(change, document));
}

/** The effect of an edit on the text of its document; each change applies to the result of the one before it. */
export function textChangesOf(edit: Edit, document: SyntaxDocument): readonly TextChange[] {
  if (edit.kind === 'paste') return [{ range: { start: edit.at, end: edit.at }, text: edit.text }];
  if (edit.kind === 'letters') {
    const end = { line: edit.at.line, column: edit.at.column + edit.removed };
    return [{ range: { start: edit.at, end }, text: edit.text }];
  }
  if (edit.kind === 'lines') {
    const range = linesFrom(edit.line, edit.removed);
    return [{ range, text: edit.added.map((added) => `${added}\n`).join('') }];
  }
  // Lines are moved as in an editor: they are removed, and inserted elsewhere.
  const range = linesFrom(edit.line, edit.moved);
  return [
    { range, text: '' },
    { range: linesFrom(edit.to, 0), text: textIn(document, range) },
  ];
}

function linesFrom(line: number, count: number): Range {
  return { start: { line, column: 0 }, end: { line: line + count, column: 0 } };
}

/** The lines of a text, all with this indentation. */
function indented(text: string, space: string): string {
  return space + text.replaceAll('\n', `\n${space}`);
}

/** Whether frameworks include or adapt each other in a circle. */
export function isCircular(workspace: Workspace): boolean {
  return [...workspace.paths()].some((path) =>
    workspace
      .problems(path)
      .some(({ rule }) => rule.id === 'circular-include' || rule.id === 'circular-adapts'),
  );
}

/** A workspace with the same documents and no edits. */
export function reopened(workspace: Workspace): Workspace {
  const fresh = new Workspace();
  fresh.openAll(
    [...workspace.paths()].flatMap((path) => {
      const document = workspace.document(path);
      return document ? [[path, documentText(document)] as const] : [];
    }),
  );
  return fresh;
}
