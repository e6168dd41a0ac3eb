import { type InlayHint, InlayHintRequest, type ServerCapabilities } from 'vscode-languageserver';
import { type Hint, hintsBetween } from '../../ide/hints/hintsBetween.ts';
import { IdNumbers } from '../../ide/hints/idNumbers.ts';
import { fromRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { ownNames, perEngine } from '../perEngine.ts';
import { scheduled } from '../schedule.ts';

/** Hints: the ids that competences would be given, and what an adaptation does to the elements it names. */
export function inlayHint(context: FeatureContext): ServerCapabilities {
  const { workspace, onUpdate } = context;
  const numbers = perEngine((engine) => new IdNumbers(engine));
  onUpdate(({ names }) => {
    for (const engine of workspace.engines()) numbers(engine).update(ownNames(engine, names));
  });
  refreshOthers(context);
  answer(context, InlayHintRequest.type, ({ textDocument: { uri }, range }): InlayHint[] => {
    const document = workspace.document(uri);
    if (document === undefined) return [];
    const { start, end } = fromRange(range);
    const lines = { first: start.line, end: end.line + 1 };
    const engine = workspace.engineAt(document.path);
    return hintsBetween(engine, document.path, lines, numbers(engine)).map(toHint);
  });
  return { inlayHintProvider: true };
}

function toHint({ line, column, label, tooltip }: Hint): InlayHint {
  return { position: { line, character: column }, label, paddingLeft: true, tooltip };
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
      const all = workspace.engines().flatMap((engine) => engine.facts(id) ?? []);
      for (const { unnumbered } of all) if (isOther(unnumbered, unnumbered.size)) changed = true;
    }
    if (changed && workspace.openPaths().some((other) => other !== path)) refresh();
  });
}
