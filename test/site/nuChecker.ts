import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The findings of the Nu HTML checker in the pages of a folder, one line each. It needs Java. */
export function complaintsOfChecker(folder: string): Promise<string[]> {
  const jar = String(require('vnu-jar'));
  // For a run of seconds, optimising its code and collecting garbage in threads costs more than it saves.
  const java = ['-Xss4m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar];
  const parameters = [...java, '--errors-only', '--skip-non-html', '--format', 'gnu', folder];
  return new Promise((resolve, reject) => {
    execFile('java', parameters, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      const { code } = (error ?? {}) as { code?: unknown };
      if (code === 'ENOENT') {
        reject(
          new Error(
            'No Java found, which checks the pages. Install one (on Debian or Ubuntu: apt-get install default-jre-headless).',
          ),
        );
        return;
      }
      const lines = (stdout + stderr).split('\n').filter((line) => line !== '');
      // It exits with 1 for findings; any other code means that it failed.
      if (error && (code !== 1 || lines.length === 0))
        reject(new Error(`The Nu HTML checker failed: ${stderr || error.message}`));
      else resolve(lines);
    });
  });
}
