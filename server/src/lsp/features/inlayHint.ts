import { type InlayHint, InlayHintRequest, type ServerCapabilities } from 'vscode-languageserver';
import { amendmentHint } from '../../ide/hints/amendmentHint.ts';
import { futureId } from '../../ide/hints/futureId.ts';
import { IdNumbers } from '../../ide/hints/idNumbers.ts';
import { nodesBetween, type VisitedNode } from '../../ide/nodesBetween.ts';
import { fromRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { scheduled } from '../schedule.ts';

/** Hints: the ids that competences would be given, and what an adaptation does to the elements it names. */
export function inlayHint(context: FeatureContext): ServerCapabilities {
  const { workspace, onUpdate } = context;
  const { engine } = workspace;
  const numbers = new IdNumbers(engine);
  onUpdate(({ names }) => numbers.update(names));
  refreshOthers(context);
  answer(context, InlayHintRequest.type, ({ textDocument: { uri }, range }): InlayHint[] => {
    const document = workspace.document(uri);
    if (document === undefined) return [];
    const { start, end } = fromRange(range);
    const sites = nodesBetween(document.syntax.root, start.line, end.line + 1);
    return [...sites].flatMap((site) => {
      const id = futureId(engine, document.path, site, numbers);
      return id === undefined ? amended(context, document.path, site) : [idHint(site, id)];
    });
  });
  return { inlayHintProvider: true };
}

function idHint({ node, line }: VisitedNode, id: string): InlayHint {
  return {
    position: { line, character: node.statement?.keyword?.end ?? 0 },
    label: `[${id}]`,
    paddingLeft: true,
    tooltip: 'This competence has no id yet. Assigning ids would give it this one.',
  };
}

function amended({ workspace }: FeatureContext, path: string, { node, line }: VisitedNode): InlayHint[] {
  const { statement } = node;
  const hint = statement && amendmentHint(workspace.engine, path, statement);
  if (hint === undefined || statement?.id === undefined) return [];
  // Except in an `amend` line, the id is followed by a bracket.
  const character = statement.id.end + (statement.kind === 'amend' ? 0 : 1);
  return [{ position: { line, character }, label: hint.label, paddingLeft: true, tooltip: hint.base }];
}

/** Asks the client to refresh hints if a change in one document affects those in another. */
function refreshOthers(context: FeatureContext): void {
  const { connection, workspace, client, onUpdate } = context;
  if (!client.refreshesHints) return;
  const refresh = scheduled(context, () => connection.languages.inlayHint.refresh());
  const said = new WeakMap<object, number>();
  const isOther = (subject: object, count: number): boolean => {
    if (count === (said.get(subject) ?? 0)) return false;
    said.set(subject, count);
    return true;
  };
  onUpdate(({ names, frameworks }, path) => {
    let changed = false;
    for (const name of names) {
      const { declarations, references, targets } = name;
      if (isOther(name, declarations.size + references.size + targets.size)) changed = true;
    }
    for (const id of frameworks) {
      const facts = workspace.engine.facts(id);
      if (facts && isOther(facts.unnumbered, facts.unnumbered.size)) changed = true;
    }
    if (changed && workspace.openPaths().some((other) => other !== path)) refresh();
  });
}
