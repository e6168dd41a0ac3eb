import type { ServerCapabilities } from 'vscode-languageserver';
import { describeError, type FeatureContext } from '../feature.ts';
import { OpenPreview } from '../preview/openPreview.ts';
import { locateElement, selectAt } from '../preview/places.ts';
import { PreviewProblems } from '../preview/problems.ts';
import {
  PREVIEW,
  type PreviewCursor,
  type PreviewElement,
  type PreviewList,
  type PreviewListTarget,
  type PreviewLocation,
  type PreviewName,
  type PreviewPage,
  type PreviewSelection,
  type PreviewTarget,
} from '../previewProtocol.ts';

/** How long to wait for the next keystroke, in milliseconds: problems are told first, and typing never waits for a page. */
const PAUSE = 40;

/** Serves the live previews: pages, lists, and what changed in them. */
export function preview({ connection, workspace, onUpdate }: FeatureContext): ServerCapabilities {
  const { engine } = workspace;
  const problems = new PreviewProblems(engine);
  const previews = new Map<string, OpenPreview>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refreshAll = (): void => {
    timer = undefined;
    for (const [name, open] of previews) {
      try {
        const change = open.refresh();
        if (change) connection.sendNotification(PREVIEW.changed, { preview: name, ...change });
      } catch (error) {
        connection.console.error(`The preview failed: ${describeError(error)}`);
      }
    }
  };

  onUpdate(({ touched }) => {
    problems.touch(touched);
    if (previews.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(refreshAll, PAUSE);
  });

  connection.onRequest(PREVIEW.open, async (target: PreviewTarget): Promise<PreviewPage | null> => {
    await workspace.settled();
    const open = OpenPreview.of(engine, problems, target);
    if (open === undefined) {
      previews.delete(target.preview);
      return null;
    }
    previews.set(target.preview, open);
    return open.page;
  });

  connection.onRequest(PREVIEW.close, ({ preview: name }: PreviewName): null => {
    previews.delete(name);
    return null;
  });

  connection.onRequest(PREVIEW.list, ({ preview: name, key }: PreviewListTarget): PreviewList | null => {
    return previews.get(name)?.openList(key) ?? null;
  });

  connection.onRequest(PREVIEW.locate, (element: PreviewElement): PreviewLocation | null => {
    const framework = element.framework ?? previews.get(element.preview)?.page.framework;
    return framework === undefined ? null : locateElement(workspace, framework, element.key);
  });

  connection.onRequest(PREVIEW.select, ({ uri, line }: PreviewCursor): PreviewSelection | null => {
    return selectAt(workspace, uri, line);
  });

  return {};
}
