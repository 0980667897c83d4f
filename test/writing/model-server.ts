import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the server does with a request to `/v1/chat/completions`. */
export type Behaviour = (res: ServerResponse, req: IncomingMessage) => void | Promise<void>;

/** A request that came in. */
export interface Received {
  readonly body: {
    readonly model: string;
    readonly messages: readonly { content: string }[];
    readonly stream: boolean;
  };
  readonly authorization: string | undefined;
  /** Resolves when the client has gone or the answer was sent. */
  readonly closed: Promise<void>;
}

/** An OpenAI-compatible server on a free port. After `behave` the n-th request gets the n-th behaviour, later ones the last. */
export async function serveModel() {
  const received: Received[] = [];
  let behaviours: readonly Behaviour[] = [];
  const server = createServer((req, res) => {
    const behave = behaviours[Math.min(received.length, behaviours.length - 1)] as Behaviour;
    const closed = new Promise<void>((resolve) => res.once('close', resolve));
    void text(req).then((body) => {
      received.push({ body: JSON.parse(body) as Received['body'], authorization: req.headers.authorization, closed });
      return behave(res, req);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    /** The requests since the last `behave`. */
    received,
    behave(...next: Behaviour[]): void {
      behaviours = next;
      received.length = 0;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One event of a streamed completion, as OpenAI writes it. */
export function delta(content: string, finish: string | null = null): string {
  const choices = [{ index: 0, delta: { role: 'assistant', content }, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices })}\n\n`;
}

/** Starts a stream with status 200. */
export function beginStream(res: ServerResponse): void {
  res.writeHead(200, { 'Content-Type': 'text/event-stream' });
}

/** Streams a text in small pieces and ends as a healthy server does. */
export function says(words: string): Behaviour {
  return (res) => {
    beginStream(res);
    for (const piece of words.match(/.{1,9}/gsu) ?? []) res.write(delta(piece));
    res.end(`${delta('', 'stop')}data: [DONE]\n\n`);
  };
}

/** Answers with an error of OpenAI's shape. */
export function failsWith(status: number, headers: Record<string, string> = {}, message = 'No.'): Behaviour {
  return (res) => {
    res.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    res.end(JSON.stringify({ error: { message, type: 'error', code: null } }));
  };
}
