import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Exporters, ExportFormat, Resources, Written } from '../../exporters/index.ts';
import { writeWorkspaceFile } from '../../host/writeFile.ts';
import { EXIT } from '../exit.ts';
import { shownPath } from '../paths.ts';
import { startProgress } from '../progress.ts';
import { writeOr } from '../rewrite.ts';
import { openSession, type Session } from '../session.ts';
import { visible } from '../visible.ts';
import { chooseFrameworks, chooseSubjects, type ExportSubject } from './choose.ts';
import { type Destination, destinationOf } from './destination.ts';
import { expectOwn } from './replaceable.ts';

/** The options of `competence export`. */
export interface ExportOptions {
  readonly to: string;
  /** The id of a part, `glossary` or `sources`; undefined for whole frameworks. */
  readonly of?: string;
  readonly framework?: string;
  readonly out?: string;
}

/** Exports the frameworks that the files at `paths` belong to. Returns the exit code. */
export async function exportFiles(paths: readonly string[], options: ExportOptions): Promise<number> {
  const documents = await import('../../exporters/index.ts');
  const format = documents.EXPORT_FORMATS.find(({ name }) => name === options.to) as ExportFormat;
  if (format.shows === 'map' && options.of !== undefined) {
    const others = documents.EXPORT_FORMATS.filter(({ shows }) => shows === 'document');
    const names = others.map(({ name }) => name).join(', ');
    return fail(
      `${format.name} shows the map of a whole framework; leave out --of, or choose one of these formats: ${names}`,
    );
  }
  const session = openSession(paths);
  const frameworks = chooseFrameworks(session, options.framework);
  if (typeof frameworks === 'string') return fail(frameworks);
  const subjects = chooseSubjects(frameworks, options.of, documents);
  if (typeof subjects === 'string') return fail(subjects);
  const destination = destinationOf(subjects, format, options.out);
  if (typeof destination === 'string') return fail(destination);
  await writeAll(subjects, { session, format, destination, documents });
  return session.complaints.any() ? EXIT.failed : EXIT.clean;
}

interface Run {
  readonly session: Session;
  readonly format: ExportFormat;
  readonly destination: Destination;
  readonly documents: Exporters;
}

async function writeAll(subjects: readonly ExportSubject[], run: Run): Promise<void> {
  const { openResources } = run.documents;
  const resources = openResources((file) => readFile(join(__dirname, '..', 'documents', file)));
  const progress = startProgress('Writing', subjects.length);
  for (const subject of subjects) {
    const written = await write(subject, run, resources);
    for (const notice of written.notices) run.session.complaints.mention(subject.name, notice);
    put(written, subject, run);
    progress.step();
  }
  progress.end();
}

function write(
  { scope }: ExportSubject,
  { session, format, documents }: Run,
  resources: Resources,
): Promise<Written> {
  if (format.shows === 'map') return format.write(documents.mapPicture(scope.framework), resources);
  return format.write(documents.frameworkDocument(scope, session.workspace), resources);
}

function put({ bytes }: Written, subject: ExportSubject, { destination, session, format }: Run): void {
  const target = destination(subject);
  if (target === undefined) {
    process.stdout.write(bytes);
    return;
  }
  const location = resolve(target.file);
  const path = shownPath(location);
  const isWritten = writeOr(path, session.complaints, () => {
    if (!target.isNamed) expectOwn(location, bytes, format);
    return writeWorkspaceFile(location, bytes);
  });
  if (isWritten) process.stdout.write(`${visible(path)}\n`);
}

function fail(reason: string): number {
  process.stderr.write(`competence: ${visible(reason)}\n`);
  return EXIT.failed;
}
