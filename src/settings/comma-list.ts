import { z } from 'zod';

/** A setting that lists values between commas, each of which `item` accepts; blanks around them and empty ones do not count. */
export function commaList<Item extends z.ZodType<unknown, z.ZodTypeDef, string>>(item: Item) {
  return z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item));
}
