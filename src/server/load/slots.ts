import { ProblemError } from '../problem-error.ts';

/** Places for work that may be done at one time, with a queue before them. */
export interface Slots {
  /**
   * A place, as the function that gives it back. Throws `BUSY` where the queue is full or the wait was too long, and
   * the signal's reason once it aborts.
   */
  take(signal: AbortSignal): Promise<() => void>;
  readonly taken: number;
  readonly waiting: number;
}

interface SlotOptions {
  readonly most: number;
  readonly mostWaiting: number;
  /** Milliseconds that one waits at most. */
  readonly patienceMs: number;
}

const comeBackSeconds = 2;

/** Slots that are given out in the order they were asked for. */
export function createSlots({ most, mostWaiting, patienceMs }: SlotOptions): Slots {
  const queue = new Set<() => void>();
  let taken = 0;
  const give = () => {
    taken++;
    let given = true;
    return () => {
      if (!given) return;
      given = false;
      taken--;
      const [next] = queue;
      next?.();
    };
  };
  const wait = (signal: AbortSignal) =>
    new Promise<() => void>((resolve, reject) => {
      const leave = () => {
        queue.delete(turn);
        clearTimeout(patience);
        signal.removeEventListener('abort', abort);
      };
      const turn = () => {
        leave();
        resolve(give());
      };
      const abort = () => {
        leave();
        reject(signal.reason as Error);
      };
      const patience = setTimeout(() => {
        leave();
        reject(busy());
      }, patienceMs);
      signal.addEventListener('abort', abort);
      queue.add(turn);
    });
  return {
    take: async (signal) => {
      signal.throwIfAborted();
      if (taken < most) return give();
      if (queue.size >= mostWaiting) throw busy();
      return wait(signal);
    },
    get taken() {
      return taken;
    },
    get waiting() {
      return queue.size;
    },
  };
}

function busy(): ProblemError {
  return new ProblemError(
    'BUSY',
    'Too many questions are being answered just now. Try again shortly.',
    comeBackSeconds,
  );
}
