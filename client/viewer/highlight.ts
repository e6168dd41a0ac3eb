/** The name by which the style sheet knows what is highlighted. */
const NAME = 'competence-search';

/** So many places are highlighted at most. */
const MOST = 2000;

/**
 * Highlights words in the texts of some elements, without touching these: an update finds them as it left them. A
 * browser that knows no such highlights shows what is found by its boxes and lines alone.
 */
export function highlight(places: readonly Element[], search: string): void {
  if (!('highlights' in CSS)) return;
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) {
    CSS.highlights.delete(NAME);
    return;
  }
  const ranges: Range[] = [];
  for (const place of places) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && ranges.length < MOST; node = walker.nextNode()) {
      for (const [start, end] of placesIn(node.nodeValue ?? '', words)) {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, end);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set(NAME, new Highlight(...ranges));
}

function placesIn(text: string, words: readonly string[]): [number, number][] {
  // Letters keep their places: an accent counts to the letter that it stands on.
  const letters = [...text];
  const starts: number[] = [];
  let folded = '';
  let at = 0;
  for (const letter of letters) {
    const plain = fold(letter);
    for (let index = 0; index < plain.length; index++) starts.push(at);
    folded += plain;
    at += letter.length;
  }
  starts.push(text.length);
  return words.flatMap((word) => {
    const found: [number, number][] = [];
    for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length)) {
      found.push([starts[from] ?? 0, starts[from + word.length] ?? text.length]);
    }
    return found;
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
