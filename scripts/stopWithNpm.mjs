import { execFileSync } from 'node:child_process';

/**
 * Where npm started this process, ends it when npm is gone. A signal sent to npm alone reaches the
 * shell between the two at most, never this process, which would be left behind.
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
