import { isValidId } from '../../syntax/statement.ts';

/** Names that the pages of a framework have themselves, and those that Windows keeps for devices. */
const KEPT =
  /^(?:index|glossary|sources|coverage|differences|changes|search|lists|map|assets|(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?)$/;

/** File systems take 255 bytes; a temporary name and an extension need some of them. */
const LONGEST = 120;

/**
 * The name of the file or folder of an id, without an extension. It hangs on the id alone, so that a link never breaks
 * by what stands beside it. Two ids never get one name, even where case makes no difference; most ids are their own.
 * What is put to an id begins with `~`, which no id holds.
 */
export function fileNameOf(id: string): string {
  // A line that is no sound header may still give a framework a name, and it may hold anything.
  if (!isValidId(id)) return `~~${hashOf(id)}`;
  const lower = id.toLowerCase();
  const mark = [
    ...(lower === id ? [] : [capitalsOf(id)]),
    ...(id.length > LONGEST ? [hashOf(id)] : []),
    // Windows drops a full stop at the end.
    ...(KEPT.test(lower) || lower.endsWith('.') ? ['0'] : []),
  ];
  if (mark.length === 0) return id;
  // In front, as it is the beginning of a name that Windows looks at.
  return `~${mark.join('.')}~${lower.slice(0, LONGEST)}${lower.endsWith('.') ? '~' : ''}`;
}

/**
 * The name of the file that tells what changed in a version, without an extension: it is no id's, since `~` stands in it.
 * A version may be any text.
 */
export function fileNameOfVersion(version: string): string {
  const isPlain = /^[a-z0-9](?:[a-z0-9.-]{0,38}[a-z0-9])?$/.test(version);
  return `changes~${isPlain ? version : `~${hashOf(version)}`}`;
}

/** The name of the file of what has no id: the way that leads to it, which holds `/`. */
export function fileNameOfKey(key: string): string {
  const [start = '', ...places] = key.split('/');
  const way = [...(start === '' ? [] : [fileNameOf(start)]), ...places].join('~');
  const name = `~~${way}`;
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}~${hashOf(key)}` : name;
}

/** Which letters are capitals, in base 32, five to a digit. */
function capitalsOf(id: string): string {
  let digits = '';
  for (let at = 0; at < id.length; at += 5) {
    let bits = 0;
    for (let bit = 0; bit < 5; bit++) {
      const letter = id.charAt(at + bit);
      if (letter !== letter.toLowerCase()) bits |= 1 << bit;
    }
    digits += bits.toString(32);
  }
  return digits.replace(/(?<!0)0+$/, '');
}

/** 32 bits of a text (FNV-1a), twice over from both ends, in base 36. */
function hashOf(text: string): string {
  const once = (characters: Iterable<string>): string => {
    let hash = 0x811c9dc5;
    for (const character of characters) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    }
    return hash.toString(36);
  };
  return once(text) + once([...text].reverse());
}
