import { capitalised } from '../../engine/text/index.ts';

/**
 * Gives `words` the capitals of `typed`, which was written for `form`: at the start of a sentence, in each word of a
 * title, or throughout. Lower case stays where the form itself is capitalised.
 */
export function withCapitalsOf(typed: string, form: string, words: string): string {
  const was = form.replace(/\s+/g, ' ');
  const is = typed.replace(/\s+/g, ' ');
  if (is === was) return words;
  const shapes = [capitalised, decapitalised, inCapitals, asTitle];
  return shapes.find((shape) => shape(was) === is)?.(words) ?? (startsLarge(is) ? capitalised(words) : words);
}

function decapitalised(text: string): string {
  return firstOf(text).toLowerCase() + text.slice(firstOf(text).length);
}

function inCapitals(text: string): string {
  return text.toUpperCase();
}

function asTitle(text: string): string {
  return text.split(' ').map(capitalised).join(' ');
}

function startsLarge(text: string): boolean {
  return firstOf(text) !== firstOf(text).toLowerCase();
}

/** A letter outside the basic plane takes two units. */
function firstOf(text: string): string {
  return [...text.slice(0, 2)][0] ?? '';
}
