import {
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  type Location,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Fact, Name } from '../../engine/index/index.ts';
import { lensAt, lensesOf } from '../../ide/lenses/lenses.ts';
import { LENS_PARTS, type LensPart } from '../../ide/lenses/lensParts.ts';
import { TaughtNodes } from '../../ide/lenses/lessons.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { locationOf } from '../locations.ts';
import { ownNames, perEngine } from '../perEngine.ts';
import { toReviewLenses } from '../reviewLenses.ts';
import { scheduled } from '../schedule.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** The maximum number of locations that are returned. Nobody reads further. */
const MOST_PLACES = 1000;

/**
 * Shows the contents of the framework, its domains and activities, what teaches them, and what refers to them; and
 * above an adaptation, the changes of its base since the review.
 */
export function codeLens(context: FeatureContext): ServerCapabilities {
  const { workspace, client, settings, onUpdate } = context;
  const lessons = perEngine((engine) => new TaughtNodes(engine));
  onUpdate(({ names }) => {
    for (const engine of workspace.engines()) lessons(engine).update(ownNames(engine, names));
  });
  refreshOthers(context);
  answer(context, CodeLensRequest.type, async ({ textDocument: { uri } }): Promise<CodeLens[]> => {
    const { codeLens: isOn } = await settings.current();
    const document = isOn ? workspace.document(uri) : undefined;
    if (document === undefined) return [];
    const engine = workspace.engineAt(document.path);
    const lenses = lensesOf(engine, document.path, lessons(engine)).map(({ line, part }): CodeLens => {
      const at = { line, character: 0 };
      return { range: { start: at, end: at }, data: [uri, part] satisfies LensData };
    });
    return [...lenses, ...toReviewLenses(document.path, workspace, client)];
  });
  answer(context, CodeLensResolveRequest.type, (lens): CodeLens => {
    if (lens.command) return lens;
    const { uri, part } = readData(lens.data);
    const path = uri === undefined ? undefined : workspace.document(uri)?.path;
    const line = lens.range?.start?.line;
    const found =
      path === undefined || part === undefined
        ? undefined
        : lensAt(workspace.engineAt(path), path, { line, part });
    // A line that has moved meanwhile is asked about again, at its place.
    if (uri === undefined || found === undefined) return { ...lens, command: NOTHING };
    const { title, facts, column } = found;
    const places = client.showReferences && facts.length ? placesOf(workspace, facts) : [];
    if (places.length === 0) return { ...lens, command: { title, command: '' } };
    const command = client.showReferences ?? '';
    return { ...lens, command: { title, command, arguments: [uri, { line, character: column }, places] } };
  });
  return { codeLensProvider: { resolveProvider: true } };
}

/** The data of a lens until it is resolved: its document and its part. */
type LensData = readonly [uri: string, part: LensPart];

const NOTHING = { title: '', command: '' };

function placesOf(workspace: LanguageWorkspace, facts: readonly Fact[]): Location[] {
  return facts.slice(0, MOST_PLACES).flatMap((fact) => locationOf(workspace, fact) ?? []);
}

/** Reads the data of a lens. A client may send anything. */
function readData(data: unknown): { uri?: string; part?: LensPart | undefined } {
  const [uri, part] = Array.isArray(data) ? data : [];
  return typeof uri === 'string' ? { uri, part: LENS_PARTS.find((each) => each === part) } : {};
}

/**
 * Makes the client request lenses again if another document refers to, covers, or is the base of an element in an open
 * one.
 */
function refreshOthers(context: FeatureContext): void {
  const { connection, workspace, client, settings, onUpdate } = context;
  if (!client.refreshesLenses) return;
  const refresh = scheduled(context, () => connection.sendRequest(CodeLensRefreshRequest.type));
  settings.onChange(refresh);
  const counts = new WeakMap<Name, number>();
  onUpdate(({ names }, path) => {
    let isOther = false;
    for (const name of names) {
      // A change of the base may have to be reviewed.
      if (
        name.targets.size &&
        (path === '' || workspace.engines().some((engine) => engine.isReviewed(name.framework)))
      )
        isOther = true;
      const count = name.references.size;
      if (count === (counts.get(name) ?? 0)) continue;
      counts.set(name, count);
      isOther = true;
    }
    if (isOther && workspace.openPaths().some((other) => other !== path)) refresh();
  });
}
