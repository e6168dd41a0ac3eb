/** A page that is not on the screen draws nothing, so this is the maximum wait for a frame, in milliseconds. */
const LONGEST = 100;

/** Calls `then` once, when the latest changes are on the screen. */
export function whenDrawn(then: () => void): void {
  let isDone = false;
  const done = (): void => {
    if (!isDone) then();
    isDone = true;
  };
  setTimeout(done, LONGEST);
  // A message sent to a channel within a frame arrives after that frame has been drawn.
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = done;
    port1.postMessage(undefined);
  });
}
