import type { BrowserStore } from '../browser-store.ts';

const KEY = 'dateline.conversation';

/** The address of a kept conversation, which only this browser can open; of the front where `id` is null. */
export function conversationLink(id: string | null): string {
  return id === null ? '/' : `/#${id}`;
}

/** The id of the conversation that an address of the chat page names, or null. */
export function conversationIn({ hash }: { readonly hash: string }): string | null {
  return /^#([\w-]{1,80})$/.exec(hash)?.[1] ?? null;
}

/** Remembers which conversation this tab shows (null: none), so that the other pages lead back to it. */
export function rememberConversation(session: BrowserStore, id: string | null): void {
  session.write(KEY, id ?? '');
}

/** The address of the conversation that this tab showed last, or of the front. */
export function lastConversationLink(session: BrowserStore): string {
  return conversationLink(session.read(KEY) || null);
}
