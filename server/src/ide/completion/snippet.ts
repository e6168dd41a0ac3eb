import type { CompletionEntry } from './cursor.ts';

/** Longer lists are not offered as a choice; the author types and completes the value instead. */
const MOST_CHOICES = 20;

/** A tab stop at which the author replaces `placeholder`. */
export function stop(number: number, placeholder: string): string {
  return `\${${number}:${placeholder.replace(/[\\$}]/g, '\\$&')}}`;
}

/** A tab stop with a choice; without choices, an empty one. */
export function choice(number: number, offers: readonly CompletionEntry[], placeholder: string): string {
  if (offers.length === 0 || offers.length > MOST_CHOICES) return stop(number, placeholder);
  return `\${${number}|${offers.map(({ label }) => escapeChoice(label)).join(',')}|}`;
}

function escapeChoice(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&');
}
