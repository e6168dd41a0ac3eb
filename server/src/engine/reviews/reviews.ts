/** The name of review files. */
export const REVIEW_FILE = 'competence.review';

/** A record that an adaptation was reviewed against the text of a statement of its base at that time. */
export interface Review {
  /** The adaptation. */
  readonly framework: string;
  /** The framework that declares the statement, and its id there. */
  readonly base: string;
  readonly id: string;
  /** The text of the statement: see `fingerprintOf`. */
  readonly fingerprint: string;
  /** Where the statement was: see `contextOf`. Undefined in records that do not say. */
  readonly context?: string | undefined;
  /** Whether the statement was out of use. */
  readonly isRetired?: boolean;
  /** The version of the base at that time; undefined if it had none. */
  readonly version?: string | undefined;
}

/** Whether the document at a path is a review file, not part of a framework. */
export function isReviewFile(path: string): boolean {
  return path === REVIEW_FILE || /[\\/]competence\.review$/.test(path);
}

const LINE =
  /^([A-Za-z0-9][\w.-]*) ([A-Za-z0-9][\w.-]*)\/([A-Za-z0-9][\w.-]*) ([0-9a-f]{16})(?:-([0-9a-f]{8})(-retired)?)?(?: ([A-Za-z0-9][\w.+-]*))?$/;
const HEAD = '# Reviews of adaptations, written by competence review. One line per statement.';
const LINE_END = /\r\n|\n|\r/;

/** Reads the reviews in a review file. `problemsInReviews` describes all other lines. */
export function readReviews(text: string): Review[] {
  return text.split(LINE_END).flatMap((line) => reviewIn(line) ?? []);
}

/** The review that a line records; undefined if it is another line. */
export function reviewIn(line: string): Review | undefined {
  const [, framework = '', base = '', id = '', fingerprint = '', context, retired, version] =
    LINE.exec(line.trim()) ?? [];
  if (fingerprint === '') return undefined;
  return { framework, base, id, fingerprint, context, isRetired: retired !== undefined, version };
}

/** The key of a review in a file: the adaptation, and the statement of the base. */
export function nameOfReview({ framework, base, id }: Review): string {
  return `${framework} ${base}/${id}`;
}

/**
 * A review file with `reviews`, one line each, in order, so that two reviewers rarely change the same lines. `before`
 * is the earlier text of the file. Its comments, unrecognised lines and line ends are kept. Comments stay above the
 * same review; those above the first review stay at the top.
 */
export function printReviews(reviews: readonly Review[], before = ''): string {
  const { top, above, end } = notesIn(before, new Set(reviews.map(nameOfReview)));
  const lines = new Map(reviews.map((review) => [printReview(review), nameOfReview(review)]));
  const printed = [...lines].sort().flatMap(([line, name]) => [...(above.get(name) ?? []), line]);
  return [HEAD, ...top, ...printed, ...end, ''].join(before.includes('\r\n') ? '\r\n' : '\n');
}

function printReview({ framework, base, id, fingerprint, context, isRetired, version }: Review): string {
  const state = context === undefined ? '' : `-${context}${isRetired ? '-retired' : ''}`;
  return [framework, `${base}/${id}`, fingerprint + state, ...(version ? [version] : [])].join(' ');
}

/** The other lines of a review file, by the reviews below them. */
interface Notes {
  readonly top: readonly string[];
  /** By the keys of reviews. */
  readonly above: ReadonlyMap<string, readonly string[]>;
  readonly end: readonly string[];
}

/** Comments above a review that is not `kept` move to the next one that is. */
function notesIn(text: string, kept: ReadonlySet<string>): Notes {
  const lines = text.split(LINE_END);
  if (lines.at(-1) === '') lines.pop();
  if (lines[0]?.trim() === HEAD) lines.shift();
  let top: readonly string[] | undefined;
  const above = new Map<string, string[]>();
  let notes: string[] = [];
  for (const line of lines) {
    const review = reviewIn(line);
    if (review === undefined) {
      notes.push(line);
      continue;
    }
    const name = nameOfReview(review);
    if (top === undefined) top = notes;
    else if (kept.has(name)) above.set(name, [...(above.get(name) ?? []), ...notes]);
    else continue;
    notes = [];
  }
  return { top: top ?? notes, above, end: top ? notes : [] };
}

/** A version in the form for review files; undefined if it is not valid. */
export function recordedVersion(stated: string | undefined): string | undefined {
  return stated !== undefined && /^[A-Za-z0-9][\w.+-]*$/.test(stated) ? stated : undefined;
}

/** The review file next to a document; paths use `/` or `\\`. */
export function reviewFileBeside(path: string): string {
  return path.replace(/(?<![^/\\])[^/\\]*$/, '') + REVIEW_FILE;
}
