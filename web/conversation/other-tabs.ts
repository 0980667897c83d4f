/** The other tabs of this browser that show this page. */
export interface OtherTabs {
  /** Says that what is kept under an id, or anything (null), has changed. */
  tell(changed: string | null): void;
  /** Calls `listener` with what another tab tells. */
  onChange(listener: (changed: string | null) => void): void;
}

/** Tabs that hear each other over a broadcast channel. */
export function otherTabs(): OtherTabs {
  const channel = new BroadcastChannel('dateline.conversations');
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a broadcast channel takes none: only this origin hears it
    tell: (changed) => channel.postMessage(changed),
    onChange: (listener) =>
      channel.addEventListener('message', ({ data }: MessageEvent<string | null>) => listener(data)),
  };
}
