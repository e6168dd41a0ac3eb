const started = Date.now();

/**
 * Prints a step on its own line, with the time since the script started, because installing takes minutes and people
 * want to see progress.
 * @param {string} step
 */
export function progress(step) {
  console.log(`[${elapsed()}] ${step}`);
}

function elapsed() {
  const seconds = Math.floor((Date.now() - started) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
