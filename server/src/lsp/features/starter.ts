import type { ServerCapabilities } from 'vscode-languageserver';
import { validIdLike } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { isValidId } from '../../engine/syntax/index.ts';
import { FIRST_WORDS, starterFiles } from '../../host/starter.ts';
import type { FeatureContext } from '../feature.ts';
import {
  FRAMEWORKS,
  type FrameworkName,
  type FrameworkNameAnswer,
  type StarterFile,
  type StarterTarget,
} from '../frameworkProtocol.ts';

/** The id of a framework whose title has no characters that an id may contain. */
const UNNAMED = 'framework';

/** Serves the initial files of a new framework, the same as those of `competence new`. */
export function starter({ connection, workspace }: FeatureContext): ServerCapabilities {
  const { engine } = workspace;
  connection.onRequest(FRAMEWORKS.name, async ({ text }: FrameworkName): Promise<FrameworkNameAnswer> => {
    await workspace.settled();
    return {
      suggestion: freeId(validIdLike(text.trim())?.toLowerCase() ?? UNNAMED, engine),
      isValidId: isValidId(text),
      isTaken: isTaken(text, engine),
    };
  });
  connection.onRequest(FRAMEWORKS.starter, ({ id, title }: StarterTarget): readonly StarterFile[] => {
    const files = starterFiles(id, title.replace(/\s+/g, ' ').trim() || undefined);
    return [...files].map(([name, text]) => ({ name, text, ...firstWords(text) }));
  });
  return {};
}

/** Where the author starts to write, if it is in this file. */
function firstWords(text: string): Pick<StarterFile, 'selection'> {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.endsWith(FIRST_WORDS));
  if (line === -1) return {};
  const end = lines[line]?.length ?? 0;
  const start = { line, character: end - FIRST_WORDS.length };
  return { selection: { start, end: { line, character: end } } };
}

function freeId(id: string, engine: Workspace): string {
  if (!isTaken(id, engine)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`, engine)) number++;
  return `${id}-${number}`;
}

function isTaken(id: string, engine: Workspace): boolean {
  return (engine.facts(id)?.headers.size ?? 0) > 0;
}
