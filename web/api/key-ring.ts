import type { BrowserStore } from '../browser-store.ts';

const KEY = 'dateline.apiKey';

/** The API key of this tab, where the server asks for one. */
export interface KeyRing {
  /** Null while none was given. */
  current(): string | null;
  /** Another key than the one that was `refused` (null: there was none), or null where the reader gives none. */
  renew(refused: string | null): Promise<string | null>;
}

/** Keeps the key in `store`; `askReader` is called once however many requests wait for a key, with whether the last one was refused. */
export function createKeyRing(store: BrowserStore, askReader: (refused: boolean) => Promise<string | null>): KeyRing {
  let asking: Promise<string | null> | null = null;
  const current = (): string | null => store.read(KEY) || null;
  const ask = async (refused: boolean): Promise<string | null> => {
    const key = await askReader(refused);
    store.write(KEY, key ?? '');
    asking = null;
    return key;
  };
  return {
    current,
    async renew(refused) {
      if (asking === null && current() !== null && current() !== refused) return current();
      return (asking ??= ask(refused !== null));
    },
  };
}
