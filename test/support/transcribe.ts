import type { PublishedKind, PublishedList, PublishedNode } from '../samples/published.ts';

/** The published lists in the language, one statement for one, their words as they were published. */
export function transcribe(lists: readonly PublishedList[]): string {
  const header = [
    'framework ipt: IPT',
    '  version: 1.0.0',
    '  status: draft',
    '  language: en-GB',
    '  author: CORE',
  ];
  const domains = lists.flatMap(({ domain, activities }) => [
    `domain ${domain}: ${domain}`,
    ...activities.flatMap((activity, index) => linesOf(activity, 1, `${domain}-${index}`)),
  ]);
  return [...header, ...domains, ''].join('\n');
}

const OPENINGS: Readonly<Record<PublishedKind, (title: string, id: string) => string>> = {
  activity: (title, id) => `activity ${id}: ${title}`,
  group: (title) => `group: ${title}`,
  knowledge: () => 'knowledge:',
  application: () => 'application:',
  competence: (title) => `- ${title}`,
};

function linesOf({ kind, raw, children }: PublishedNode, depth: number, id: string): string[] {
  const line = '  '.repeat(depth) + OPENINGS[kind](raw, id);
  return [line, ...children.flatMap((child) => linesOf(child, depth + 1, id))];
}
