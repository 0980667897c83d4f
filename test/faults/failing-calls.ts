import * as disk from 'node:fs/promises';
import type { FileCalls } from '../../src/domain/file-calls.ts';

type AnyCall = (...args: unknown[]) => Promise<unknown>;

const watched = [
  'link',
  'mkdir',
  'mkdtemp',
  'open',
  'readFile',
  'readdir',
  'realpath',
  'rename',
  'rm',
  'stat',
  'utimes',
] as const satisfies readonly (keyof FileCalls)[];

/** `node:fs/promises`, of which the n-th call fails with a code of the system; also a call on an open file. */
export function failingCalls(n: number, code: string) {
  let calls = 0;
  let failed: string | null = null;
  const counted =
    (name: string, path: string, call: AnyCall): AnyCall =>
    async (...args) => {
      const own = path === '' ? String(args[0]) : path;
      if (++calls !== n) return call(...args);
      failed = `${name} ${own}`;
      // What is closed badly is closed all the same.
      if (name === 'close') await call(...args);
      const error = new Error(`${code}: the ${n}th call fails, ${name}`);
      // As Node does: calls on an open file do not know its path.
      throw Object.assign(error, { code, syscall: name, errno: -1, ...(path === '' && { path: own }) });
    };
  const files = Object.fromEntries(
    watched.map((name) => {
      const call = counted(name, '', disk[name] as unknown as AnyCall);
      return [name, name === 'open' ? opening(call, counted) : call];
    }),
  ) as unknown as FileCalls;
  return { files, failed: () => failed, calls: () => calls };
}

function opening(open: AnyCall, counted: (name: string, path: string, call: AnyCall) => AnyCall): AnyCall {
  return async (...args) => {
    const file = (await open(...args)) as Record<string, AnyCall>;
    const path = String(args[0]);
    return new Proxy(file, {
      get: (target, name: string) => {
        const value = target[name];
        return typeof value === 'function' ? counted(name, path, value.bind(target)) : value;
      },
    });
  };
}
