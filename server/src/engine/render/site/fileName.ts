import { isValidId } from '../../syntax/statement.ts';

/** File names that the pages of a framework use themselves, and those that Windows reserves for devices. */
const KEPT =
  /^(?:index|glossary|sources|coverage|differences|changes|search|lists|map|assets|(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?)$/;

/** File systems take 255 bytes; a temporary name and an extension need some of them. */
const LONGEST = 120;

/**
 * The name of the file or folder of an id, without an extension. It depends only on the id, so that no link breaks when
 * other elements change. Two ids never have the same name, even if case is ignored. Most ids are unchanged; additions
 * begin with `~`, which ids cannot contain.
 */
export function fileNameOf(id: string): string {
  // A line that is not a valid header may still name a framework, with any characters.
  if (!isValidId(id)) return `~~${hashOf(id)}`;
  const lower = id.toLowerCase();
  const mark = [
    ...(lower === id ? [] : [capitalsOf(id)]),
    ...(id.length > LONGEST ? [hashOf(id)] : []),
    // Windows drops a full stop at the end.
    ...(KEPT.test(lower) || lower.endsWith('.') ? ['0'] : []),
  ];
  if (mark.length === 0) return id;
  // At the front, because Windows looks at the beginning of a name.
  return `~${mark.join('.')}~${lower.slice(0, LONGEST)}${lower.endsWith('.') ? '~' : ''}`;
}

/**
 * The name of the file with the changes in a version, without an extension. It contains `~`, so it cannot clash with an
 * id. A version may be any text.
 */
export function fileNameOfVersion(version: string): string {
  const isPlain = /^[a-z0-9](?:[a-z0-9.-]{0,38}[a-z0-9])?$/.test(version);
  return `changes~${isPlain ? version : `~${hashOf(version)}`}`;
}

/** The name of the file of an element without an id: its path, which contains `/`. */
export function fileNameOfKey(key: string): string {
  const [start = '', ...places] = key.split('/');
  const way = [...(start === '' ? [] : [fileNameOf(start)]), ...places].join('~');
  const name = `~~${way}`;
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}~${hashOf(key)}` : name;
}

/** The positions of the capitals, in base 32, five letters per digit. */
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
