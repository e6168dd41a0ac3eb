import type { ServerCapabilities } from 'vscode-languageserver';
import { debounce } from '../../host/debounce.ts';
import { OpenPreview } from '../../ide/preview/openPreview.ts';
import { locateElement, locateLine, selectAt } from '../../ide/preview/places.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { describeError } from '../describeError.ts';
import type { FeatureContext } from '../feature.ts';
import { toLocation } from '../locations.ts';
import {
  PREVIEW,
  type PreviewCursor,
  type PreviewEdit,
  type PreviewEditTarget,
  type PreviewElement,
  type PreviewList,
  type PreviewListTarget,
  type PreviewLocation,
  type PreviewName,
  type PreviewPage,
  type PreviewSelection,
  type PreviewShown,
  type PreviewTarget,
  type PreviewViewTarget,
} from '../previewProtocol.ts';
import { BETWEEN_KEYS } from '../schedule.ts';

/** An open preview, and the state of its page. */
interface Feed {
  readonly open: OpenPreview;
  readonly reportsShown: boolean;
  /** The change that was sent but is not shown yet. Until it is shown, no other is sent, however slow the page is. */
  sent: number | undefined;
  /** Whether there may be changes that were not sent. */
  stale: boolean;
}

/** Serves the live previews: pages, lists, and what changed in them. */
export function preview({
  connection,
  workspace,
  client,
  comparisons,
  diagnostics,
  onUpdate,
}: FeatureContext): ServerCapabilities {
  const { engine } = workspace;
  const feeds = new Map<string, Feed>();
  // A page is as calm as the editor: it leaves out what is held back while a line is typed.
  const shownProblems = (path: string) => diagnostics.problems(path);
  let version = 0;

  const send = (name: string, feed: Feed): void => {
    feed.stale = false;
    const change = feed.open.refresh();
    if (change === undefined) return;
    version++;
    if (feed.reportsShown) feed.sent = version;
    connection.sendNotification(PREVIEW.changed, { preview: name, version, ...change });
  };

  const refresh = debounce(() => {
    for (const [name, feed] of feeds) {
      if (!feed.stale || feed.sent !== undefined) continue;
      try {
        send(name, feed);
      } catch (error) {
        connection.console.error(`The preview failed: ${describeError(error)}`);
      }
    }
  }, BETWEEN_KEYS);

  onUpdate(({ dirtyPaths, names }) => {
    for (const feed of feeds.values()) {
      feed.open.touch(dirtyPaths, names.size > 0);
      feed.stale = true;
    }
    if (feeds.size > 0) refresh();
  });

  comparisons.onDidChange(() => {
    for (const feed of feeds.values()) {
      feed.open.compare(comparisons.current);
      feed.stale = true;
    }
    if (feeds.size > 0) refresh();
  });

  connection.onRequest(PREVIEW.open, async (target: PreviewTarget): Promise<PreviewPage | null> => {
    await workspace.settled();
    const { uri, framework, view } = target;
    const path = uri === undefined ? undefined : workspace.pathOf(uri);
    const open = OpenPreview.of(
      path === undefined ? engine : workspace.engineAt(path),
      { path, framework, view },
      comparisons.current,
      shownProblems,
    );
    if (open === undefined) {
      feeds.delete(target.preview);
      return null;
    }
    feeds.set(target.preview, {
      open,
      reportsShown: target.reportsShown === true,
      sent: undefined,
      stale: false,
    });
    return open.page;
  });

  connection.onNotification(PREVIEW.shown, (shown: PreviewShown) => {
    const feed = feeds.get(shown.preview);
    if (feed === undefined || feed.sent !== shown.version) return;
    feed.sent = undefined;
    if (feed.stale) refresh();
  });

  connection.onNotification(PREVIEW.view, ({ preview: name, view }: PreviewViewTarget) => {
    const feed = feeds.get(name);
    if (feed === undefined) return;
    feed.open.choose(view);
    feed.stale = true;
    refresh();
  });

  connection.onRequest(PREVIEW.close, ({ preview: name }: PreviewName): null => {
    feeds.delete(name);
    return null;
  });

  connection.onRequest(PREVIEW.list, ({ preview: name, key }: PreviewListTarget): PreviewList | null => {
    return feeds.get(name)?.open.openList(key) ?? null;
  });

  connection.onRequest(PREVIEW.locate, (element: PreviewElement): PreviewLocation | null => {
    const open = feeds.get(element.preview)?.open;
    const framework = element.framework ?? open?.page.framework;
    const place = open?.placeOfChange(element.key);
    const found = place
      ? locateLine(workspace.engineAt(place.path), place.path, place.line)
      : locateElement(engine, framework ?? '', open?.keyOfSource(element.key) ?? element.key, shownProblems);
    return found ? toLocation(found, workspace) : null;
  });

  connection.onRequest(PREVIEW.title, ({ preview: name, key }: PreviewElement): string | null => {
    return feeds.get(name)?.open.titleOf(key) ?? null;
  });

  connection.onRequest(PREVIEW.edit, async (target: PreviewEditTarget): Promise<PreviewEdit> => {
    await workspace.settled();
    const plan = feeds.get(target.preview)?.open.plan(target.edit) ?? { refusal: 'gone' };
    if ('refusal' in plan) return plan;
    const { changes } = plan;
    return changes.length === 0 ? {} : { edit: toWorkspaceEdit(changes, workspace, client) };
  });

  connection.onRequest(PREVIEW.select, ({ uri, line }: PreviewCursor): PreviewSelection | null => {
    const path = workspace.pathOf(uri);
    return selectAt(workspace.engineAt(path), path, line) ?? null;
  });

  return {};
}
