/** The properties that every framework should have, with values for a new one. */
export const METADATA: readonly { readonly name: string; readonly value: string }[] = [
  { name: 'version', value: '0.1.0' },
  { name: 'status', value: 'draft' },
  { name: 'language', value: 'en-GB' },
  { name: 'author', value: 'Name of the author' },
];
