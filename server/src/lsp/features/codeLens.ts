import {
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  type Location,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { type Fact, heirsOf, type Name } from '../../engine/index/index.ts';
import { type LensNode, lensNodes } from '../../ide/lenses/lensNodes.ts';
import { hasLensPart, LENS_PARTS, type LensPart, lensContents } from '../../ide/lenses/lensParts.ts';
import { TaughtNodes } from '../../ide/lenses/lessons.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { JsonText } from '../jsonText.ts';
import { WrittenLenses } from '../lenses/writtenLenses.ts';
import { locationOf } from '../locations.ts';
import { reviewLenses } from '../reviews/reviewLenses.ts';
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
  const lessons = new TaughtNodes(workspace.engine);
  /** Documents by short numbers, because lenses are many. */
  const paths: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (path: string): number => {
    const known = numbers.get(path);
    if (known !== undefined) return known;
    numbers.set(path, paths.length);
    return paths.push(path) - 1;
  };
  const written = new WrittenLenses();
  onUpdate((update, path) => {
    lessons.update(update.names);
    written.update(update, numberOf(path));
  });
  refreshOthers(context);
  const encoder = new TextEncoder();
  answer(context, CodeLensRequest.type, async ({ textDocument: { uri } }) => {
    const { codeLens: isOn } = await settings.current();
    const document = isOn ? workspace.document(uri) : undefined;
    if (document === undefined) return [];
    const { path, syntax } = document;
    const number = numberOf(path);
    const own = workspace.engine.facts(workspace.engine.frameworkOf(path) ?? '');
    const heirs = own ? heirsOf(own, workspace.engine) : [];
    const pieces: Uint8Array[] = [];
    for (const group of lensNodes(syntax.root)) {
      const piece = written.get(group, number, () => encoder.encode(lensesOf(group)));
      if (piece.length) pieces.push(pieces.length ? COMMA : NOTHING_BEFORE, piece);
    }
    const reviews = reviewLenses(path, workspace, client);
    if (reviews.length) {
      pieces.push(
        pieces.length ? COMMA : NOTHING_BEFORE,
        encoder.encode(JSON.stringify(reviews).slice(1, -1)),
      );
    }
    return new JsonText([OPENING, ...pieces, CLOSING]);

    function lensesOf(group: readonly LensNode[]): string {
      const lenses: string[] = [];
      for (const site of group) {
        const at = `{"line":${site.line},"character":0}`;
        LENS_PARTS.forEach((part, index) => {
          if (!hasLensPart[part](workspace.engine, path, site, lessons, heirs)) return;
          lenses.push(`{"range":{"start":${at},"end":${at}},"data":[${number},${index}]}`);
        });
      }
      return lenses.join(',');
    }
  });
  answer(context, CodeLensResolveRequest.type, (lens): CodeLens => {
    if (lens.command) return lens;
    const { path, part } = readData(lens.data, paths);
    const syntax = path === undefined ? undefined : workspace.engine.document(path);
    const line = lens.range?.start?.line;
    const site =
      syntax &&
      lensNodes(syntax.root)
        .flat()
        .find((each) => each.line === line);
    // A line that has moved meanwhile is asked about again, at its place.
    if (path === undefined || part === undefined || site === undefined) return { ...lens, command: NOTHING };
    const { title, facts } = lensContents[part](workspace.engine, path, site);
    const places = client.showReferences && facts.length ? placesOf(workspace, facts) : [];
    if (places.length === 0) return { ...lens, command: { title, command: '' } };
    const position = { line: site.line, character: site.node.statement?.start ?? 0 };
    const command = {
      title,
      command: client.showReferences ?? '',
      arguments: [workspace.uriOf(path), position, places],
    };
    return { ...lens, command };
  });
  return { codeLensProvider: { resolveProvider: true } };
}

const [OPENING, COMMA, CLOSING] = ['[', ',', ']'].map((sign) => new TextEncoder().encode(sign)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const NOTHING_BEFORE = new Uint8Array();

const NOTHING = { title: '', command: '' };

function placesOf(workspace: LanguageWorkspace, facts: readonly Fact[]): Location[] {
  return facts.slice(0, MOST_PLACES).flatMap((fact) => locationOf(workspace, fact) ?? []);
}

/** Reads the data of a lens. A client may send anything. */
function readData(
  data: unknown,
  paths: readonly string[],
): { path: string | undefined; part: LensPart | undefined } {
  const [path, part] = Array.isArray(data) ? data : [];
  return { path: paths[path], part: LENS_PARTS[part] };
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
      if (name.targets.size && (path === '' || workspace.engine.isReviewed(name.framework))) isOther = true;
      const count = name.references.size;
      if (count === (counts.get(name) ?? 0)) continue;
      counts.set(name, count);
      isOther = true;
    }
    if (isOther && workspace.openPaths().some((other) => other !== path)) refresh();
  });
}
