import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { answerSchema } from '../../src/protocol/answer.ts';
import type { Answer } from '../../src/protocol/answer.ts';

/** A conversation as it is listed. */
export interface KeptConversation {
  readonly id: string;
  /** Its first question until the reader renames it. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly questions: readonly string[];
}

/** Conversations kept in this browser and nowhere else; nothing here ever fails, it only forgets. */
export interface ConversationStore {
  /** Keeps these answers under this id in place of those it had; a title once given stays. */
  save(id: string, answers: readonly Answer[]): Promise<void>;
  /** Newest first. */
  list(): Promise<readonly KeptConversation[]>;
  /** The answers, oldest first; those that an older page kept in another form are left out. */
  load(id: string): Promise<readonly Answer[]>;
  rename(id: string, title: string): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

interface Database extends DBSchema {
  conversations: { key: string; value: KeptConversation & { readonly answers: readonly unknown[] } };
}

/** IndexedDB, or nothing at all where the reader forbids it or it is full. */
export function createConversationStore(): ConversationStore {
  const opening = open();
  const attempt = async <Result>(
    act: (database: IDBPDatabase<Database>) => Promise<Result>,
    otherwise: Result,
  ): Promise<Result> => {
    try {
      return await act(await opening);
    } catch {
      // Forgetting is the contract.
      return otherwise;
    }
  };
  return {
    save: (id, answers) =>
      attempt(async (database) => {
        const { store, done } = database.transaction('conversations', 'readwrite');
        const questions = answers.map(({ question }) => question);
        const title = (await store.get(id))?.title ?? questions[0] ?? '';
        await store.put({ id, title, changedAt: Date.now(), questions, answers });
        await done;
      }, undefined),
    list: () =>
      attempt(async (database) => {
        const all = await database.getAll('conversations');
        return all
          .map(({ id, title, changedAt, questions }) => ({ id, title, changedAt, questions }))
          .sort((a, b) => b.changedAt - a.changedAt);
      }, []),
    load: (id) =>
      attempt(async (database) => {
        const kept = await database.get('conversations', id);
        return (kept?.answers ?? []).flatMap((answer) => {
          const read = answerSchema.safeParse(answer);
          return read.success ? [read.data] : [];
        });
      }, []),
    rename: (id, title) =>
      attempt(async (database) => {
        const { store, done } = database.transaction('conversations', 'readwrite');
        const kept = await store.get(id);
        if (kept !== undefined) await store.put({ ...kept, title });
        await done;
      }, undefined),
    remove: (id) => attempt((database) => database.delete('conversations', id), undefined),
    clear: () => attempt((database) => database.clear('conversations'), undefined),
  };
}

/** Async, so that a browser without IndexedDB at all is a rejection like any other. */
async function open(): Promise<IDBPDatabase<Database>> {
  return openDB<Database>('dateline', 1, {
    upgrade: (database) => void database.createObjectStore('conversations', { keyPath: 'id' }),
    // A newer page in another tab waits for this: its version matters more than what this one would still keep.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}
