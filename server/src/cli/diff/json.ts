import {
  type Change,
  type Side,
  type SuggestedVersion,
  type Tree,
  wordChanges,
} from '../../engine/diff/index.ts';
import { hasWords, wordsOfNotes } from '../../engine/render/index.ts';
import type { ComparisonResult } from './comparisonResult.ts';
import { wordsOfFault } from './wordsOfFault.ts';

/** The changes for programs. The format is described in docs/command-line.md. */
export function toJson({ difference, sides, notes }: ComparisonResult): string {
  const { changes, summary, suggestedVersions, files } = difference;
  const [before, after] = sides;
  const sideOf = (side: Side | undefined, shown: (path: string) => string) =>
    side && { text: side.text, file: side.file && shown(side.file), line: side.line, path: side.path };
  const amendmentOf = ({ amendment }: Change) =>
    amendment && {
      file: (amendment.isBefore ? before : after).shown(amendment.file),
      line: amendment.line,
      version: amendment.isBefore ? 'from' : 'to',
    };
  const placeOf = ({ framework, id, path, significance, type }: Change) => ({
    framework,
    id,
    path,
    type,
    significance,
  });
  const data = {
    version: 1,
    from: before.name,
    to: after.name,
    changes: changes.map((change) => ({
      type: change.type,
      kind: change.kind,
      framework: change.framework,
      id: change.id,
      title: change.title,
      path: change.path,
      property: change.property,
      from: sideOf(change.from, before.shown),
      to: sideOf(change.to, after.shown),
      further: change.further.length
        ? change.further.map((side) => ({
            ...sideOf(side, change.type === 'split' ? after.shown : before.shown),
            id: side.id,
          }))
        : undefined,
      words: hasWords(change) ? wordChanges(change.from?.text ?? '', change.to?.text ?? '') : undefined,
      inside: change.tree && insideOf(change.tree),
      significance: change.significance,
      reuse: change.reuse,
      attention: change.attention.length ? change.attention : undefined,
      notes: change.notes.length ? wordsOfNotes(change) : undefined,
      amendment: amendmentOf(change),
      competences: change.competences || undefined,
      landsIn: change.landsIn.length ? change.landsIn.map(placeOf) : undefined,
      amendedIn: change.amendedIn.length ? change.amendedIn.map(({ id }) => id) : undefined,
    })),
    summary,
    suggestedVersion:
      suggestedVersions.length === 1 ? versionOf(suggestedVersions[0] as SuggestedVersion) : undefined,
    suggestedVersions: suggestedVersions.map(versionOf),
    files,
    notes: notes.length ? notes : undefined,
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** All that was added or removed with an element. Empty lists are left out. */
function insideOf({ properties, prose, questions, children }: Tree): object | undefined {
  const inside = {
    ...(prose.length > 0 && { description: prose.join(' ') }),
    ...(questions.length > 0 && { questions }),
    ...(properties.length > 0 && {
      properties: Object.fromEntries(properties.map(({ name, values }) => [name, values])),
    }),
    ...(children.length > 0 && {
      children: children.map((child) => ({
        kind: child.kind,
        id: child.id,
        text: child.text,
        ...insideOf(child),
      })),
    }),
  };
  return Object.keys(inside).length > 0 ? inside : undefined;
}

function versionOf(version: SuggestedVersion) {
  const { framework, release, significance, bump, from, to, stated, status, isEnough, fault } = version;
  const message = wordsOfFault(version);
  return { framework, release, significance, bump, from, to, stated, status, isEnough, fault, message };
}
