import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { SyntaxDocument, SyntaxNode } from '../../server/src/engine/syntax/index.ts';
import { PATHS } from './randomWorkspaces.ts';

/** Subjects of authors, in English and in German: few words, so that they often repeat. */
const WORDS = [
  'An ability to',
  'an ability to',
  'listen',
  'plan the ending',
  'the',
  'the the',
  'that that',
  'is is',
  'be patient',
  'patient',
  'Patient Health Questionnaire (PHQ-9)',
  'in-patient teams',
  'client',
  'clients',
  "the client's concerns",
  'the client’s concerns',
  "'rock 'n' roll'",
  "'sick role'",
  '"focal area"',
  '“focal area”',
  '‘sick role’',
  "the '90s",
  'Baden Baden',
  'der der Behandlung zustimmt',
  'die Fähigkeit,',
  'z. B.',
  'Lemma et al.',
  'the U.S.A.',
  'disputes etc.',
  'interpersonal inventory',
  'stocktaking',
  'https://x.org/patient/1',
  'https://x.org/a--b?c="d",',
  'http://x.org/the/the.',
  '[the form](https://x.org/a_patient)',
  'doi:10.1017/S1352465808004141.',
  'me@x.org',
  '`a  b`',
  '`patient`',
  '``a ` b``',
  '`the the`',
  '`',
  '<name of the client>',
  '<del>no</del>',
  'hurry<br>at all',
  '<i>now</i>',
  'List<String>',
  '@alpha',
  '@g/gamma',
  '@delta.',
  '-5',
  '–',
  '1.',
  '…',
  '...',
  '**through**',
  '\\@you',
];
const BETWEEN = [' ', ' ', ' ', ' ', '  ', '\t', '\u00a0', '\u00a0 ', ', ', '; ', ''];
const ENDS = [
  '',
  '',
  '',
  '.',
  ',',
  ';',
  ':',
  ' .',
  '. ',
  ';;',
  '.;',
  ',.',
  '…',
  '...',
  '?',
  ')',
  '."',
  '-',
  ' –',
  '.**',
];
const SIGNS = [
  '- ',
  '- ',
  '- ',
  '-  ',
  '-',
  '* ',
  '• ',
  '+ ',
  '– ',
  '✓ ',
  'o\t',
  '1. ',
  'a) ',
  '> ',
  '> ',
  '>',
  '? ',
  '',
];
const KEYWORDS = [
  '- [alpha] ',
  '- [gamma] ',
  '- [] ',
  '- [a b] ',
  'domain gamma: ',
  'domain dom: ',
  'activity alpha: ',
  'activity beta in dom: ',
  'activity beta in do: ',
  'Activity beta: ',
  'group: ',
  'term inv: ',
  'avoid: ',
  'also: ',
  'note: ',
  'reword [gamma]: ',
  'reword alpha: ',
  'omit [zeta]: ',
  'source src: ',
  'guide leaflet: ',
  'topic: ',
  'retitle: ',
  '// ',
];
const LINES = [
  'knowledge:',
  'application',
  'Application',
  'application -',
  'application: An ability to listen',
  'attitudes',
  'glossary',
  'term client: client',
  'avoid: patient',
  'avoid: stocktaking',
  'term loss: loss',
  'source roth: Roth & Pilling',
  'year: 2008',
  'url: <https://x.org/patient>',
  'evidence: @roth, , @src',
  'see: alpha and @gamma,',
  'see: @g/gamma',
  'see: @h/gamma',
  'facet phase: initial, middle',
  'phase: Initial,',
  'phase: initial,, middle',
  'facet phase: initial, middle\ndomain last: Last\n  phase: initial,, middle,',
  'phase initial',
  'review by: 2026-01-01',
  'status: Draft',
  'version: v1.0',
  'version: 1.0.0',
  'language: de',
  'language: en_GB',
  'part of: f',
  'part-of f',
  'part of f',
  'framework f: First',
  'framework h: Third',
  'amend gamma',
  'omit gamma: no sick role',
  'move [gamma] to alpha',
  '// competence-ignore doubled-space: it is meant so',
  '// competence-ignore no-such-rule',
  '> ```',
  '>     code  and the the',
  '> ~~~',
  '-',
  '',
  '',
  '   ',
];

