/** The reason why something cannot be renamed, for the author. */
export class RenameRefusal extends Error {}

/** Refuses to rename, with a message that the editor shows at the cursor. */
export function refuse(message: string): never {
  throw new RenameRefusal(message);
}
