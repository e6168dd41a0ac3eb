/**
 * The engine's path for a document: for files, the decoded URI, so that all spellings of one URI are the same document
 * and files sort naturally; for others, the URI itself.
 */
export function pathOf(uri: string): string {
  if (!uri.startsWith(FILE)) return uri;
  return decode(uri).replace(
    /^(file:\/\/\/)([A-Z])(?=:)/,
    (_, start: string, drive: string) => start + drive.toLowerCase(),
  );
}

/** The uri of a document of the engine, as VS Code spells it. */
export function uriOf(path: string): string {
  if (!path.startsWith(FILE)) return path;
  return FILE + path.slice(FILE.length).split('/').map(encode).join('/');
}
const FILE = 'file://';

/** An incorrectly encoded URI is used as it is. */
function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch (error) {
    if (error instanceof URIError) return uri;
    throw error;
  }
}

/** VS Code encodes more than the standard requires. A lone surrogate cannot be encoded, so it becomes U+FFFD. */
function encode(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
