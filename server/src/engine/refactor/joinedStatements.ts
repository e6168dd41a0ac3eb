import { isIntransitive, verbFormOf } from './englishVerbs.ts';

/** A competence, taken apart at an “and” or a semicolon. */
export interface JoinedStatements {
  /** What it begins with: `An ability to`, `An ability to draw on knowledge of`; empty if it begins otherwise. */
  readonly opener: string;
  /** The rest of the first statement. */
  readonly first: string;
  /** As it is written, so usually without a beginning of its own. */
  readonly second: string;
  readonly hasComma: boolean;
}

/** Words that only continue a sentence: prepositions, relatives, conjunctions, negations, adverbs. */
const CONTINUING =
  /^(?:about|above|across|after|against|along|alongside|although|among|amongst|around|as|at|because|before|behind|below|beneath|beside|between|beyond|but|by|despite|down|during|either|else|even|except|for|from|hence|how|however|if|in|including|inside|instead|into|less|like|more|most|near|neither|never|no|nor|not|of|off|on|once|only|onto|or|out|outside|over|per|rather|since|so|such|than|that|then|therefore|though|through|throughout|thus|till|to|together|toward|towards|under|unless|until|up|upon|via|what|whatever|when|whenever|where|wherever|whereby|whether|which|whichever|while|whilst|who|whoever|whom|whose|why|with|within|without|yet)(?![\p{L}'’-])/iu;
/** The last word of a statement that its second part would have completed. */
const UNFINISHED =
  /(?:-|(?<!\p{L})(?:a|an|the|this|their|its|his|her|our|your|my|about|after|against|among|around|as|at|be|before|between|by|can|could|during|for|from|in|into|is|are|may|must|of|off|on|or|over|should|than|that|through|to|towards?|under|upon|very|more|most|with|within|without)|\p{L}(?:al|ive|ic|ous|ful|less|able|ible|ary|ant|ent))$/iu;
/** Pairs that “and” joins within one statement, and lists of examples. */
const PAIRING = /(?<!\p{L})(?:both|between|such as|including|for example|e\.g\.)(?!\p{L})/iu;
const RELATIVE = /(?<!\p{L})(?:who|whom|whose|which|that|what|how|why|when|where|whether|if)(?!\p{L})/iu;
const PREPOSITION =
  /(?<!\p{L})(?:about|after|against|among|around|as|at|before|by|during|for|from|in|into|of|on|over|through|to|towards?|under|with|within|without)(?!\p{L})/iu;
const OPENER = /^an?\s+(?:ability|capacity|readiness|willingness)\s+to(?!\p{L})/iu;
/** Words after “to” that make it a preposition. */
const NOUN_AFTER_TO =
  /^(?:a|an|the|this|that|these|those|their|its|his|her|our|your|my|them|him|it|us|me|each|every|all|any|some|one|both|other|others|another|what|which|whom|whose|how|who|where|when|those)(?!\p{L})/iu;
/** Verbs that take another one: “help the client notice and name feelings”. */
const WITH_VERB = /^(?:help|let|make|have|see|hear|watch|notice|feel)\s/iu;
const TO = /(?<!\p{L})to(?!\p{L})/iu;
const DETERMINED = /^(?:a|an|the|their|its|his|her|our|your)\s/iu;

/** Whether each half reads as a statement of its own, once the second begins like the first. If in doubt, false. */
export function areStatements(joined: JoinedStatements): boolean {
  const { opener, first, second } = joined;
  if (PAIRING.test(first) || UNFINISHED.test(first)) return false;
  if (OPENER.test(second)) return opener !== '' || OPENER.test(first);
  if (/^to\s/iu.test(second)) return continuesInfinitive(joined, second.replace(/^to\s+/iu, ''));
  if (CONTINUING.test(second)) return false;
  if (/knowledge/iu.test(opener)) return areNouns(joined);
  return haveSameForm(joined) || (opener === '' && areNouns(joined));
}

/** Whether each half of a text at its semicolon reads as a statement of its own. */
export function areSentences(joined: JoinedStatements): boolean {
  const { opener, second } = joined;
  return opener === '' ? !CONTINUING.test(second) : areStatements(joined);
}

/** `An ability to listen, and to answer` */
function continuesInfinitive({ opener, first, hasComma }: JoinedStatements, verb: string): boolean {
  if (opener === '' || NOUN_AFTER_TO.test(verb) || /,\s+to\s/iu.test(first)) return false;
  const isClear = verbFormOf(verb) === 'base';
  if (/knowledge/iu.test(opener)) return isClear && hasComma && !TO.test(first);
  const isRelative = RELATIVE.test(first);
  const hasInfinitive = first
    .split(TO)
    .slice(1)
    .some((rest) => !NOUN_AFTER_TO.test(rest.trimStart()));
  if (isRelative || hasInfinitive) return isRelative !== hasInfinitive && hasComma && isClear;
  if (TO.test(first) && !isClear) return false;
  // `to work out, and to put into effect, what has changed`: what follows belongs to both.
  if (hasComma && verb.includes(',') && first.split(/\s+/).length < 3) return false;
  return hasObject(first, verb);
}

/** `asking … and listening …`, `An ability to explain … and agree …` */
function haveSameForm({ opener, first, second }: JoinedStatements): boolean {
  const form = opener === '' ? verbFormOf(first) : 'base';
  if (form === undefined || verbFormOf(second) !== form || first.includes(',')) return false;
  if (WITH_VERB.test(first) || RELATIVE.test(first)) return false;
  return hasObject(first, second);
}

/** Whether the first half is complete, and does not share the object of the second: “recognise and name feelings”. */
function hasObject(first: string, second: string): boolean {
  const words = first.split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length === 1) return isIntransitive(first) || !/\s/.test(second.trim());
  const form = verbFormOf(last);
  const isVerb = form !== undefined && (form !== 'gerund' || verbFormOf(second) === 'gerund');
  return !isVerb || isIntransitive(last);
}

/** `An ability to draw on knowledge of grief and role disputes`: nouns that nothing before them governs. */
function areNouns({ opener, first, second }: JoinedStatements): boolean {
  if (PREPOSITION.test(first) || RELATIVE.test(first) || first.includes(',')) return false;
  if (opener !== '') return verbFormOf(second) === undefined && !PREPOSITION.test(second);
  const areWords = !/\s/.test(first) && !/\s/.test(second);
  return areWords || (DETERMINED.test(first) && DETERMINED.test(second));
}
