import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { problemSchema } from '../../src/protocol/problem.ts';
import { ScriptedDateline } from './scripted-dateline.ts';
import { serve } from './serve.ts';

/** What the server says to these bytes, until it closes the connection. */
async function send(url: string, bytes: string) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(bytes);
  const received = await text(socket);
  const [head = '', body = ''] = received.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), head, body };
}

const host = 'Host: localhost\r\nConnection: close\r\n';

describe('what is no proper request', () => {
  test.each([
    ['noise', 'hello\r\n\r\n', 400, 'BAD_REQUEST'],
    ['a TLS greeting', '\u0016\u0003\u0001\u0002\u0000\u0001', 400, 'BAD_REQUEST'],
    ['a header without a colon', `GET / HTTP/1.1\r\n${host}nonsense\r\n\r\n`, 400, 'BAD_REQUEST'],
    ['two lengths', `POST /ask HTTP/1.1\r\n${host}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`, 400, 'BAD_REQUEST'],
    ['an address of 20 kB', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`, 431, 'HEADERS_TOO_LARGE'],
    ['a header of 20 kB', `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
    ['no "Host"', 'GET /articles HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'BAD_REQUEST'],
    ['an unknown expectation', `GET /nowhere HTTP/1.1\r\n${host}Expect: miracles\r\n\r\n`, 404, 'NOT_FOUND'],
    ['a percent sign of nothing', `GET /articles/%zz HTTP/1.1\r\n${host}\r\n`, 400, 'BAD_REQUEST'],
    ['half a surrogate', `GET /articles/%ed%a0%80 HTTP/1.1\r\n${host}\r\n`, 400, 'BAD_REQUEST'],
    ['a NUL in an id', `GET /articles/%00 HTTP/1.1\r\n${host}\r\n`, 404, 'NOT_FOUND'],
    ['a way out of the page', `GET /assets/..%2f..%2fpackage.json HTTP/1.1\r\n${host}\r\n`, 404, 'NOT_FOUND'],
    ['bytes far behind the end', `GET / HTTP/1.1\r\n${host}Range: bytes=999999-\r\n\r\n`, 400, 'BAD_REQUEST'],
  ])('%s gets a problem', async (_name, bytes, status, code) => {
    const { url, logged } = await serve(new ScriptedDateline());
    const response = await send(url, bytes);
    expect(response.status).toBe(status);
    expect(response.head).toMatch(/^content-type: application\/problem\+json/im);
    expect(problemSchema.parse(JSON.parse(response.body))).toMatchObject({ status, code });
    expect(response.body).not.toMatch(/\n\s+at |node:|\/src\//);
    expect(logged).toEqual([]);
  });
});
