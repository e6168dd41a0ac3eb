import { Argument, Command, Option } from 'commander';
import { FORMATS } from '../../exporters/formats.ts';
import type { ExportOptions } from '../export/export.ts';

/** `competence export`: writes documents and pictures of frameworks. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Export a framework, or a part of it, as a document, or its map as a picture.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(
      new Option('--to <format>', 'output format')
        .choices(FORMATS.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .option(
      '--of <id>',
      'a part: the id of a domain, activity, group, guide or course, or: glossary, sources',
    )
    .option('--framework <id>', 'the framework to export, if there are several')
    .option('--out <path>', 'file or folder to write to')
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: ExportOptions) => {
      const { exportFiles } = await import('../builder.ts');
      process.exitCode = await exportFiles(paths, options);
    });
}

const NOTES = `
Exports every framework that the files belong to; with --of, a part of one. Text,
such as Markdown and SVG, is written to standard output unless you give --out. The other
formats are written to a file named after its content, by default in the current folder.
SVG and PNG show the map of a whole framework. Open questions and comments are never
exported, and drafts are marked as drafts. The same input always gives the same file.

Exit codes:
  0  success
  2  invalid arguments, or a file or folder that cannot be read or written

Examples:
  $ competence export --to pdf samples/ipt
  $ competence export --to docx --of engage --out engage.docx samples/ipt
  $ competence export --to svg samples/ipt > map.svg`;
