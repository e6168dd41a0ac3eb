import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { ActivityRule } from '../../checking/rule.ts';
import type { SyntaxNode } from '../../syntax/nest.ts';
import { propertyOf } from '../../syntax/ownProperty.ts';

/** Texts with fewer words are too short to measure. */
const LEAST_WORDS = 60;

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** The last of a run of marks. Matching whole runs would be quadratic. */
const SENTENCE_END = /[.!?](?=\s|$)/g;

export const readingLevel: ActivityRule = {
  id: 'reading-level',
  group: 'wording',
  scope: 'activity',
  of: 'guide',
  severity: 'information',
  isEnglish: true,
  options: {
    grade: {
      default: 9,
      minimum: 1,
      maximum: 20,
      summary: 'The highest school grade that a guide may require',
    },
  },
  summary: 'A guide that is hard to read',
  why: 'Service users may read a leaflet on a bad day. The Flesch–Kincaid grade is based on the length of sentences and words; most adults find texts at grade nine or below easy to read. Shorter sentences and simpler words lower the grade. The measure only works for English.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
guide leaflet: What you can expect
  audience: service users
  topic assessment: Assessment
        ^^^^^^^^^^
    > The therapist will systematically undertake a comprehensive evaluation of your interpersonal circumstances, concentrating particularly on relationships that contribute significantly to the development and maintenance of your psychological difficulties, and will subsequently collaborate with you in establishing realistic therapeutic objectives that correspond to the limited duration of the intervention, considering additionally whatever supplementary assistance your family, acquaintances and professional organisations could conceivably provide.
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
guide leaflet: What you can expect
  audience: service users
  topic assessment: Getting to know you
    > Your therapist will ask how you feel, and who is close to you. You say as much as you like. Some people find it hard to talk at first. That is fine. It gets easier with time. You will fill in a short form each week. It shows you both how you are doing. If things do not get better, you can talk about why. Then you agree what to work on. It should be something that matters to you now.
`,
  ],
  check({ path, node }, report, { grade = 9 }) {
    const audience = propertyOf(node, 'audience')?.text?.text;
    for (const topic of [node, ...node.children]) {
      const { statement } = topic;
      if (statement === undefined || (topic !== node && statement.kind !== 'topic')) continue;
      if (!isForServiceUsers(propertyOf(topic, 'audience')?.text?.text ?? audience)) continue;
      const found = gradeOf(proseOf(topic));
      if (found === undefined || found <= grade) continue;
      const span = statement.id ??
        statement.keyword ?? { start: statement.start, end: statement.source.length };
      const message = `This guide reads at grade ${found}, above the limit of ${grade}. Use shorter sentences and simpler words.`;
      report({ path, statement, span, message });
    }
  },
};

function isForServiceUsers(audience: string | undefined): boolean {
  return (
    audience !== undefined &&
    /service[- ]users?|clients?|patients?|public|famil|carers?|young people|parents?/i.test(audience)
  );
}

function proseOf({ children }: SyntaxNode): string {
  const lines = children.flatMap(({ statement }) =>
    statement?.kind === 'prose' ? [statement.text?.text ?? ''] : [],
  );
  return lines.join('\n');
}

/** The Flesch–Kincaid grade of a text, rounded; undefined when the text is too short. */
function gradeOf(text: string): number | undefined {
  const words = text.match(WORD) ?? [];
  if (words.length < LEAST_WORDS) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  // A paragraph or an item without a full stop still counts as a sentence.
  const sentences = text
    .split(/\n\s*\n|\n\s*[-*]/)
    .reduce((sum, part) => sum + Math.max(1, countSentences(part)), 0);
  return Math.round(fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables }));
}

/** A cache, because half of the words in a text are repetitions and counting syllables takes time. */
const known = new Map<string, number>();
const MOST_KNOWN = 10_000;

function syllablesIn(word: string): number {
  const counted = known.get(word);
  if (counted !== undefined) return counted;
  const count = Math.max(1, syllable(word));
  if (known.size === MOST_KNOWN) known.clear();
  known.set(word, count);
  return count;
}

function countSentences(text: string): number {
  return text.match(SENTENCE_END)?.length ?? 0;
}
