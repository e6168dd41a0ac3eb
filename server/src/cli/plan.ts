import { type Mentions, mentionsIn } from '../engine/model/index.ts';
import { today } from '../host/today.ts';
import { type Complain, startComplaints } from './complaints.ts';
import { type ConfigurationFile, type ConfigurationLoader, startConfigurations } from './configurations.ts';
import { type FilePlace, type FoundFile, findNamedFiles, type NamedFiles } from './files.ts';
import { startProgress } from './progress.ts';
import { openRelatedFiles } from './relatedFiles.ts';
import { readSource } from './source.ts';

/** A readable file, and the frameworks it mentions. */
export interface PlannedFile extends FilePlace {
  /** Whether the file is valid UTF-8. If not, it must not be written back. */
  readonly isExact: boolean;
  readonly mentions: Mentions;
  /** The length of the text, in UTF-16 units. */
  readonly size: number;
}

/** The input of a command: the requested files, and everything needed to check them. */
export interface Plan {
  /** The requested files that could be read, sorted by path. */
  readonly files: readonly (PlannedFile & FoundFile)[];
  /** The other files they depend on, in the order in which they were found. */
  readonly around: readonly PlannedFile[];
  /** The folders that were named, and the folders of files that were named. */
  readonly folders: NamedFiles['folders'];
  readonly configurations: ConfigurationLoader;
  /** The configurations that apply to the requested files, and those that were named. */
  readonly applied: readonly ConfigurationFile[];
  /** The frameworks with a header in any of the files, in the order in which the files are opened. */
  readonly frameworks: readonly string[];
  /** The current date, such as 2026-11-21. */
  readonly today: string;
  /** The length of all texts, in UTF-16 units. */
  readonly size: number;
  /** The text of a file; undefined, and reported, if it can no longer be read. */
  textOf(file: FilePlace): string | undefined;
}

/** Up to this total size, in UTF-16 units, texts are kept in memory. Beyond it, files are read again when needed. */
const MOST_KEPT = 1 << 21;

/** Finds the files at `names` (by default, in the current folder) and the files they refer to. */
export function makePlan(names: readonly string[], complaints = startComplaints()): Plan {
  const { complain } = complaints;
  const found = findNamedFiles(names.length ? names : ['.'], complain);
  const configurations = startConfigurations(complain);
  configurations.find([...found.files, ...found.configurations].map(({ location }) => location));
  const applied = configurations.files();
  const texts = startTexts(complain);
  const progress = startProgress('Reading files', found.files.length);
  const files = found.files.flatMap((file) => {
    progress.step();
    return texts.look(file) ?? [];
  });
  progress.end();
  const around: PlannedFile[] = [];
  openRelatedFiles({
    files: found.files,
    folders: found.folders,
    mentions: files.map(({ mentions }) => mentions),
    open: (file) => {
      const planned = texts.look(file);
      if (planned) around.push(planned);
      return planned?.mentions;
    },
  });
  configurations.find(around.map(({ location }) => location));
  const { textOf } = texts;
  const frameworks = [...new Set([...files, ...around].flatMap(({ mentions }) => mentions.declared))];
  const { folders } = found;
  const size = texts.size();
  return { files, around, folders, configurations, applied, frameworks, today: today(), size, textOf };
}

/** The texts of all files of a plan that can still be read, by path. */
export function textsOf({ files, around, textOf }: Plan): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of [...files, ...around]) {
    const text = textOf(file);
    if (text !== undefined) texts.set(file.path, text);
  }
  return texts;
}

function startTexts(complain: Complain) {
  const kept = new Map<string, string>();
  let size = 0;
  return {
    look<File extends FilePlace>(file: File): (File & PlannedFile) | undefined {
      const source = readSource(file, complain);
      if (source === undefined) return undefined;
      const { text, isExact } = source;
      size += text.length;
      if (size <= MOST_KEPT) kept.set(file.path, text);
      else kept.clear();
      return { ...file, isExact, size: text.length, mentions: mentionsIn(text, file.path) };
    },
    textOf: (file: FilePlace): string | undefined => kept.get(file.path) ?? readSource(file, complain)?.text,
    size: () => size,
  };
}
