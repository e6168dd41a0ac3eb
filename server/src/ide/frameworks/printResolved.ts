import type { Workspace } from '../../engine/index.ts';
import { type Element, type Framework, propertyValue, titleOf } from '../../engine/model/index.ts';
import { printStatement, SECTIONS, type SyntaxNode } from '../../engine/syntax/index.ts';

const LEVEL = '  ';

/**
 * A framework with everything it inherits and includes, as one text in the language. Comments say where each element
 * comes from; an element without one has the same origin as the element that contains it.
 */
export function printResolved(framework: Framework, engine: Workspace): string {
  const lines = [...openingOf(framework), ''];
  const { header } = framework;
  if (header) {
    lines.push(lineOfElement(header));
    for (const line of describedIn(header)) lines.push(line === '' ? '' : LEVEL + line);
  } else lines.push(`framework ${framework.id}:`);
  for (const child of framework.children) lines.push('', ...printElement(child, '', 'own', engine));
  if (framework.omitted.length > 0) lines.push('', ...omittedFrom(framework));
  return `${lines.join('\n')}\n`;
}

function openingOf({ id, header }: Framework): string[] {
  const base = header && propertyValue(header, 'adapts');
  const from = base === undefined ? '' : `, with everything that it inherits from ${base}`;
  return [
    `// The complete framework ${id}${from}. This text is read-only: edit the original files instead.`,
    '// A comment on the origin of an element also applies to everything in it.',
  ];
}

function printElement(element: Element, indentation: string, around: string, engine: Workspace): string[] {
  const origin = originOf(element, engine);
  const inside = indentation + LEVEL;
  const note = origin !== around ? [`${indentation}// ${origin}`] : [];
  const children = element.children.flatMap((child) => [
    ...(isSpaced(child) ? [''] : []),
    ...printElement(child, inside, inheritedOrigin(element, origin, engine), engine),
  ]);
  return [
    ...note,
    indentation + lineOfElement(element),
    ...describedIn(element).map((line) => (line === '' ? '' : inside + line)),
    ...children,
  ];
}

/** The origin of an element, in words. */
function originOf({ provenance, path, base, title }: Element, engine: Workspace): string {
  const home = engine.frameworkOf(path) ?? '';
  switch (provenance) {
    case 'inherited':
      return `inherited from ${home}`;
    case 'included':
      return `included from ${home}`;
    case 'moved':
      return `inherited from ${home}, and moved here`;
    case 'reworded': {
      const before = base?.title?.text ?? '';
      return before === title?.text ? `inherited from ${home}` : `reworded; in ${home}: ${before}`;
    }
    case 'added':
      return 'added';
    default:
      return 'own';
  }
}

/** The contents of a reworded or moved element are inherited unchanged. */
function inheritedOrigin({ provenance, path }: Element, origin: string, engine: Workspace): string {
  const isAmended = provenance === 'reworded' || provenance === 'moved';
  return isAmended ? `inherited from ${engine.frameworkOf(path) ?? ''}` : origin;
}

function lineOfElement(element: Element): string {
  const { kind, id, title, into, node } = element;
  const { statement } = node;
  const isAsWritten = statement && statement.text?.text === title?.text && into === undefined;
  if (isAsWritten) return printStatement(statement);
  const text = title ? ` ${title.text}` : '';
  if (kind === 'competence') return `-${id ? ` [${id.text}]` : ''}${text}`;
  if (SECTIONS.some((section) => section === kind)) return `${kind}:${text}`;
  return `${kind}${id ? ` ${id.text}` : ''}:${text}`;
}

/** Properties, prose and questions. `adapts` is left out, because it would inherit everything a second time. */
function describedIn({ kind, properties, prose, questions }: Element): string[] {
  return [
    ...properties
      .filter(({ name }) => kind !== 'framework' || name !== 'adapts')
      .map(({ node }) => printed(node)),
    ...prose.map((text) => (text ? `> ${text.text}` : '>')),
    ...questions.flatMap(({ statement, replies }) => [
      printStatement(statement),
      ...replies.map((reply) => LEVEL.repeat(reply.depth) + printStatement(reply.statement)),
    ]),
  ];
}

function printed({ statement }: SyntaxNode): string {
  return statement ? printStatement(statement) : '';
}

function isSpaced({ kind }: Element): boolean {
  return kind === 'activity' || kind === 'topic' || kind === 'module';
}

function omittedFrom({ omitted }: Framework): string[] {
  return [
    '// Left out:',
    ...omitted.map(({ element, reason }) => {
      const name = element.id ? `[${element.id.text}] ` : '';
      return `//   ${name}${titleOf(element)}${reason === '' ? '' : ` (${reason})`}`;
    }),
  ];
}
