/**
 * Which lines to keep for a shorter sibling of a labelled page, so that the fit knows brief stories and clean files too:
 * the first few lines of its story with what stands between them, and a little of the furniture around it.
 * `random` gives 0 to 1.
 */
export function shortened(labels: readonly boolean[], random: () => number): number[] {
  const body = labels.flatMap((isBody, index) => (isBody ? [index] : []));
  const [first, last] = [body[0] ?? 0, body.at(-1) ?? -1];
  const length = Math.min(body.length, 2 + Math.floor(random() * 8));
  const above = Math.floor(random() ** 2 * 15);
  const below = Math.floor(random() ** 2 * 25);
  return [
    ...range(Math.max(0, first - above), (body[length - 1] ?? -1) + 1),
    ...range(last + 1, Math.min(labels.length, last + 1 + below)),
  ];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
