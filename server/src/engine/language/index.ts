export { type Occurrence, withinOthers, wordsOf } from './phrases.ts';
export { type Form, isTerm, type Phrase, type Vocabulary } from './vocabulary.ts';
