import {
  type Connection,
  ErrorCodes,
  Message,
  type MessageStrategy,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/** The reason why a request is out of order. Each is answered with the protocol's error for it. */
const EARLY = 'competence/session/early';
const LATE = 'competence/session/late';

type Stage = 'new' | 'open' | 'shut';

/**
 * Enforces the order of a session, whatever its transport: `initialize` comes first and once, and after `shutdown` only
 * `exit` is allowed. Other requests get an error, and other notifications are ignored. Pass this to the connection when
 * it is created, and register the errors with `answerUntimely`.
 */
export function sessionOrder(): MessageStrategy {
  let stage: Stage = 'new';
  return {
    handleMessage(message, next) {
      if (Message.isRequest(message)) {
        const { method } = message;
        const answeredAs = untimely(stage, method);
        if (answeredAs !== undefined) return next(withMethod(message, answeredAs));
        if (method === 'initialize') stage = 'open';
        if (method === 'shutdown') stage = 'shut';
        return next(message);
      }
      if (Message.isNotification(message) && stage !== 'open' && message.method !== 'exit') return undefined;
      return next(message);
    },
  };
}

/** Answers what `sessionOrder` found to come at the wrong time. */
export function answerUntimely(connection: Connection): void {
  connection.onRequest(
    EARLY,
    () => new ResponseError(ErrorCodes.ServerNotInitialized, 'The server was not initialized yet.'),
  );
  connection.onRequest(
    LATE,
    () => new ResponseError(ErrorCodes.InvalidRequest, 'The server was initialized or shut down already.'),
  );
}

function untimely(stage: Stage, method: string): string | undefined {
  if (stage === 'shut') return LATE;
  if (stage === 'open') return method === 'initialize' ? LATE : undefined;
  return method === 'initialize' ? undefined : EARLY;
}

/** Without parameters, which might be of a kind that the request under this name does not take. */
function withMethod({ jsonrpc, id }: RequestMessage, method: string): RequestMessage {
  return { jsonrpc, id, method };
}
