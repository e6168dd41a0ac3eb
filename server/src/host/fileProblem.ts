/** A file that must not be read or written. The message gives the reason, in words that follow the file's path. */
export class FileProblem extends Error {}
