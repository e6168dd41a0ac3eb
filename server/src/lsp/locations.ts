import type { Location, LocationLink } from 'vscode-languageserver';
import type { Fact } from '../engine/index/index.ts';
import type { Leads } from '../ide/definition.ts';
import type { DocumentRange } from '../ide/documentRange.ts';
import { placeOfFact } from '../ide/factPlace.ts';
import { rangeInLine, toRange } from './convert.ts';
import type { LanguageWorkspace } from './workspace.ts';

/** The locations that words in a line lead to: links, or locations for clients without links. */
export function toLinks(
  workspace: LanguageWorkspace,
  { span, facts }: Leads,
  line: number,
  takesLinks: boolean,
): LocationLink[] | Location[] {
  if (!takesLinks) return facts.flatMap((fact) => locationOf(workspace, fact) ?? []);
  const originSelectionRange = rangeInLine(line, span);
  return facts.flatMap((fact) => {
    const link = linkTo(workspace, fact);
    return link ? [{ ...link, originSelectionRange }] : [];
  });
}

/** A link to the line of a fact; undefined if the line no longer exists. */
export function linkTo(
  workspace: LanguageWorkspace,
  fact: Pick<Fact, 'path' | 'statement' | 'part'>,
): LocationLink | undefined {
  const place = placeOfFact(workspace.engineAt(fact.path), fact);
  return (
    place && {
      targetUri: workspace.uriOf(place.path),
      targetRange: rangeInLine(place.line, place.whole),
      targetSelectionRange: rangeInLine(place.line, place.part),
    }
  );
}

/** The location of the part of a line that a fact is about; undefined if the line no longer exists. */
export function locationOf(
  workspace: LanguageWorkspace,
  fact: Pick<Fact, 'path' | 'statement' | 'part'>,
): Location | undefined {
  const place = placeOfFact(workspace.engineAt(fact.path), fact);
  return place && { uri: workspace.uriOf(place.path), range: rangeInLine(place.line, place.part) };
}

/** A range of a document as the client counts, at the uri as it spells it. */
export function toLocation({ path, range }: DocumentRange, workspace: LanguageWorkspace): Location {
  return { uri: workspace.uriOf(path), range: toRange(range) };
}
