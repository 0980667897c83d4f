import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DatelineError, messageOf } from '../errors.ts';
import { answerParserError } from './answer-parser-error.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Milliseconds that open requests get to finish after `close`; default 5,000. */
  readonly graceMs?: number;
  /** Milliseconds that a client may take nothing of what waits for it before it is cut off; default 30,000. */
  readonly stallMs?: number;
  /** Called when the grace is over, so that what is still open can end with a word; a second later it is cut. */
  readonly onGraceOver?: () => void;
}

export interface Listening {
  readonly url: string;
  /** Refuses new connections, lets open requests finish, and resolves when the last one has. */
  close(): Promise<void>;
}

/** Milliseconds for connections that were made before the end came to be accepted. */
const acceptMs = 1500;

/** Milliseconds for them to bring their request. */
const lateMs = 500;

const lastWordMs = 1000;

/** A client gets so many milliseconds to send its header fields, and so many for the whole request. */
const timeouts = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5000 };

/** Serves `app`. Throws `PORT_IN_USE` or, where the address cannot be used at all, `SETTING_INVALID`. */
export async function listen(
  app: RequestListener,
  { host, port, graceMs = 5000, stallMs = 30_000, onGraceOver = () => {} }: ListenOptions,
): Promise<Listening> {
  // A request without "Host" gets its problem from the app, like any other.
  const server = createServer({ ...timeouts, requireHostHeader: false }, app);
  let closing = false;
  // Browsers connect ahead of need; `closeIdleConnections` spares a connection that never sent a request.
  const unused = new Set<Socket>();
  let accepted = 0;
  const responses = new WeakMap<Duplex, ServerResponse>();
  server.on('connection', (socket) => {
    accepted++;
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', (req, res) => {
    unused.delete(req.socket);
    responses.set(req.socket, res);
    if (closing) res.setHeader('Connection', 'close');
    // A kept-alive connection that was busy when `close` came would hold the server open until its timeout.
    res.once('close', () => closing && setImmediate(() => server.closeIdleConnections()));
  });
  // Node's timer starts anew with each byte that moves. Without a listener it would also cut answers that take long.
  server.setTimeout(stallMs, (socket) => {
    const isAnswering = responses.get(socket)?.writableFinished === false;
    if (socket.writableLength > 0 || !isAnswering) socket.destroy();
  });
  server.on('clientError', (error, socket) => {
    const response = responses.get(socket);
    // In the middle of a response, a second one would be taken for a part of it.
    if (response?.headersSent && !response.writableFinished) socket.destroy();
    else answerParserError(error, socket);
  });
  // What is expected besides "100-continue" may be ignored (RFC 9110, 10.1.1); Node would answer without a body.
  server.on('checkExpectation', app);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw listenFailed(error, host, port);
  }
  return {
    url: urlOf(server.address() as AddressInfo, host),
    close: async () => {
      closing = true;
      const grace = setTimeout(onGraceOver, graceMs);
      const patience = setTimeout(() => server.closeAllConnections(), graceMs + lastWordMs);
      // A busy process has not accepted all connections that were made; it takes one with each turn of the loop.
      const until = performance.now() + acceptMs;
      for (let before = -1; before !== accepted && performance.now() < until;) {
        before = accepted;
        await turn();
      }
      const closed = once(server, 'close');
      server.close();
      // Their requests may have arrived without having been read yet.
      const late = setTimeout(() => void turn().then(() => unused.forEach((socket) => socket.destroy())), lateMs);
      await closed;
      clearTimeout(late);
      clearTimeout(grace);
      clearTimeout(patience);
    },
  };
}

/** Resolves when everything that had arrived was seen. */
async function turn(): Promise<void> {
  await nextTurn();
  await nextTurn();
}

function urlOf({ port }: AddressInfo, host: string): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const shown = everywhere ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}

function listenFailed(error: unknown, host: string, port: number): DatelineError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    const hint = 'Stop the program that uses it, or set PORT to another one (0 takes any free port).';
    return new DatelineError('PORT_IN_USE', `Port ${port} on ${host} is in use. ${hint}`, { cause: error });
  }
  const message = `HOST ${host} with PORT ${port} cannot be listened on: ${messageOf(error)}.`;
  return new DatelineError('SETTING_INVALID', message, { cause: error });
}
