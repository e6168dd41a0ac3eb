import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ExportFormat, Resources, Written } from '../../documents/index.ts';
import { reasonOf } from '../../files/reason.ts';
import { EXIT } from '../exit.ts';
import { shownPath } from '../paths.ts';
import { startProgress } from '../progress.ts';
import { openSession, type Session } from '../session.ts';
import { visible } from '../visible.ts';
import { writeWhole } from '../writeWhole.ts';
import { chooseFrameworks, chooseSubjects, type Documents, type Subject } from './choose.ts';
import { type Destination, destinationOf } from './destination.ts';

/** What `competence export` was asked for. */
export interface ExportOptions {
  readonly to: string;
  /** The id of a part, `glossary` or `sources`; undefined for whole frameworks. */
  readonly of?: string;
  readonly framework?: string;
  readonly out?: string;
}

/** Writes what the files at `paths` belong to in a format, and gives the exit code. */
export async function exportFiles(paths: readonly string[], options: ExportOptions): Promise<number> {
  const documents = await import('../../documents/index.ts');
  const format = documents.FORMATS.find(({ name }) => name === options.to) as ExportFormat;
  if (format.shows === 'map' && options.of !== undefined)
    return fail(`${format.name} shows the map of a whole framework; leave out --of, or ask for a document`);
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
  readonly documents: Documents;
}

async function writeAll(subjects: readonly Subject[], run: Run): Promise<void> {
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
  { scope }: Subject,
  { session, format, documents }: Run,
  resources: Resources,
): Promise<Written> {
  if (format.shows === 'map') return format.write(documents.mapPicture(scope.framework), resources);
  return format.write(documents.exportDocument(scope, session.workspace), resources);
}

function put({ bytes }: Written, subject: Subject, { destination, session }: Run): void {
  const location = destination(subject);
  if (location === undefined) {
    process.stdout.write(bytes);
    return;
  }
  try {
    writeWhole(resolve(location), bytes);
    process.stdout.write(`${visible(shownPath(resolve(location)))}\n`);
  } catch (error) {
    session.complaints.complain(shownPath(resolve(location)), reasonOf(error));
  }
}

function fail(reason: string): number {
  process.stderr.write(`competence: ${visible(reason)}\n`);
  return EXIT.failed;
}
