export { fingerprintOf } from './meaning.ts';
export { withoutOpening } from './openings.ts';
export { type Occurrence, withinOthers } from './phrases.ts';
export { type Form, isTerm, type Phrase, type Vocabulary } from './vocabulary.ts';
