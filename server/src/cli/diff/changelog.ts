import { type Change, propertyValue } from '../../core/index.ts';
import { startComplaints } from '../complaints.ts';
import { EXIT } from '../exit.ts';
import { byFramework, type FrameworkChanges } from './byFramework.ts';
import { type Compared, compare } from './diff.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/** Prints what readers should know about a new version, and gives the exit code. */
export async function changelog(range: string, paths: readonly string[]): Promise<number> {
  const [, from = range, to] = /^(.+?)\.\.(.*)$/.exec(range) ?? [];
  const complaints = startComplaints();
  const compared = await compare(paths, { from, ...(to ? { to } : {}) }, complaints);
  if (compared === undefined) return EXIT.failed;
  process.stdout.write(toChangelog(compared));
  return complaints.any() ? EXIT.failed : EXIT.clean;
}

/** What readers are told of, in the order in which they are: each change stands under the first that takes it. */
const SECTIONS: readonly (readonly [string, (change: Change) => boolean])[] = [
  [
    'No longer in use',
    ({ type, kind }) =>
      type === 'removed' || type === 'merged' || (type === 'retired' && kind !== 'framework'),
  ],
  ['New', ({ type }) => type === 'added'],
  ['Says something else', ({ type, significance }) => isWording(type) && significance !== 'editorial'],
  ['Stands elsewhere', ({ type }) => type === 'moved' || type === 'section-changed' || type === 'reordered'],
  ['Has another id', ({ type, from }) => type === 'renamed-id' && from?.text !== ''],
  ['Other changes', ({ significance, type }) => significance !== 'editorial' && type !== 'renamed-id'],
];

function isWording(type: Change['type']): boolean {
  return type === 'reworded' || type === 'retitled' || type === 'split';
}

/** Release notes as Markdown: for those who use a framework, in its own words, without what only its authors see. */
export function toChangelog(compared: Compared): string {
  const parts = byFramework(compared)
    .filter(({ id }) => !id.startsWith('?'))
    .map((framework) => notesOn(framework, compared));
  return parts.length > 0 ? `${parts.join('\n\n')}\n` : 'Nothing has changed for readers.\n';
}

function notesOn(framework: FrameworkChanges, compared: Compared): string {
  const { id, title, changes, landing } = framework;
  const header = compared.sides[1].workspace.framework(id)?.header;
  const version = header && propertyValue(header, 'version');
  const published = header && propertyValue(header, 'published');
  const heading = [escapeMarkdown(title), version && escapeMarkdown(version)].filter(Boolean).join(' ');
  const seen = [...changes, ...landing].filter(isSeen);
  const told = new Set<Change>();
  const sections = SECTIONS.flatMap(([name, takes]) => {
    const own = seen.filter((change) => !told.has(change) && takes(change));
    for (const change of own) told.add(change);
    return own.length > 0 ? [`### ${name}\n\n${own.map(lineOf).join('\n')}`] : [];
  });
  const editorial = seen.filter((change) => !told.has(change)).length;
  const rest =
    editorial > 0
      ? [
          `${sections.length > 0 ? 'Besides, spelling' : 'Spelling'} and punctuation were mended in ${editorial} ${editorial === 1 ? 'place' : 'places'}.`,
        ]
      : [];
  const day = published ? `\n\n*Published ${escapeMarkdown(published)}.*` : '';
  return [
    `## ${heading}${day}`,
    ...sections,
    ...rest,
    ...(sections.length + rest.length === 0 ? ['Nothing has changed for readers.'] : []),
  ].join('\n\n');
}

/** Comments, questions, lines that are no part of the framework and what the header keeps are for authors alone. */
function isSeen({ kind, property, type }: Change): boolean {
  if (kind === 'comment' || kind === 'line' || property === 'question') return false;
  if (kind === 'framework')
    return type === 'retitled' || type === 'retired' || type === 'added' || property === 'description';
  return !(type === 'renamed-id' && property === undefined && kind === 'glossary');
}

function lineOf(change: Change): string {
  const { id, title, type, from, to, path, property, further } = change;
  const name = id ? ` ${escapeMarkdown(`[${id}]`)}` : '';
  const text = escapeMarkdown(title || change.kind);
  const area = path.length > 0 ? `, in ${escapeMarkdown(path.slice(0, 2).join(', '))}` : '';
  switch (type) {
    case 'reworded':
    case 'retitled':
      return `- ${text}${name}${area}. It was: *${escapeMarkdown(from?.text ?? '')}*`;
    case 'split':
      return `- ${escapeMarkdown(from?.text ?? '')}${name} is now several: ${[title, ...further.map((side) => side.text)].map((each) => `*${escapeMarkdown(each)}*`).join('; ')}`;
    case 'merged':
      return `- ${[from?.text ?? '', ...further.map((side) => side.text)].map((each) => `*${escapeMarkdown(each)}*`).join('; ')} are now one: ${text}${name}`;
    case 'moved':
      return `- ${text}${name}, from ${escapeMarkdown(from?.path.slice(0, 2).join(', ') || 'the top')} to ${escapeMarkdown(to?.path.slice(0, 2).join(', ') || 'the top')}`;
    case 'renamed-id':
      return `- ${text}: ${escapeMarkdown(from?.text ?? '')} is now ${escapeMarkdown(to?.text || 'without an id')}`;
    case 'retired':
      return `- ${text}${name}${area}: ${escapeMarkdown(to?.text ?? '')}`;
    case 'property-changed':
      return `- ${text}${name}${area}: ${escapeMarkdown(property ?? '')} ${to?.text ? `is now *${escapeMarkdown(to.text)}*` : 'is gone'}`;
    default:
      return `- ${text}${name}${area}`;
  }
}
