/** One piece of work: what it yields, and what further work it found. */
export interface Job<T> {
  (): Promise<{ readonly done: readonly T[]; readonly further: readonly Job<T>[] }>;
}

/** Does jobs, at most `width` at a time, and those that they find; yields what they did as it is done. Throws what a job throws, once all that run have ended. */
export async function* inParallel<T>(jobs: readonly Job<T>[], width: number): AsyncGenerator<T, void> {
  const waiting = [...jobs];
  const running = new Set<Promise<() => Awaited<ReturnType<Job<T>>>>>();
  try {
    while (waiting.length > 0 || running.size > 0) {
      for (let job = running.size < width ? waiting.shift() : undefined; job;) {
        // The end comes as a function that leaves the set, so that the race says which one it was.
        const run: Promise<() => Awaited<ReturnType<Job<T>>>> = job().then((outcome) => () => {
          running.delete(run);
          return outcome;
        });
        // Where one fails, the others have nobody left to tell.
        run.catch(() => {});
        running.add(run);
        job = running.size < width ? waiting.shift() : undefined;
      }
      const { done, further } = (await Promise.race(running))();
      waiting.push(...further);
      yield* done;
    }
  } finally {
    // Nothing is half written by somebody who is still at it when the caller looks.
    await Promise.allSettled(running);
  }
}
