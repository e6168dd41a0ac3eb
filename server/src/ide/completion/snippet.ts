import type { CompletionEntry } from './cursor.ts';

/** Longer lists are not offered as a choice; the author types and completes the value instead. */
const MOST_CHOICES = 20;

/** A stop of a snippet at which the author types over `placeholder`. */
export function stop(number: number, placeholder: string): string {
  return `\${${number}:${placeholder.replace(/[\\$}]/g, '\\$&')}}`;
}

/** A stop of a snippet at which the author chooses; with nothing to choose from, at which they type. */
export function choice(number: number, offers: readonly CompletionEntry[], placeholder: string): string {
  if (offers.length === 0 || offers.length > MOST_CHOICES) return stop(number, placeholder);
  return `\${${number}|${offers.map(({ label }) => escapeChoice(label)).join(',')}|}`;
}

function escapeChoice(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&');
}
