import { repair, type Repair } from '../indexing/repair.ts';
import { buildGeneration, type GenerationOptions } from './build-generation.ts';
import { checkGeneration } from './check-generation.ts';
import { clearRetired } from './clear-retired.ts';

/** Checks every part of the index in the database; where one is not whole, builds it anew and checks again. */
export function repairGeneration(options: GenerationOptions): AsyncGenerator<Repair, void> {
  return repair({
    check: () => checkGeneration(options),
    clear: () => clearRetired(options.database),
    build: ({ reuse }) => buildGeneration({ ...options, reuse }),
  });
}
