import { debounce } from '../../server/src/host/debounce.ts';
import type { PreviewView, PreviewViewed } from '../../server/src/lsp/previewProtocol.ts';
import { Changes } from './changes.ts';
import { Choices, withOr } from './choices.ts';
import { showChosen } from './chosen.ts';
import { download } from './download.ts';
import { drawPicture } from './drawPicture.ts';
import { buildFrame } from './frame.ts';
import { findHost, type Host } from './host.ts';
import { HostTools } from './hosting.ts';
import { keepFocus } from './keepFocus.ts';
import { keepPlace } from './keepPlace.ts';
import { keepReading } from './keepReading.ts';
import { ListPanel } from './listPanel.ts';
import { MapEditing } from './mapEditing.ts';
import { startMenus } from './menus.ts';
import type { HostMessage, ViewerState } from './messages.ts';
import { startNavigation } from './navigation.ts';
import { Page } from './page.ts';
import { Search } from './search.ts';
import { SelectionMarks } from './selection.ts';
import { fitToolbar } from './toolbarSpace.ts';
import { whenDrawn } from './whenDrawn.ts';
import { speak } from './words.ts';
import { startZoom } from './zoom.ts';

/** Shows the host's messages in `place`, and sends the reader's actions to the host. */
export function startViewer(host: Host, place: HTMLElement): void {
  const frame = buildFrame(place);
  const page = new Page(frame);
  const marks = new SelectionMarks(page);
  let state: ViewerState = host.getState();
  let view: PreviewView = state.view ?? {};
  const remember = (change: ViewerState): void => {
    state = { ...state, ...change };
    host.setState(state);
  };
  const list = new ListPanel({
    frame,
    page,
    ask: (key) => host.post({ type: 'openList', key }),
    closed: () => host.post({ type: 'closeList' }),
    changed: (key) => {
      const { list: _, ...rest } = state;
      state = rest;
      remember(key === undefined ? {} : { list: key });
      tools.list(key !== undefined);
    },
    // A facet or a framework is in no list, but somewhere on the page or in a document.
    missing: (key) => {
      if (!changes.goTo(key, false)) host.post({ type: 'reveal', key });
    },
  });
  const choose = (change: (view: PreviewView) => PreviewView): void => {
    view = change(view);
    remember({ view });
    host.post({ type: 'view', view });
  };
  const search = new Search({
    frame,
    ask: (words) => choose((now) => withOr(now, 'search', words)),
    visit: (key) => list.visit(key),
  });
  const changes = new Changes({
    frame,
    page,
    choose,
    visit: (key, withFocus) => (withFocus ? list.want(key) : list.visit(key)),
  });
  const choices = new Choices({ panel: frame.toolbar.viewPanel, choose });
  const tools = new HostTools(frame, (message) => host.post(message));
  const showViewed = (viewed: PreviewViewed): void => {
    search.show(viewed);
    // The last selection may still be on its way.
    choices.show({ ...viewed, view });
    tools.view(view);
    tools.compared(viewed.compared !== undefined);
    // The text about the selection takes space above the map.
    keepPlace(frame.map, () => {
      changes.show({ ...viewed, view });
      showChosen(frame.chosen, viewed, choose);
    });
  };

  const editing = new MapEditing({
    frame,
    page,
    post: (message) => host.post(message),
    stay: () => list.stay(),
  });
  const readingFrom = keepReading(frame);
  const receive = (message: HostMessage): void => {
    switch (message.type) {
      case 'page': {
        const returning = state.framework === message.page.framework;
        const first = page.framework === undefined;
        if (!returning) {
          list.close();
          list.forget();
        }
        view = message.page.viewed.view;
        page.show(message.page);
        frame.notice.textContent = '';
        remember({ framework: message.page.framework, view });
        search.restore(view.search ?? '');
        showViewed(message.page.viewed);
        const { scroll = 0, listScroll = 0 } = state;
        const scrollBack = (): void => {
          if (!first || !returning) return;
          window.scrollTo({ top: scroll, behavior: 'instant' });
          frame.listBody.scrollTop = listScroll;
        };
        scrollBack();
        if (returning && state.list !== undefined) list.restore(state.list, scrollBack);
        break;
      }
      case 'change':
        if (!keepFocus(frame.map, () => page.change(message.change))) {
          // The page is out of step with the server, which sends everything again.
          host.post({ type: 'ready' });
          return;
        }
        remember({ framework: message.change.framework });
        if (message.change.viewed) showViewed(message.change.viewed);
        list.follow(message.change.list);
        list.retry();
        search.mark();
        break;
      case 'list':
        list.show(message.list);
        readingFrom();
        search.mark();
        changes.arrived();
        break;
      case 'select': {
        const { selection } = message;
        marks.select(selection?.framework === page.framework ? (selection?.keys ?? []) : []);
        return;
      }
      case 'notice':
        frame.notice.textContent = message.text;
        frame.notice.className = `notice ${message.kind}`;
        return;
      case 'hosting': {
        const { follows, isLocked } = message.hosting;
        remember({ isLocked, ...(message.hosting.isChosen ? { follows } : {}) });
        tools.show(message.hosting);
        editing.offer(message.hosting.canEdit);
        return;
      }
      case 'title':
        editing.titled(message);
        return;
      case 'edited':
        editing.answered(message);
        return;
      case 'draw':
        drawPicture(message.svg).then(
          (png) => host.post({ type: 'drawn', png }),
          // The host reports that it could not be drawn. The browser's reason does not help a reader.
          () => host.post({ type: 'drawn' }),
        );
        return;
      case 'download':
        download(message.name, message.content);
        return;
      case 'requestHtml':
        host.post({ type: 'html', html: document.body.outerHTML });
        return;
    }
    marks.mark();
    editing.update();
    if (message.type === 'change') {
      const { version } = message.change;
      whenDrawn(() => host.post({ type: 'shown', version }));
    }
  };
  host.onMessage(receive);
  startMenus(frame.root, [frame.toolbar.view, frame.toolbar.exports]);
  startNavigation(frame, {
    openList: (key) => list.want(key),
    closeList: () => list.close(),
    reveal: (key, framework) =>
      host.post({ type: 'reveal', key, ...(framework === undefined ? {} : { framework }) }),
  });
  fitToolbar(frame);
  startZoom(frame, state.zoom ?? 1, (zoom) => remember({ zoom }));
  const rememberScroll = debounce(
    () => remember({ scroll: window.scrollY, listScroll: frame.listBody.scrollTop }),
    { quiet: 200 },
  );
  window.addEventListener('scroll', () => rememberScroll(), { passive: true });
  frame.listBody.addEventListener('scroll', () => rememberScroll(), { passive: true });
  host.post({ type: 'ready' });
}

const host = findHost();
const place = document.getElementById('viewer');
if (host && place) {
  speak(readWords(place.dataset.words));
  startViewer(host, place);
}

/** The translations of the page, as provided by the host; without them, the page is in English. */
function readWords(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '{}');
  } catch {
    // If the translations cannot be read, the page still works.
    return {};
  }
}
