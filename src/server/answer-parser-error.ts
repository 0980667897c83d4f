import type { Duplex } from 'node:stream';
import type { Problem } from '../protocol/problem.ts';
import { problem } from './problem-of.ts';

/** Answers what Node's HTTP parser refuses, which reaches no route, as problem JSON too; then closes the connection. */
export function answerParserError(error: NodeJS.ErrnoException, socket: Duplex): void {
  // More of the same nonsense, while the answer to it is on its way.
  if (socket.writableEnded) return;
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refusal = refusalOf(error.code);
  const body = JSON.stringify(refusal);
  socket.end(
    `HTTP/1.1 ${refusal.status} ${refusal.title}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

function refusalOf(code: string | undefined): Problem {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return problem('HEADERS_TOO_LARGE', 'The address and the header fields are too long.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return problem('REQUEST_TIMEOUT', 'The request did not arrive in time.');
    default:
      return problem('BAD_REQUEST', 'This is not HTTP/1.1.');
  }
}
