import { questionDocument, writeMarkdown } from '../../engine/export/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { type Framework, openQuestions, titleOf } from '../../engine/model/index.ts';
import { lineOf, type Statement } from '../../engine/syntax/index.ts';
import { EXIT } from '../exit.ts';
import { NO_FRAMEWORK } from '../files.ts';
import { openSession } from '../session.ts';

/** Prints the open questions of the frameworks that the files at `paths` belong to. Returns the exit code. */
export async function questions(paths: readonly string[], format: 'markdown' | 'json'): Promise<number> {
  const { workspace, files, complaints } = openSession(paths);
  const wanted = new Set(files.map(({ path }) => workspace.frameworkOf(path)));
  const frameworks = workspace.frameworks().filter(({ id }) => wanted.has(id));
  const text =
    format === 'json'
      ? `${JSON.stringify(
          frameworks.map((framework) => asData(framework, workspace)),
          undefined,
          2,
        )}\n`
      : frameworks.map((framework) => writeMarkdown(questionDocument(framework, workspace))).join('\n');
  process.stdout.write(text);
  if (files.length > 0 && frameworks.length === 0) process.stderr.write(`competence: ${NO_FRAMEWORK}\n`);
  return complaints.any() ? EXIT.failed : EXIT.clean;
}

/** The open questions of a framework as plain data; lines count from 1. */
function asData(framework: Framework, workspace: Workspace): object {
  const lineIn = (path: string, statement: Statement): number => {
    const document = workspace.document(path);
    return document ? lineOf(document, statement) + 1 : 1;
  };
  const questions = [...openQuestions(framework)].map(({ question, element, within }) => {
    const { name, text, path, statement, replies } = question;
    return {
      ...(name !== undefined && { name }),
      text: text.text,
      path,
      line: lineIn(path, statement),
      about: {
        kind: element.kind,
        ...(element.id && { id: element.id.text }),
        text: titleOf(element),
        within: within.map(titleOf),
      },
      replies: replies.map((reply) => ({
        ...(reply.name !== undefined && { name: reply.name }),
        text: reply.text.text,
        line: lineIn(path, reply.statement),
        depth: reply.depth,
      })),
    };
  });
  return { framework: framework.id, title: framework.title, questions };
}
