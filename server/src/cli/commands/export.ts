import { Argument, Command, Option } from 'commander';
import { FORMATS } from '../../documents/formats.ts';
import type { ExportOptions } from '../export/export.ts';

/** `competence export`: documents and pictures of frameworks. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Write a framework, or a part of it, as a document, or its map as a picture.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(
      new Option('--to <format>', 'what to write')
        .choices(FORMATS.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .option('--of <id>', 'a domain, activity, guide or curriculum; or: glossary, sources')
    .option('--framework <id>', 'the framework, where there are several')
    .option('--out <path>', 'the file to write, or the folder to write it in')
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: ExportOptions) => {
      const { exportFiles } = await import('../builder.ts');
      process.exitCode = await exportFiles(paths, options);
    });
}

const NOTES = `
Writes each framework that one of the files belongs to; with --of, a part of one.
Markdown and SVG go to standard output unless --out is given; all other formats go to a
file, by default in the current folder and called after what is in it. SVG and PNG are
the map of a whole framework. Open questions and comments are never written; drafts say
that they are. The same text gives the same file, to the byte.

Exit codes: 0 done, 2 wrong use, or a file or folder that cannot be read or written.

Example:
  $ competence export --to pdf samples/ipt
  $ competence export --to docx --of engage --out engage.docx samples/ipt
  $ competence export --to svg samples/ipt > map.svg`;
