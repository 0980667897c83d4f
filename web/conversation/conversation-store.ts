import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { answerSchema } from '../../src/protocol/answer.ts';
import type { Answer } from '../../src/protocol/answer.ts';
import { otherTabs } from './other-tabs.ts';

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
  /** Adds those of these answers that it does not have yet to the ones under this id; a title once given stays. */
  save(id: string, answers: readonly Answer[]): Promise<void>;
  /** Newest first. */
  list(): Promise<readonly KeptConversation[]>;
  /** The answers, oldest first; those that an older page kept in another form are left out. */
  load(id: string): Promise<readonly Answer[]>;
  rename(id: string, title: string): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
  /** Calls `listener` after another tab changed what is kept under an id, or anything (null). */
  onChange(listener: (id: string | null) => void): void;
}

interface Database extends DBSchema {
  conversations: { key: string; value: KeptConversation & { readonly answers: readonly unknown[] } };
}

/** IndexedDB, or nothing at all where the reader forbids it or it is full. */
export function createConversationStore(): ConversationStore {
  const opening = open();
  const tabs = otherTabs();
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
        const before = await store.get(id);
        const kept = readAnswers(before?.answers ?? []);
        const known = new Set(kept.map((answer) => answer.id));
        const all = [...kept, ...answers.filter((answer) => !known.has(answer.id))];
        const questions = all.map(({ question }) => question);
        const title = before?.title ?? questions[0] ?? '';
        await store.put({ id, title, changedAt: Date.now(), questions, answers: all });
        await done;
        tabs.tell(id);
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
        return readAnswers(kept?.answers ?? []);
      }, []),
    rename: (id, title) =>
      attempt(async (database) => {
        const { store, done } = database.transaction('conversations', 'readwrite');
        const kept = await store.get(id);
        if (kept !== undefined) await store.put({ ...kept, title });
        await done;
        tabs.tell(id);
      }, undefined),
    remove: (id) =>
      attempt(async (database) => {
        await database.delete('conversations', id);
        tabs.tell(id);
      }, undefined),
    clear: () =>
      attempt(async (database) => {
        await database.clear('conversations');
        tabs.tell(null);
      }, undefined),
    onChange: tabs.onChange,
  };
}

/** What an older page kept in another form is left out. */
function readAnswers(answers: readonly unknown[]): readonly Answer[] {
  return answers.flatMap((answer) => {
    const read = answerSchema.safeParse(answer);
    return read.success ? [read.data] : [];
  });
}

/** Async, so that a browser without IndexedDB at all is a rejection like any other. */
async function open(): Promise<IDBPDatabase<Database>> {
  return openDB<Database>('dateline', 1, {
    upgrade: (database) => void database.createObjectStore('conversations', { keyPath: 'id' }),
    // A newer page in another tab waits for this: its version matters more than what this one would still keep.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}
