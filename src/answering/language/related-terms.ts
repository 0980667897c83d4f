import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../package-root.ts';

const FOLDER = join(PACKAGE_ROOT, 'models/related-terms-en');
/** Bytes of one relation: the other term's number, and the closeness in 255ths. */
const RELATION = 3;
/** Two words of this closeness have nothing in common but chance; shares grow from here. */
const CHANCE = 0.3;

/** The terms of the table, where each one's relations begin, and their bytes. */
interface Table {
  readonly terms: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly bytes: Buffer;
}

let table: Table | null = null;
const known = new Map<string, ReadonlyMap<string, number>>();

/**
 * The index terms that mean nearly what a term means, each with a share from 0 to 1: how much of it a text holds that has
 * that one instead. Empty for terms that the table does not know; antonyms are related too. See models/related-terms-en.
 */
export function relatedTerms(term: string): ReadonlyMap<string, number> {
  const found = known.get(term) ?? read(term);
  known.set(term, found);
  return found;
}

function read(term: string): ReadonlyMap<string, number> {
  table ??= load();
  const { terms, numbers, starts, bytes } = table;
  const number = numbers.get(term);
  const related = new Map<string, number>();
  if (number === undefined) return related;
  for (let at = starts[number] as number; at < (starts[number + 1] as number) - 1; at += RELATION) {
    const closeness = bytes.readUInt8(at + 2) / 255;
    related.set(terms[bytes.readUInt16LE(at)] as string, Math.max(0, (closeness - CHANCE) / (1 - CHANCE)));
  }
  return related;
}

function load(): Table {
  const terms = readFileSync(join(FOLDER, 'terms.txt'), 'utf8').trimEnd().split('\n');
  const bytes = readFileSync(join(FOLDER, 'related.bin'));
  const starts = new Uint32Array(terms.length + 1);
  let at = 0;
  for (let number = 0; number < terms.length; number++) {
    starts[number] = at + 1;
    at += 1 + RELATION * bytes.readUInt8(at);
  }
  starts[terms.length] = at + 1;
  return { terms, numbers: new Map(terms.map((term, number) => [term, number])), starts, bytes };
}
