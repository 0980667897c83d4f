import type { IncomingMessage } from 'node:http';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchFailure } from './fetch-failure.ts';

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Encodings that a request may offer to take. */
export const acceptedEncodings = 'gzip, deflate, br';

/** The body of a response, unpacked. Throws `FetchFailure` as soon as it is known to exceed `maxBytes`, packed or unpacked. */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const announced = Number(response.headers['content-length'] ?? 0);
  if (announced > maxBytes) throw tooLarge(maxBytes);
  // One buffer that grows: a body that comes byte by byte would else be millions of them.
  let kept = Buffer.allocUnsafe(64 * 1024);
  let size = 0;
  const collect = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (size + chunk.length > maxBytes) return done(tooLarge(maxBytes));
      if (size + chunk.length > kept.length)
        kept = Buffer.concat([kept], Math.max(2 * kept.length, size + chunk.length));
      size += chunk.copy(kept, size);
      done();
    },
  });
  await pipeline([response, ...decodersOf(response), collect]);
  return kept.subarray(0, size);
}

function decodersOf(response: IncomingMessage): NodeJS.ReadWriteStream[] {
  const names = (response.headers['content-encoding'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > 2) throw new FetchFailure('refused', 'it is packed more than twice');
  return names.reverse().map((name) => {
    const create = decoders[name];
    if (!create) throw new FetchFailure('refused', 'it is packed in a way that was not asked for');
    return create();
  });
}

function tooLarge(maxBytes: number): FetchFailure {
  return new FetchFailure('refused', `it has more than the ${maxBytes} bytes allowed (MAX_FILE_BYTES)`);
}
