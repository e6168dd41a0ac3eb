import type { Workspace } from '../engine/index.ts';
import type { Position } from '../engine/text/index.ts';
import { mentionsOf, type PlacedMention } from './mentions.ts';
import { subjectAt } from './subject.ts';

/**
 * Every place that names the subject at a position and, for a term, every text that uses its words; undefined if there
 * is no name.
 */
export function referencesAt(
  engine: Workspace,
  path: string,
  position: Position,
  { withDeclaration }: { readonly withDeclaration: boolean },
): readonly PlacedMention[] | undefined {
  const found = subjectAt(engine, path, position);
  return (
    found &&
    mentionsOf(engine, found.subject).filter(
      ({ kind }) => kind !== 'form' && (withDeclaration || kind !== 'declaration'),
    )
  );
}

/** The places in a document that name the subject at a position in it; undefined if there is no name. */
export function highlightsAt(
  engine: Workspace,
  path: string,
  position: Position,
): readonly PlacedMention[] | undefined {
  const found = subjectAt(engine, path, position);
  return found && mentionsOf(engine, found.subject, path);
}
