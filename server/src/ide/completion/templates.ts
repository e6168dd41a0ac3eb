import type { StatementKind } from '../../engine/syntax/index.ts';
import type { CompletionEntry, Cursor } from './cursor.ts';
import { offerFrameworks, offerNames } from './names.ts';
import { choice, stop } from './snippet.ts';

type Template = Omit<CompletionEntry, 'kind'>;

/** The suggestions at the start of a line, by kind of statement. */
export const STATEMENTS: Partial<Record<StatementKind, (cursor: Cursor) => readonly Template[]>> = {
  framework: () => [
    {
      label: 'framework',
      detail: 'a framework, with its header',
      text: 'framework ',
      snippet: `framework ${stop(1, 'id')}: ${stop(2, 'Title')}\n  version: ${stop(3, '0.1.0')}\n  status: draft\n  language: ${stop(4, 'en-GB')}\n  author: ${stop(5, 'Name')}`,
    },
  ],
  part: ({ engine }) => [
    {
      label: 'part of',
      detail: 'this file belongs to a framework',
      text: 'part of ',
      snippet: `part of ${choice(1, offerFrameworks(engine), 'framework')}`,
    },
  ],
  domain: () => [declaration('domain', 'a column of the map', 'Title')],
  activity: activities,
  group: () => [declaration('group', 'a heading over a list', 'Title')],
  knowledge: () => [section('knowledge', 'what practitioners need to know')],
  application: () => [section('application', 'what practitioners are able to do')],
  attitudes: () => [section('attitudes', 'what practitioners value')],
  item: () => [{ label: '-', detail: 'a competence', text: '- ' }],
  prose: ({ place }) => [
    { label: '>', detail: place === 'question' ? 'the answer' : 'text for readers', text: '> ' },
  ],
  question: ({ place }) => {
    const detail = place === 'question' ? 'a reply' : 'an open question for the group';
    return [
      { label: '?', detail, text: '? ' },
      { label: '? []', detail: `${detail}, with a name`, text: '? [', snippet: `? [${stop(1, 'name')}] ` },
    ];
  },
  facet: () => [declaration('facet', 'a property with a list of values', 'one, two')],
  glossary: () => [{ label: 'glossary', detail: 'the terms of the framework' }],
  term: () => [declaration('term', 'a term of the glossary', 'term')],
  source: () => [declaration('source', 'a publication', 'Authors, title')],
  guide: () => [declaration('guide', 'a document for an audience', 'Title')],
  topic: () => [
    {
      label: 'topic',
      detail: 'a chapter of a guide',
      text: 'topic: ',
      snippet: `topic: ${stop(1, 'Title')}`,
    },
  ],
  curriculum: () => [declaration('curriculum', 'a course', 'Title')],
  module: () => [declaration('module', 'a part of a course', 'Title')],
  requirement: () => [
    {
      label: 'requirement',
      detail: 'a requirement of a course',
      text: 'requirement: ',
      snippet: `requirement: ${stop(1, 'Text')}`,
    },
  ],
  include: () => [{ label: 'include', detail: 'use part of another framework', text: 'include @' }],
  amend: () => [{ label: 'amend', detail: 'change an element of the base', text: 'amend ' }],
  retitle: () => [{ label: 'retitle', detail: 'change the title', text: 'retitle: ' }],
  omit: () => [
    {
      label: 'omit',
      detail: 'leave this element out, with the reason',
      text: 'omit: ',
      snippet: `omit: ${stop(1, 'reason')}`,
    },
    {
      label: 'omit []',
      detail: 'leave an element out, with the reason',
      text: 'omit [',
      snippet: `omit [${stop(1, 'id')}]: ${stop(2, 'reason')}`,
    },
  ],
  reword: () => [bracketed('reword', 'change the wording of a competence', `: ${stop(2, 'text')}`)],
  move: () => [bracketed('move', 'move an element', ` to ${stop(2, 'id')}`)],
  before: () => [bracketed('before', 'add elements before another', ':\n  - $0')],
  after: () => [bracketed('after', 'add elements after another', ':\n  - $0')],
};

/** At the top level, an activity names its domain. */
function activities({ engine, framework, place }: Cursor): Template[] {
  const isAtTop = place === 'top' || place === 'framework' || place === 'part';
  const domains = isAtTop ? offerNames(engine, framework, (kind) => kind === 'domain') : [];
  const into = isAtTop ? ` in ${choice(2, domains, 'domain')}` : '';
  const head = `activity ${stop(1, 'id')}${into}: ${stop(3, 'Ability to ')}`;
  return [
    { label: 'activity', detail: 'a box of the map', text: 'activity ', snippet: head },
    {
      label: 'activity with sections',
      detail: 'a box of the map, with knowledge and application',
      text: 'activity ',
      snippet: `${head}\n  knowledge:\n    - ${stop(4, 'An ability to draw on knowledge of ')}\n  application:\n    - ${stop(5, 'An ability to ')}`,
    },
  ];
}

function declaration(word: string, detail: string, title: string): Template {
  return { label: word, detail, text: `${word} `, snippet: `${word} ${stop(1, 'id')}: ${stop(2, title)}` };
}

function section(word: string, detail: string): Template {
  return { label: word, detail, text: `${word}:`, snippet: `${word}:\n  - $0` };
}

function bracketed(word: string, detail: string, rest: string): Template {
  return { label: word, detail, text: `${word} [`, snippet: `${word} [${stop(1, 'id')}]${rest}` };
}
