import { format } from 'node:util';

/**
 * In the browser host the suite's console arrives among the workbench's own log. Marked, its lines
 * can be told apart; on a desktop host nobody asks for a mark and nothing changes.
 */
export function markConsole(mark: string | undefined): void {
  if (!mark) return;
  const original = globalThis.console;
  // VS Code seals the methods of its console, so that the object as a whole is stood in for.
  const marked = Object.create(original);
  for (const channel of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const value = (...words: unknown[]) => original[channel](mark + format(...words));
    Object.defineProperty(marked, channel, { value });
  }
  globalThis.console = marked;
}
