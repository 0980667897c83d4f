/** What two sides give in so many rounds, one after the other, each first in every second round. */
export async function byTurns(
  rounds: number,
  ours: (round: number) => Promise<number>,
  peer: (round: number) => Promise<number>,
): Promise<{ ours: number[]; peer: number[] }> {
  const results = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const sides = [
      async () => void results.ours.push(await ours(round)),
      async () => void results.peer.push(await peer(round)),
    ];
    if (round % 2 === 1) sides.reverse();
    for (const side of sides) await side();
  }
  return results;
}

/** Milliseconds that something takes. */
export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
