/** Small texts kept in this browser; reading and writing never fail, they only forget. */
export interface BrowserStore {
  read(key: string): string | null;
  write(key: string, text: string): void;
}

/**
 * `localStorage`, which all tabs share, or `sessionStorage`, which ends with its tab; or nothing at all where the reader
 * forbids it or it is full: the page needs none of what it keeps here.
 */
export function browserStore(kind: 'localStorage' | 'sessionStorage'): BrowserStore {
  return {
    read(key) {
      try {
        return window[kind].getItem(key);
      } catch {
        return null;
      }
    },
    write(key, text) {
      try {
        window[kind].setItem(key, text);
      } catch {
        // Forgetting is the contract.
      }
    },
  };
}
