import { readFile } from 'node:fs/promises';
import peggy from 'peggy';

/**
 * An esbuild plugin that turns a grammar into its parser, so that it is imported like any other module.
 * @type {import("esbuild").Plugin}
 */
export const grammarPlugin = {
  name: 'grammar',
  setup(build) {
    build.onLoad({ filter: /\.peggy$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = peggy.generate(source, { output: 'source', format: 'es', grammarSource: path });
      return { contents, loader: 'js' };
    });
  },
};