const sentence = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...BETWEEN)), { maxLength: 5 }),
    fc.constantFrom(...ENDS),
  )
  .map(([words, end]) => words.flat().join('').trimEnd() + end);
const indentation = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }).map((steps) => '  '.repeat(steps)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }).map((columns) => ' '.repeat(columns)) },
  { weight: 2, arbitrary: fc.constantFrom('\t', '\t\t', '\t\t\t', ' \t', '\t ', '\u00a0\u00a0', '    \t') },
);
const line = fc
  .tuple(
    indentation,
    fc.oneof(
      { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...SIGNS), sentence) },
      { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...KEYWORDS), sentence) },
      { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...LINES), fc.constant('')) },
    ),
  )
  .map(([space, [sign, text]]) => space + sign + text);
/** A competence with others under it, well indented or not. */
const list = fc
  .tuple(
    indentation,
    sentence,
    fc.array(fc.constantFrom('  ', '  ', '    ', ' ', '   ', '\t'), { minLength: 1, maxLength: 3 }),
  )
  .map(([space, text, steps]) =>
    [`${space}- ${text}`, ...steps.map((step) => `${space}${step}- asking`)].join('\n'),
  );
const lines = fc.array(fc.oneof({ weight: 8, arbitrary: line }, { weight: 1, arbitrary: list }), {
  maxLength: 14,
});
const opening = fc.constantFrom(
  'framework f: First\n  adapts: g\n  language: de\ndomain dom: A domain\n  activity alpha: Ability to listen',
  'framework g: Second\n  adapts: f\n  status: published\ndomain gamma: A domain\n  activity beta: Ability to plan',
  'framework g: Second\nframework h: ',
  'framework h: Third\n  uses: g\n\tversion: 1.0.0\ndomain dom: D\n\tactivity alpha: Ability to end\n\t\tapplication:',
  'part of f',
  'part of g\nactivity gamma in dom: Ability to go on',
  '',
);
const file = fc
  .tuple(opening, lines, fc.constantFrom('\n', '\n', '\r\n', '\r'), fc.boolean())
  .map(([first, rest, end, isEnded]) =>
    [first, ...rest, ...(isEnded ? [''] : [])].join('\n').replaceAll('\n', end),
  );

/**
 * The files of a workspace, their texts by their paths: prose with everything in it that fixes might take for a slip,
 * in frameworks that adapt each other, use each other and declare the same ids.
 */
export const prose: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .array(file, { minLength: 1, maxLength: PATHS.length })
  .map((texts) => new Map(texts.map((text, index) => [PATHS[index] as string, text])));

/** The text of each line: words, numbers and ids, without layout and punctuation. */
export function wordsByLine(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/).map((line) => (line.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' '));
}

/** Markdown as readers get it, and with the addresses that a mail program would find. */
const markdown = new MarkdownIt('commonmark', { html: false });
const { linkify } = new MarkdownIt();
linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** The code and addresses of a document as written, in order. */
export function literalsIn({ root }: SyntaxDocument): readonly string[] {
  const found: string[] = [];
  const walk = ({ statement, children }: SyntaxNode): void => {
    if (statement?.kind === 'unknown') found.push(...literalsOf(statement.source.trim()));
    else if (statement?.text && statement.kind !== 'prose') found.push(...literalsOf(statement.text.text));
    const lines = children.filter((child) => child.statement?.kind === 'prose');
    found.push(...literalsOf(lines.map((line) => line.statement?.text?.text ?? '').join('\n')));
    for (const child of children) walk(child);
  };
  walk(root);
  return found;
}

function literalsOf(text: string): readonly string[] {
  const tokens = markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  return [
    ...tokens.filter(({ type }) => CODE.has(type)).map(({ content }) => content),
    ...tokens.flatMap(
      (token) => token.attrs?.filter(([name]) => name === 'href').map(([, to]) => String(to)) ?? [],
    ),
    ...(linkify.match(text) ?? []).map(({ url }) => url),
  ];
}

const CODE: ReadonlySet<string> = new Set(['code_inline', 'code_block', 'fence']);
