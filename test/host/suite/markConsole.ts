import { format } from 'node:util';

/**
 * In the browser host, the suite's console is mixed with the workbench's own log. A mark distinguishes its lines; on a
 * desktop host there is no mark.
 */
export function markConsole(mark: string | undefined): void {
  if (!mark) return;
  const original = globalThis.console;
  // VS Code freezes the methods of its console, so the whole object is replaced.
  const marked = Object.create(original);
  for (const channel of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const value = (...words: unknown[]) => original[channel](mark + format(...words));
    Object.defineProperty(marked, channel, { value });
  }
  globalThis.console = marked;
}
