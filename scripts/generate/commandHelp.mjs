import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { readManifest } from '../package/manifest.mjs';
import { withInstallAddresses } from './installAddresses.mjs';
import { loadSource } from './loadSource.mjs';

const PAGE = 'docs/command-line.md';
const WIDTH = 80;

/** The reference of the command line, with the help that each verb gives; the words around it are written by hand. */
export function* makeCommandHelp() {
  const page = readFileSync(join(checkout, PAGE), 'utf8').replaceAll('\r\n', '\n');
  const content = [program, ...program.commands].reduce((text, command) => {
    const region = new RegExp(`(<!-- help: ${command.name()} -->\n)[^]*?(<!-- /help -->)`);
    if (!region.test(text)) {
      const place = `<!-- help: ${command.name()} -->\n<!-- /help -->`;
      throw new Error(`${PAGE} has no place for the help of '${command.name()}'. Add:\n${place}`);
    }
    return text.replace(region, (_, start, end) => `${start}\`\`\`\n${helpOf(command)}\n\`\`\`\n${end}`);
  }, page);
  yield/** @type {[string, string]} */ ([PAGE, withInstallAddresses(content, readManifest())]);
}

/** The help does not need the code of the commands, which is loaded when they run. @type {import('esbuild').Plugin} */
const helpAlone = {
  name: 'help-alone',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** @type {import('commander').Command} */
const program = (await loadProgram()).createProgram();

/** @param {import('commander').Command} command */
function helpOf(command) {
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
    getOutHelpWidth: () => WIDTH,
  });
  command.outputHelp();
  return help.trimEnd();
}

/** The command line from its source, which Node 20 does not read. @returns {Promise<typeof import('../../server/src/cli/program.ts')>} */
function loadProgram() {
  return loadSource('program', "export { createProgram } from './server/src/cli/program.ts';", {
    packages: 'external',
    plugins: [helpAlone],
  });
}
