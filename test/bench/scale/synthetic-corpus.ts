import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../../eval/seeded-random.ts';

/** Chunks that an article of this size is cut into, about. */
export const CHUNKS_OF_ARTICLE = 6;
const SENTENCES = 44;
const VOCABULARY = 60_000;
const PLACES = 400;
const SYLLABLES =
  'ba be bi bo bra da de dor fa fel ga gor ha hin ka kel la lin ma mer na nor pa per ra ros sa sel ta tor va ven wa wil za'.split(
    ' ',
  );
const FRAME = ['the', 'of', 'and', 'to', 'in', 'that', 'for', 'was', 'on', 'with', 'by', 'as', 'had', 'from'];

/** A pseudo-word: the same for the same number, all of them different. */
function word(number: number): string {
  let text = '';
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    text += SYLLABLES[rest % SYLLABLES.length] as string;
  return text;
}

/** The name of a place; articles of one place are near each other in meaning. */
function place(number: number): string {
  const name = word(1000 + (number % PLACES));
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** An article in made-up words, which are as rare as words of news are (Zipf's law), with names and figures. */
function syntheticArticle(number: number, version = 0): string {
  const random = seededRandom(7 + number * 31 + version * 1_000_003);
  const pick = () => word(Math.floor(VOCABULARY ** random()));
  const home = place(Math.floor(random() * PLACES));
  const sentence = () => {
    const words = Array.from({ length: 14 + Math.floor(random() * 8) }, (_, at) =>
      at % 3 === 1 ? (FRAME[Math.floor(random() * FRAME.length)] as string) : pick(),
    );
    const figure = random() < 0.2 ? ` ${Math.floor(random() * 9000) + 10} ${pick()}s` : '';
    return `In ${home} ${words.join(' ')}${figure}.`;
  };
  const paragraphs = Array.from({ length: SENTENCES / 4 }, () => Array.from({ length: 4 }, sentence).join(' '));
  const day = new Date(Date.UTC(2015, 0, 1 + (number % 3600))).toISOString().slice(0, 10);
  const title = `${pick()} ${pick()} in ${home} ${number}`;
  return `---\ntitle: ${title}\ndate: ${day}\npublisher: Courier ${number % 20}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

/** Writes articles `from` to `to` of a corpus. */
export async function writeArticles(corpusDir: string, from: number, to: number, version = 0): Promise<void> {
  for (let number = from; number < to; number++) {
    const folder = join(corpusDir, String(Math.floor(number / 1000)));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${number}.md`), syntheticArticle(number, version));
  }
}

/** Questions about the articles of such a corpus. */
export function syntheticQuestions(count: number): string[] {
  const random = seededRandom(99);
  const pick = () => word(Math.floor(VOCABULARY ** random()));
  return Array.from({ length: count }, (_, index) => {
    const home = place(Math.floor(random() * PLACES));
    const frames = [
      `How many ${pick()}s were ${pick()} in ${home}?`,
      `What did ${pick()} ${pick()} in ${home} mean for ${pick()}?`,
    ];
    return frames[index % frames.length] as string;
  });
}
