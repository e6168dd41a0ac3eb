import type { AskedQuestion, QuestionReply } from '../model/questions.ts';

/** What happened to the questions of an element, if it is one thing only. */
export type QuestionEvent = 'asked' | 'replied' | 'answered';

// Texts of questions never start with a space.
const REPLY = '  Reply: ';
const ANSWER = '  Answer: ';

/** A question with its replies and its answer as a text, one line each: `[Bob] Is it one list or two?`. */
export function wordsOfQuestion({ name, text, replies }: AskedQuestion): string {
  return [inBrackets(name) + text.text, ...replies.map(wordsOfReply)].join('\n');
}

/**
 * What happened between two states of the questions of an element, each as `wordsOfQuestion` writes them; undefined if
 * several things happened, or something else.
 */
export function questionEvent(from: string, to: string): QuestionEvent | undefined {
  const [old, now] = [new Set(linesOf(from)), linesOf(to)];
  const added = now.filter((line) => !old.has(line));
  if (added.length === 0 || now.length - added.length < old.size) return undefined;
  const events = new Set(added.map(eventOf));
  // A question that comes with replies was asked.
  if (events.has('asked') && from === '') return 'asked';
  return events.size === 1 ? [...events][0] : undefined;
}

function eventOf(line: string): QuestionEvent {
  if (line.startsWith(ANSWER)) return 'answered';
  return line.startsWith(REPLY) ? 'replied' : 'asked';
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function wordsOfReply({ kind, name, text }: QuestionReply): string {
  return kind === 'answer' ? ANSWER + text.text : REPLY + inBrackets(name) + text.text;
}

function inBrackets(name: string | undefined): string {
  return name === undefined ? '' : `[${name}] `;
}
