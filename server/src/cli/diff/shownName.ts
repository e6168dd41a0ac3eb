/** The number of digits of an abbreviated commit, as in git. */
const DIGITS = 10;

/** The name of a version for display; a commit is abbreviated. */
export function shownName({ name }: { readonly name: string }): string {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(name) ? name.slice(0, DIGITS) : name;
}
