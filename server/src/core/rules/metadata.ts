/** What every framework says of itself, and what a new one may begin with. */
export const METADATA: readonly { readonly name: string; readonly value: string }[] = [
  { name: 'version', value: '0.1.0' },
  { name: 'status', value: 'draft' },
  { name: 'language', value: 'en-GB' },
  { name: 'author', value: 'Name of the author' },
];
