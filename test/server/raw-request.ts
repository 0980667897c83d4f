import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

interface RawRequest {
  readonly method?: string;
  /** Sent exactly as written; `fetch` would resolve dots first, and choose "Host" itself. */
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A request as no browser would send it. */
export function rawRequest(url: string, { method = 'GET', path = '/', headers = {}, body = '' }: RawRequest) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    // Node would send the body of a GET without saying how long it is.
    const length = body === '' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    request(url, { method, path, headers: { ...length, ...headers } }, (response) => {
      text(response).then(
        (received) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: received }),
        reject,
      );
    })
      .on('error', reject)
      .end(body);
  });
}
