const started = Date.now();

/**
 * Says one step on a line of its own, with the time since the script started: installs take
 * minutes, and a person who waits wants to see that something moves.
 * @param {string} step
 */
export function progress(step) {
  console.log(`[${elapsed()}] ${step}`);
}

function elapsed() {
  const seconds = Math.floor((Date.now() - started) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
