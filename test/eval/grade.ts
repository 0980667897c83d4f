import type { Answer } from '../../src/protocol/answer.ts';
import { citationsOf, quotesOf } from './cited-quotes.ts';
import type { TimedAnswer } from './ask-turns.ts';
import { normalised } from './normalised.ts';
import { expectedPatterns, isAnswerable, type Question } from './read-questions.ts';

/** What one answer got right. `null` where the question does not ask for it. */
export interface Grade {
  readonly question: Question;
  readonly answer: Answer;
  /** The right fact in the quotes of the first statement: any expected pattern. */
  readonly rightFirst: boolean | null;
  /** The right fact in all quotes: one of `anyOf` and each of `allOf`. */
  readonly rightAll: boolean | null;
  /** A wrong fact in the first statement's quotes without an expected one. */
  readonly wrong: boolean | null;
  /** A quote that holds the right fact comes from an acceptable article. */
  readonly articleRight: boolean | null;
  /** Every distinct figure is quoted, with its speaker or article, and disagreement has its status. */
  readonly conflictShown: boolean | null;
  readonly refusalRight: boolean | null;
  readonly reasonRight: boolean | null;
  readonly falseRefusal: boolean | null;
  readonly statusRight: boolean;
  readonly quotes: number;
  readonly words: number;
  readonly ms: number;
}

/** Grades an answer by the rules of its question. */
export function gradeAnswer(question: Question, { answer, ms }: TimedAnswer): Grade {
  const answerable = isAnswerable(question);
  const refused = answer.status === 'not-found';
  const patterns = expectedPatterns(question);
  const first = quotesOf(answer, 1);
  const holdsAny = (quotes: readonly string[]) => quotes.some((quote) => patterns.some((each) => each.test(quote)));
  return {
    question,
    answer,
    rightFirst: answerable ? holdsAny(first) : null,
    rightAll: answerable ? holdsExpected(question, quotesOf(answer)) : null,
    wrong: question.wrong
      ? !holdsAny(first) && first.some((quote) => question.wrong?.some((each) => each.test(quote)))
      : null,
    articleRight: answerable ? citesRightArticle(question, answer) : null,
    conflictShown: question.figures
      ? showsFigures(question.figures, answer) && question.status.includes(answer.status)
      : null,
    refusalRight: answerable ? null : refused,
    reasonRight: question.reason
      ? answer.notFound !== undefined && question.reason.includes(answer.notFound.reason)
      : null,
    falseRefusal: answerable ? refused : null,
    statusRight: question.status.includes(answer.status),
    quotes: answer.citations.length,
    words: answer.text.split(/\s+/).filter(Boolean).length,
    ms,
  };
}

function holdsExpected({ expected }: Question, quotes: readonly string[]): boolean {
  const holds = (each: RegExp) => quotes.some((quote) => each.test(quote));
  return (expected?.anyOf?.some(holds) ?? true) && (expected?.allOf?.every(holds) ?? true);
}

function citesRightArticle(question: Question, { citations }: Answer): boolean {
  const patterns = expectedPatterns(question);
  return citations.some(
    ({ articleId, quote }) =>
      question.articles.includes(articleId) && patterns.some((each) => each.test(normalised(quote))),
  );
}

/** Each figure stands in a quote of an article that gives it, in a statement that names speaker, publisher or title. */
function showsFigures(figures: NonNullable<Question['figures']>, answer: Answer): boolean {
  return figures.every(({ value, speaker, articles }) =>
    answer.statements.some((statement) =>
      citationsOf(statement, answer).some(({ articleId, quote, publisher, title }) => {
        if (!articles.includes(articleId) || !value.test(normalised(quote))) return false;
        const said = normalised(statement.text);
        const names = [publisher, title].flatMap((name) => (name ? [normalised(name)] : []));
        return speaker.test(said) || names.some((name) => said.includes(name));
      }),
    ),
  );
}
