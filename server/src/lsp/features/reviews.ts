import type { ServerCapabilities } from 'vscode-languageserver';
import { acceptBase, type ReviewToDo, recordingProblem, reviewsToDo } from '../../engine/checking/index.ts';
import { type FrameworkFacts, isAdaptation } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { amendBase } from '../../engine/refactor/index.ts';
import { amendmentsOf } from '../../engine/reviews/index.ts';
import { wordsOfReview } from '../../ide/reviews/reviewWords.ts';
import { rangeInLine, toWorkspaceEdit } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import { locationOf } from '../locations.ts';
import {
  type AcceptAnswer,
  type AcceptRequest,
  type AmendAnswer,
  type AmendRequest,
  REVIEWS,
  type ReviewItem,
  type ReviewsAnswer,
} from '../reviewProtocol.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** Lists what has to be reviewed in an adaptation, records reviews, and finds the words of an amendment. */
export function reviews({ connection, workspace, client }: FeatureContext): ServerCapabilities {
  const engineFor = (uri: unknown): Workspace =>
    typeof uri === 'string' ? workspace.engineAt(workspace.pathOf(uri)) : workspace.engine;
  const frameworkOf = (uri: unknown): string =>
    (typeof uri === 'string' ? engineFor(uri).frameworkOf(workspace.pathOf(uri)) : undefined) ?? '';
  connection.onRequest(REVIEWS.list, async (request?: Partial<AcceptRequest>): Promise<ReviewsAnswer> => {
    await workspace.settled();
    const engine = engineFor(request?.uri);
    const id = frameworkOf(request?.uri);
    const facts = engine.facts(id);
    if (facts === undefined || ![...facts.outgoing].some(isAdaptation)) return null;
    const toDo = reviewsToDo(id, engine);
    const byId = new Map(toDo.toReversed().map((each) => [each.id, each]));
    return {
      title: engine.framework(id)?.title ?? id,
      isRecorded: engine.isReviewed(id),
      amended: countAmended(facts),
      items: [...byId.values()].reverse().map((each) => itemOf(each, id, workspace)),
    };
  });
  connection.onRequest<AcceptAnswer, unknown>(REVIEWS.accept, async (request?: Partial<AcceptRequest>) => {
    await workspace.settled();
    const ids: unknown = request?.ids;
    if (ids !== undefined && !Array.isArray(ids)) return null;
    const engine = engineFor(request?.uri);
    const framework = frameworkOf(request?.uri);
    const change = acceptBase(framework, ids, engine);
    if (change)
      return { edit: toWorkspaceEdit([change], workspace, client), file: workspace.uriOf(change.path) };
    const problem = recordingProblem(framework, engine);
    return problem ? { problem: problem.message, file: workspace.uriOf(problem.path) } : null;
  });
  connection.onRequest(REVIEWS.amend, async (request?: Partial<AmendRequest>): Promise<AmendAnswer> => {
    await workspace.settled();
    const engine = engineFor(request?.uri);
    return amendAt(frameworkOf(request?.uri), String(request?.id), { workspace, client, engine });
  });
  return {};
}

function countAmended({ names }: FrameworkFacts): number {
  return [...names.values()].filter((name) => amendmentsOf(name).length > 0).length;
}

function itemOf(toDo: ReviewToDo, framework: string, workspace: LanguageWorkspace): ReviewItem {
  const engine = workspace.engineAt(toDo.path);
  const name = engine.name(framework, toDo.id);
  const place = name && amendBase(name, engine);
  const declaration = toDo.open.now?.declaration;
  const words = place && 'words' in place ? place.words : undefined;
  const at = locationOf(workspace, {
    path: toDo.path,
    statement: toDo.statement,
    part: { ...toDo.span, text: '' },
  });
  return {
    id: toDo.id,
    what: wordsOfReview(toDo),
    base: declaration?.statement.text?.text,
    amendment: words?.statement.source.slice(words.statement.start),
    at: at ?? { uri: workspace.uriOf(toDo.path), range: rangeInLine(0, { start: 0, end: 0 }) },
    baseAt: declaration && locationOf(workspace, declaration),
  };
}

function amendAt(
  framework: string,
  id: string,
  {
    workspace,
    client,
    engine,
  }: Pick<FeatureContext, 'workspace' | 'client'> & { readonly engine: Workspace },
): AmendAnswer {
  const name = engine.name(framework, id);
  const place = name && amendBase(name, engine);
  if (place === undefined) return null;
  if ('words' in place) {
    const { path, statement, span } = place.words;
    const at = locationOf(workspace, { path, statement, part: { ...span, text: '' } });
    return at ?? null;
  }
  const { changes, placeholder } = place.edit;
  const [change] = changes;
  if (change === undefined) return null;
  const before = change.text.slice(0, placeholder.start).split('\n');
  const column = before.at(-1)?.length ?? 0;
  const span = { start: column, end: column + placeholder.end - placeholder.start };
  return {
    edit: toWorkspaceEdit(changes, workspace, client),
    uri: workspace.uriOf(change.path),
    range: rangeInLine(change.range.start.line + before.length - 1, span),
  };
}
