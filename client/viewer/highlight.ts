/** The name of the highlight in the style sheet. */
const NAME = 'competence-search';

/** The maximum number of highlighted places. */
const MOST = 2000;

/**
 * Highlights words in the texts of some elements, without changing the elements, so that an update finds them
 * unchanged. A browser without this feature only marks boxes and lines.
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
  // Offsets stay the same: an accent belongs to its letter.
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
