import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { DatelineError, messageOf } from '../errors.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Milliseconds that open requests get to finish after `close`; default 10,000. */
  readonly graceMs?: number;
}

export interface Listening {
  readonly url: string;
  /** Refuses new connections, lets open requests finish, and resolves when the last one has. */
  close(): Promise<void>;
}

/** Serves `app`. Throws `PORT_IN_USE` or, where the address cannot be used at all, `SETTING_INVALID`. */
export async function listen(
  app: RequestListener,
  { host, port, graceMs = 10_000 }: ListenOptions,
): Promise<Listening> {
  const server = createServer(app);
  let closing = false;
  // Browsers connect ahead of need; `closeIdleConnections` spares a connection that never sent a request.
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', (req, res) => {
    unused.delete(req.socket);
    if (closing) res.setHeader('Connection', 'close');
    // A kept-alive connection that was busy when `close` came would hold the server open until its timeout.
    res.once('close', () => closing && setImmediate(() => server.closeIdleConnections()));
  });
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
      const closed = once(server, 'close');
      server.close();
      for (const socket of unused) socket.destroy();
      const patience = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(patience);
    },
  };
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
