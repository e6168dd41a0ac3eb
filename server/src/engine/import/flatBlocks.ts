import type { ImportedBlock } from './importedBlock.ts';
import { sectionNamed } from './linesOfBlocks.ts';
import { markerOf } from './markers.ts';
import { textBlocks } from './textBlocks.ts';

/** The depths of headings in a text without indentation. */
export const DOMAIN_DEPTH = 1;
export const ACTIVITY_DEPTH = 2;
const SECTION_DEPTH = 3;

/** What competences begin with, as in “An ability to listen”. Titles of activities have no article. */
const OPENING =
  /^an?\s+(?:ability|capacity|readiness|willingness|understanding|awareness|knowledge)(?!\p{L})/iu;
/** Longer lines are not titles. */
const LONGEST_TITLE = 120;

/**
 * Reads lines that nothing sets apart but their words: “Knowledge” is a section, a line over competences the title of an
 * activity, a line over such a title the title of a domain, and everything else competences.
 */
export function flatBlocks(lines: readonly string[]): readonly ImportedBlock[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const marked: string[] = [];
  let below: 'competence' | 'section' | 'activity' | undefined;
  for (const line of filled.toReversed()) {
    const typed = line.trim();
    const depth = depthOf(typed, below);
    marked.push(depth === undefined ? asItem(line, typed) : `${'#'.repeat(depth)} ${typed}`);
    if (depth === SECTION_DEPTH) below = 'section';
    else if (depth === ACTIVITY_DEPTH) below = 'activity';
    else below = depth === undefined && isCompetence(typed) ? 'competence' : undefined;
  }
  return textBlocks(marked.reverse().join('\n')).blocks;
}

function depthOf(
  typed: string,
  below: 'competence' | 'section' | 'activity' | undefined,
): number | undefined {
  if (sectionNamed(typed)) return SECTION_DEPTH;
  if (below === undefined || isCompetence(typed) || /[.,;!?…]$/u.test(typed)) return undefined;
  if (typed.length > LONGEST_TITLE || /^\p{Ll}/u.test(typed)) return undefined;
  return below === 'activity' ? DOMAIN_DEPTH : ACTIVITY_DEPTH;
}

function isCompetence(typed: string): boolean {
  return OPENING.test(typed) || markerOf(typed) !== undefined;
}

/** Lines in lower case may continue the line above them, and lines that end like a sentence may be descriptions. */
function asItem(line: string, typed: string): string {
  const isPlain = !OPENING.test(typed) && (/^\p{Ll}/u.test(typed) || /[.!?]$/u.test(typed));
  return markerOf(typed) || isPlain ? line : line.replace(typed, () => `- ${typed}`);
}
