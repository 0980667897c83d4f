import express, { type RequestHandler } from 'express';
import { ProblemError } from './problem-error.ts';

const deepest = 16;

/** Reads the body as JSON in UTF-8 of at most `limitBytes` and 16 levels. Refuses any other content type and charset. */
export function jsonBody(limitBytes: number): RequestHandler[] {
  return [isJson, express.json({ limit: limitBytes, strict: false, verify })];
}

const isJson: RequestHandler = (req, _res, next) => {
  // Without a body (`null`, or none of 0 bytes) there is nothing to be misread; where one is needed, the schema says so.
  const isEmpty = req.headers['content-length'] === '0' && req.headers['content-type'] === undefined;
  if (isEmpty || req.is('application/json') !== false) return next();
  throw new ProblemError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as JSON with "Content-Type: application/json".');
};

function verify(_req: unknown, _res: unknown, body: Buffer, charset: string): void {
  // In UTF-16 or UTF-32 the brackets would be other bytes than those that are counted.
  if (charset !== 'utf-8') throw new ProblemError('UNSUPPORTED_MEDIA_TYPE', 'The body must be JSON in UTF-8.');
  refuseDeep(body);
}

/** Before it is parsed: what walks over a value later need not fear for its stack. */
function refuseDeep(body: Buffer): void {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at];
    if (inText) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) inText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth++;
      if (depth > deepest) throw new ProblemError('BAD_REQUEST', `The body is nested deeper than ${deepest} levels.`);
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
}
