import type { Snapshot } from '../domain/snapshot.ts';
import { DatelineError } from '../errors.ts';
import type { Filter } from '../protocol/ask-request.ts';

/** The filter, once all that it names is there. Throws `FILTER_UNKNOWN`. */
export function knownFilter(filter: Filter, { articles }: Snapshot): Filter {
  const publishers = new Set([...articles.values()].map(({ publisher }) => publisher));
  const unknown = [
    ...(filter.publishers ?? []).filter((publisher) => !publishers.has(publisher)),
    ...(filter.articleIds ?? []).filter((id) => !articles.has(id)),
  ];
  if (unknown.length === 0) return filter;
  const listed = unknown.slice(0, 3).map((value) => (value === null ? 'an unknown publisher' : JSON.stringify(value)));
  throw new DatelineError('FILTER_UNKNOWN', `The filter names what no article here has: ${listed.join(', ')}.`);
}
