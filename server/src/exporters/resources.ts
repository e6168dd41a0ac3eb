// Code that includes this folder also needs the types that its libraries lack.
/// <reference path="./untyped.d.ts" />
import type { Font } from 'fontkit';

/** The files needed for writing formats, by content. */
const RESOURCE_FILES = {
  regular: 'OpenSans-Regular.ttf',
  bold: 'OpenSans-Bold.ttf',
  italic: 'OpenSans-Italic.ttf',
  regularWeb: 'OpenSans-Regular.woff2',
  boldWeb: 'OpenSans-Bold.woff2',
  resvg: 'resvg.wasm',
} as const;

export type ResourceName = keyof typeof RESOURCE_FILES;
export type FontName = Exclude<ResourceName, 'regularWeb' | 'boldWeb' | 'resvg'>;

/** The files needed for writing formats, each read on first use and then cached. */
export interface Resources {
  /** The bytes of a file. */
  bytes(name: ResourceName): Promise<Uint8Array>;
  /** A font, parsed once for all documents. */
  font(name: FontName): Promise<Font>;
}

/** Opens the files that `read` returns by name. To make many documents, keep the result. */
export function openResources(read: (file: string) => Promise<Uint8Array>): Resources {
  const files = new Map<ResourceName, Promise<Uint8Array>>();
  const fonts = new Map<FontName, Promise<Font>>();
  const bytes = (name: ResourceName): Promise<Uint8Array> =>
    keep(files, name, () => read(RESOURCE_FILES[name]));
  return {
    bytes,
    font: (name) =>
      keep(fonts, name, async () => {
        const { parseFont } = await import('./parseFont.ts');
        return parseFont(await bytes(name));
      }),
  };
}

/** A failed read may succeed the next time. */
function keep<Name, Value>(
  kept: Map<Name, Promise<Value>>,
  name: Name,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = kept.get(name);
  if (known) return known;
  const made = make();
  kept.set(name, made);
  made.catch(() => kept.delete(name));
  return made;
}
