import type { HostMessage, ViewerMessage, ViewerState } from './messages.ts';

/** The environment of a viewer: an editor's webview, or a plain page. */
export interface Host {
  post(message: ViewerMessage): void;
  getState(): ViewerState;
  setState(state: ViewerState): void;
  onMessage(listener: (message: HostMessage) => void): void;
}

/** The API that VS Code gives to the page of each webview, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare global {
  /** Set by VS Code in its webviews. */
  var acquireVsCodeApi: (() => VsCodeApi) | undefined;
  /** Set by a plain page that shows fragments of its own. */
  var competenceHost: Host | undefined;
}

/** The host of this page; undefined if there is none. */
export function findHost(): Host | undefined {
  if (globalThis.competenceHost) return globalThis.competenceHost;
  return globalThis.acquireVsCodeApi && vsCodeHost(globalThis.acquireVsCodeApi());
}

function vsCodeHost(api: VsCodeApi): Host {
  return {
    post: (message) => api.postMessage(message),
    getState: () => (api.getState() as ViewerState | undefined) ?? {},
    setState: (state) => api.setState(state),
    onMessage: (listener) =>
      window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => listener(data)),
  };
}
