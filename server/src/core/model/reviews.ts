/** The name of the files that say what was reviewed. */
export const REVIEW_FILE = 'competence.review';

/** That an adaptation was reviewed against a statement of its base, as it was worded then. */
export interface Review {
  /** The adaptation. */
  readonly framework: string;
  /** The framework that declares the statement, and its id there. */
  readonly base: string;
  readonly id: string;
  /** What the statement said: see `fingerprintOf`. */
  readonly fingerprint: string;
  /** The version that the base stated then; undefined when it stated none. */
  readonly version?: string | undefined;
}

/** Whether the document at a path says what was reviewed, and is no part of a framework. */
export function isReviewFile(path: string): boolean {
  return path === REVIEW_FILE || /[\\/]competence\.review$/.test(path);
}

const LINE =
  /^([A-Za-z0-9][\w.-]*) ([A-Za-z0-9][\w.-]*)\/([A-Za-z0-9][\w.-]*) ([0-9a-f]{16})(?: ([A-Za-z0-9][\w.+-]*))?$/;
const HEAD = '# What adaptations were reviewed against: written by competence review, a line a statement.';

/** Reads a file of reviews. Lines that are none, such as comments and the marks of a conflict, are passed over. */
export function readReviews(text: string): Review[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => {
    const [, framework = '', base = '', id = '', fingerprint = '', version] = LINE.exec(line.trim()) ?? [];
    return fingerprint === '' ? [] : [{ framework, base, id, fingerprint, version }];
  });
}

/** A file of reviews: a line each, in order, so that two people who review seldom change the same lines. */
export function printReviews(reviews: readonly Review[], lineEnd: '\n' | '\r\n' = '\n'): string {
  const lines = reviews.map(({ framework, base, id, fingerprint, version }) =>
    [framework, `${base}/${id}`, fingerprint, ...(version ? [version] : [])].join(' '),
  );
  return [HEAD, ...[...new Set(lines)].sort(), ''].join(lineEnd);
}

/** A version as it can stand in a file of reviews; undefined for what is none. */
export function recordedVersion(stated: string | undefined): string | undefined {
  return stated !== undefined && /^[A-Za-z0-9][\w.+-]*$/.test(stated) ? stated : undefined;
}

/** The file of reviews beside a document; paths part folders by `/` or `\\`. */
export function reviewFileBeside(path: string): string {
  return path.replace(/(?<![^/\\])[^/\\]*$/, '') + REVIEW_FILE;
}
