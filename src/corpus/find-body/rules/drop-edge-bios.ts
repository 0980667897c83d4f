import { bioSubject } from '../../metadata/bio.ts';
import type { Line } from '../read-line.ts';
import type { Verdict } from './verdict.ts';

const LONGEST_BIO = 80;
const CONTACT = /\bcan be reached (?:at|on|by|via)\b|\be-?mail (?:us|him|her|them|the author) at\b/;

/** Drops the author's biography before and behind the story: about someone of whom the story itself does not speak. */
export function dropEdgeBios(lines: readonly Line[], verdicts: Verdict[]): void {
  const body = verdicts.flatMap((verdict, index) => (verdict === null ? [index] : []));
  if (body.length < 3) return;
  for (const edge of [body[0] as number, body.at(-1) as number]) {
    const line = lines[edge] as Line;
    if (line.words > LONGEST_BIO || !line.furniture.has('bio')) continue;
    const surname = bioSubject(line.text)?.split(' ').at(-1);
    const isInStory = (index: number): boolean => index !== edge && (lines[index] as Line).text.includes(surname ?? '');
    if (CONTACT.test(line.key.slice(0, 400)) || (surname && !body.some(isInStory))) verdicts[edge] = 'bio';
  }
}
