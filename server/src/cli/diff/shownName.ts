/** As git shows commits to people: so many of the digits that name one. */
const DIGITS = 10;

/** How a version is called to people: as it was named, but a commit by its first digits. */
export function shownName({ name }: { readonly name: string }): string {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(name) ? name.slice(0, DIGITS) : name;
}
