/** A server did not answer in time, or has ended; the message says which, in a few words for a table. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}
