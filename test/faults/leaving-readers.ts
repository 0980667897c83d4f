import { once } from 'node:events';
import { connect } from 'node:net';

const question = 'How many North Korean troops were sent to Russia?';

/** Bytes of a whole event stream of the question that these rows ask. */
export async function streamLength(url: string): Promise<number> {
  return (await readStream(url)).length;
}

/** The event stream with its head, read over a connection of its own to its end, or to where it was cut off. */
export async function readStream(url: string): Promise<string> {
  let received = '';
  try {
    for await (const part of openStream(url).setEncoding('utf8')) received += part as string;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ECONNRESET' && code !== 'ECONNREFUSED') throw error;
  }
  return received;
}

/** Asks, reads so many bytes of the response and closes the connection without a word; 0 leaves at once after asking. */
export async function leaveAfter(url: string, bytes: number): Promise<void> {
  const socket = openStream(url);
  let received = 0;
  await once(socket, 'connect');
  if (bytes > 0) {
    await new Promise<void>((resolve, reject) => {
      socket.on('data', (part) => {
        received += part.length;
        if (received >= bytes) resolve();
      });
      socket.once('end', resolve).once('error', reject);
    });
  } else {
    // What was written must be on its way, or nothing was asked.
    await new Promise<void>((resolve) => socket.write('', () => resolve()));
  }
  socket.resetAndDestroy();
}

/** A reader who takes a byte a second until `signal`, and how many it has taken. */
export async function readSlowly(url: string, signal: AbortSignal): Promise<number> {
  const socket = openStream(url);
  socket.pause();
  let taken = 0;
  while (!signal.aborted) {
    if (socket.read(1) !== null) taken++;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  socket.destroy();
  return taken;
}

function openStream(url: string) {
  const { port } = new URL(url);
  const socket = connect({ port: Number(port), host: '127.0.0.1' });
  const body = JSON.stringify({ question });
  socket.write(
    'POST /ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  return socket;
}
