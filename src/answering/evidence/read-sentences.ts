import { withoutArticle } from '../names/without-article.ts';
import { matterOf } from '../question/matter.ts';
import type { Question } from '../question/read-question.ts';
import { withMark } from '../question/with-mark.ts';
import { findSpeaker } from '../speakers/find-speaker.ts';
import type { Evidence } from './evidence.ts';
import { isSpeaker } from './said-by.ts';
import { withContext } from './with-context.ts';

/** Gives the log odds of each sentence that it answers the question; null where no model can tell. */
export type ScoreSentences = (question: string, sentences: readonly string[]) => Promise<readonly number[] | null>;

/** Log odds that sentences answer the question, by sentence. */
export type Scores = ReadonlyMap<Evidence['sentence'], number>;

/** Has a model read the sentences with the question, each in its context; null where none can. */
export async function readSentences(
  question: Question,
  items: readonly Evidence[],
  score: ScoreSentences,
): Promise<Scores | null> {
  const scores = new Map<Evidence['sentence'], number>();
  // Whether sources agree is told by no sentence of theirs, but what about.
  const plain = withMark(matterOf(question.text) ?? withoutAsOf(question));
  const asked = items.map((item) => askedOf(question, plain, item));
  for (const text of new Set(asked)) {
    const those = items.filter((_, at) => asked[at] === text);
    const found = await score(text, those.map(withContext));
    if (found === null) return null;
    for (const [at, { sentence }] of those.entries()) scores.set(sentence, found[at] as number);
  }
  return scores;
}

/** "How many died as of 14 March", "live there today": the dates of the articles tell that, which the model does not see. */
function withoutAsOf({ text, period }: Question): string {
  const isOfArticles = period !== null && (period.how === 'as-of' || /^today$/i.test(period.words));
  return isOfArticles ? text.replace(period.words, '').replace(/\s+/g, ' ').trim() : text;
}

/** The question as a sentence is read with it: whoever is asked for has the name that the sentence gives them ("Doe" for "the harbour company"). */
function askedOf({ speaker, speakerWords }: Question, asked: string, { passage, sentence, text }: Evidence): string {
  if (speaker === null || speakerWords === null) return asked;
  const words = speakerWords.toLowerCase();
  const found = text.toLowerCase().includes(withoutArticle(words)) ? null : findSpeaker(passage.article, sentence);
  if (!found || !text.includes(found.short) || words.includes(found.short.toLowerCase())) return asked;
  const at = asked.toLowerCase().indexOf(words);
  if (at < 0 || !isSpeaker(speaker, found, passage.article)) return asked;
  return asked.slice(0, at) + found.short + asked.slice(at + words.length);
}
