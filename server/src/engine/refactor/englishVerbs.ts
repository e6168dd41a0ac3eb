/** Verbs of competences that are nothing but verbs. */
const VERBS = words(`
  accept acknowledge ask adapt adjust advise agree allow analyse apply appraise arrange ascertain assess assist attend
  avoid become begin believe bring build choose clarify collaborate collect combine communicate compare complete
  conduct consider consult convey cope create decide define deliver demonstrate describe detect determine develop
  diagnose differentiate discuss distinguish draw elicit employ enable encourage engage ensure establish evaluate
  examine expect explain explore express find follow formulate foster gather generate get give go identify
  illustrate implement include inform instil integrate interpret introduce investigate involve keep know learn let
  liaise listen locate maintain make manage modify monitor motivate negotiate observe obtain offer organise
  participate perform persuade prepare prevent prioritise promote propose protect prove provide pursue read
  reassure receive recognise recommend reconstruct reduce refer reflect rehearse relate remain remember remind
  remove repair repeat hear meet raise settle resolve respond retain reveal say schedule secure see seek select send show solve speak
  strengthen suggest summarise supervise sustain tailor take teach tell think tolerate translate treat understand
  validate wait weigh withdraw write
`);

/** Verbs of competences that are also nouns or adjectives, so that only the next word shows what they are. */
const AMBIGUOUS = words(`
  act address answer approach balance challenge change check close contact contract control counsel
  design end focus guide handle help judge lead limit link list map mark measure model name note notice open pause
  plan practice practise present process question rate record report return review set share start state support
  talk test time train try use value watch welcome work
`);

/** Verbs that need no object. */
const INTRANSITIVE = words(
  'act cope collaborate communicate cooperate listen negotiate participate pause reflect respond speak talk think wait work',
);

/** Words that begin an object, so that the word before them is a verb. */
const BEFORE_OBJECT = words(
  'a an the this these those its it them him her his their our your my each every any all some one what how why whether',
);

/** A verb that begins a statement, and its form. */
export type VerbForm = 'base' | 'third' | 'gerund';

/** Words in -ing that are not forms of verbs. */
const NOT_GERUNDS = words(
  'during nothing something anything everything morning evening thing being king spring',
);

/** The form of the verb that begins an English text; undefined if its first word may not be a verb. */
export function verbFormOf(text: string): VerbForm | undefined {
  const [word = '', next = ''] = text.toLowerCase().split(/[^\p{L}'’-]+/u, 2);
  if (isVerb(word, next)) return 'base';
  if (/^\p{L}{2,}ing$/u.test(word) && !NOT_GERUNDS.has(word)) return 'gerund';
  return baseForms(word).some((base) => isVerb(base, next)) ? 'third' : undefined;
}

/** Whether the first word of a text is a verb that can stand without an object. */
export function isIntransitive(word: string): boolean {
  const small = word.toLowerCase();
  return [small, ...baseForms(small), ...stems(small)].some((base) => INTRANSITIVE.has(base));
}

function isVerb(word: string, next: string): boolean {
  return AMBIGUOUS.has(word) ? BEFORE_OBJECT.has(next) : VERBS.has(word);
}

/** What a third person such as `answers`, `reflects` or `replies` may be a form of. */
function baseForms(word: string): string[] {
  if (!word.endsWith('s')) return [];
  return [word.slice(0, -1), word.slice(0, -2), word.replace(/ies$/, 'y')];
}

function stems(word: string): string[] {
  if (!word.endsWith('ing')) return [];
  const stem = word.slice(0, -3);
  return [stem, `${stem}e`, stem.slice(0, -1)];
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
