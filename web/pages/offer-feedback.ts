import type { Answer } from '../../src/protocol/answer.ts';
import { failureOf } from '../api/page-failure.ts';
import type { DatelineServer } from '../api/server.ts';
import { failureText } from '../text/failure-text.ts';
import { element } from '../view/element.ts';
import { feedbackForm } from '../view/feedback-form.ts';

/** As many citations as a reader's opinion may name. */
const MOST_CITATIONS = 50;

/** Makes for each answer the place where the reader says what it is worth; it stays empty where this server keeps no opinions. */
export function offerFeedback(server: DatelineServer): (answer: Answer) => HTMLElement {
  const { signal } = new AbortController();
  const wanted = server.readiness(signal).then(
    ({ features }) => features.feedback,
    (error: unknown) => failureOf(error) === null,
  );
  return ({ id, snapshot, citations }) => {
    const holder = element('div');
    const form = feedbackForm(async (rating, note) => {
      const cited = citations
        .slice(0, MOST_CITATIONS)
        .map(({ articleId, articleDigest, start, end }) => ({ articleId, articleDigest, start, end }));
      try {
        await server.giveFeedback({ answerId: id, snapshot, citations: cited, rating, note }, signal);
        return null;
      } catch (error) {
        const failure = failureOf(error);
        return failure && failureText(failure);
      }
    });
    void wanted.then((isWanted) => isWanted && holder.append(form));
    return holder;
  };
}
