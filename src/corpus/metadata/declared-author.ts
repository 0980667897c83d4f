import { collapsed } from '../../domain/span.ts';

/** Names as declared: without "By", without addresses; null where nothing of it is a name. */
export function declaredAuthor(written: string | undefined): string | null {
  const names = (written ?? '')
    .split(/[,;]/)
    .map((name) =>
      collapsed(name.replace(/^\s*by\s/i, '').replace(/^[\w.+-]{1,64}@[\w.-]{1,64}\s?\(([^()]{2,80})\)$/, '$1')),
    )
    .filter(
      (name) =>
        name !== '' &&
        !/^(?:https?:|www\.|admin$|administrator$|unknown$|none$|null$)/i.test(name) &&
        !name.includes('@'),
    );
  return names.length === 0 ? null : names.join(', ');
}
