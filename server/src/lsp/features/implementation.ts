import {
  type Definition,
  type DefinitionLink,
  ImplementationRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { type Fact, inReadingOrder } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { amendmentsIn } from '../../ide/lineage.ts';
import { frameworksKnowing } from '../../ide/mentions.ts';
import { type Subject, subjectAt } from '../../ide/subject.ts';
import { fromPosition, rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { linkTo } from '../locations.ts';
import { pathOf } from '../uris.ts';

/** Goes from what a framework declares to the lines that change it in adaptations, and from a framework to these. */
export function implementation(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(
    context,
    ImplementationRequest.type,
    async (params): Promise<Definition | DefinitionLink[] | null> => {
      await workspace.settled();
      const position = fromPosition(params.position);
      const found = subjectAt(workspace.engine, pathOf(params.textDocument.uri), position);
      if (found === undefined) return null;
      const originSelectionRange = rangeInLine(position.line, found.span);
      const links = changesOf(workspace.engine, found.subject).flatMap(
        (fact) => linkTo(workspace, fact) ?? [],
      );
      if (client.takesImplementationLinks) return links.map((link) => ({ ...link, originSelectionRange }));
      return links.map(({ targetUri, targetSelectionRange }) => ({
        uri: targetUri,
        range: targetSelectionRange,
      }));
    },
  );
  return { implementationProvider: true };
}

function changesOf(engine: Workspace, subject: Subject): readonly Fact[] {
  if (subject.kind === 'framework') {
    return inReadingOrder(engine.facts(subject.id)?.uses ?? [], engine).filter(
      ({ property }) => property === 'adapts',
    );
  }
  return frameworksKnowing(engine, subject).flatMap((framework) =>
    amendmentsIn(engine, framework, subject.name),
  );
}
