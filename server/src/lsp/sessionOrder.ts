import {
  type Connection,
  ErrorCodes,
  Message,
  type MessageStrategy,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/** What requests that come too early or too late are turned into: each answers with the error of the protocol for it. */
const EARLY = 'competence/session/early';
const LATE = 'competence/session/late';

type Stage = 'new' | 'open' | 'shut';

/**
 * Holds a session to the order of the protocol, whatever its transport: `initialize` comes first and once, and after
 * `shutdown` comes `exit` alone. Requests at another time are answered with an error, and notifications go unheard.
 * To be given to the connection as it is made, which is then told of the errors with `answerUntimely`.
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
