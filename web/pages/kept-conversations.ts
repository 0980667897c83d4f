import type { ConversationStore } from '../conversation/conversation-store.ts';
import { keptList } from '../view/kept-list.ts';
import { element } from '../view/element.ts';

/** The list of kept conversations on the page. */
export interface KeptConversations {
  readonly element: HTMLElement;
  /** Reads them anew. */
  refresh(): Promise<void>;
}

/** Filled at `refresh` and after every change made in it; `onOpen` gets the id of the chosen one. */
export function keptConversations(store: ConversationStore, onOpen: (id: string) => void): KeptConversations {
  const holder = element('div', { class: 'kept-holder', tabindex: '-1' });
  const refresh = async (): Promise<void> => {
    const list = keptList(await store.list(), {
      open: onOpen,
      rename: (id, title) => after(store.rename(id, title)),
      remove: (id) => after(store.remove(id)),
      clear: () => after(store.clear()),
    });
    holder.replaceChildren(...(list === null ? [] : [list]));
  };
  // The pressed button goes with the old list; the keyboard goes on from where that was.
  const after = (change: Promise<void>): void =>
    void change.then(refresh).then(() => holder.focus({ preventScroll: true }));
  return { element: holder, refresh };
}
