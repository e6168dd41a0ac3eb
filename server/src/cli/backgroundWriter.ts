import { workerData } from 'node:worker_threads';
import { reasonOf } from '../host/reason.ts';
import type { BatchPut, Orders } from './site/putBehind.ts';
import { type FileToPut, startPutting } from './site/putFile.ts';

const { port, done, folder } = workerData as Orders;
const put = startPutting(folder);

/** A worker thread that writes files to a folder: it receives a batch at a time, and sends back the result. */
port.on('message', (files: readonly FileToPut[]) => {
  port.postMessage(putAll(files));
  Atomics.add(done, 0, 1);
  Atomics.notify(done, 0);
});

function putAll(files: readonly FileToPut[]): BatchPut {
  let written = 0;
  for (const file of files) {
    try {
      if (put(file)) written++;
    } catch (error) {
      return { written, failure: { path: file.path, reason: anyReasonOf(error) } };
    }
  }
  return { written };
}

/** The reason of any error at all: an error in this thread would otherwise go unnoticed. */
function anyReasonOf(error: unknown): string {
  try {
    return reasonOf(error, 'write');
  } catch {
    return String(error);
  }
}
