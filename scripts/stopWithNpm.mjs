import { execFileSync } from 'node:child_process';

/**
 * If npm started this process, ends it when npm ends. A signal sent only to npm reaches at most the shell between the
 * two, so this process would keep running.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const above = [process.ppid, parentOf(process.ppid)];
  const watch = setInterval(() => {
    if (process.ppid === above[0] && parentOf(process.ppid) === above[1]) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 2000);
  watch.unref();
}

/** @returns {number | undefined} */
function parentOf(/** @type {number} */ pid) {
  try {
    return Number(
      execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    // No `ps` here: then only the nearest parent is watched.
    return undefined;
  }
}
