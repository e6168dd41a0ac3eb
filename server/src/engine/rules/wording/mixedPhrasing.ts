import type { SiblingsRule } from '../../checking/rule.ts';
import type { Text } from '../../syntax/statement.ts';

/** How a sub-competence starts, as far as its first words show. */
type Form = 'gerund' | 'ability' | 'clause' | 'infinitive';

const FORM_WORDS: Readonly<Record<Form, string>> = {
  gerund: "a verb in '-ing'",
  ability: "'an ability to'",
  clause: "'that'",
  infinitive: "'to'",
};

/** Words in -ing that are not verbs. */
const NO_GERUND = new Set([
  'anything',
  'everything',
  'nothing',
  'something',
  'during',
  'ongoing',
  'wellbeing',
  'being',
]);

export const mixedPhrasing: SiblingsRule = {
  id: 'mixed-phrasing',
  group: 'wording',
  scope: 'siblings',
  of: ['item'],
  least: 2,
  severity: 'hint',
  isEnglish: true,
  summary: 'Sub-competences of one lead-in that start in different ways',
  why: 'Each sub-competence completes the sentence of its lead-in. If one starts with a verb in -ing and the next with "that", one of the two does not fit the lead-in.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client's concerns, by:
      - asking clarifying questions
      - openly sharing what has been understood
      - that the client's account has been understood
        ^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client's concerns, by:
      - asking clarifying questions
      - openly sharing what has been understood
    - An ability to draw on knowledge:
      - that symptoms and events act on each other
      - that support protects
`,
  ],
  check({ path, node: { statement, children } }, report) {
    if (statement?.kind !== 'item') return;
    const counts = new Map<Form, number>();
    const opened = children.flatMap(({ statement: item }) => {
      const form = item?.kind === 'item' && item.text ? formOf(item.text) : undefined;
      if (item === undefined || form === undefined) return [];
      counts.set(form, (counts.get(form) ?? 0) + 1);
      return [{ item, form }];
    });
    if (counts.size < 2) return;
    const [prevailing] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most));
    for (const { item, form } of opened) {
      if (form === prevailing || item.text === undefined) continue;
      const word = /^\S+/.exec(item.text.text)?.[0] ?? '';
      const span = { start: item.text.start, end: item.text.start + word.length };
      const message = `This starts with ${FORM_WORDS[form]}, but most others under this lead-in with ${FORM_WORDS[prevailing]}. Start it like them.`;
      report({ path, statement: item, span, message });
    }
  },
};

function formOf({ text }: Text): Form | undefined {
  const words: string[] = text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
  // Adverbs may come before the word that decides the form: openly inviting, explicitly connecting.
  const word = words.find((each) => !each.endsWith('ly') || each.length < 5);
  if (word === undefined) return undefined;
  if (word === 'that') return 'clause';
  if (word === 'to') return 'infinitive';
  if (word === 'ability' || (word === 'an' && words[words.indexOf(word) + 1] === 'ability')) return 'ability';
  return word.length > 4 && word.endsWith('ing') && !NO_GERUND.has(word) ? 'gerund' : undefined;
}
