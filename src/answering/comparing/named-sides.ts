import { sourceWords } from './source-words.ts';

const BETWEEN = /\bbetween (.{2,80}?)(?: about| over| on| for| as to| regarding|[?,]|$)/i;
const DO_THEY =
  /\b(?:do|does|did|have|has) (.{2,80}?) (?:agree|disagree|differ|give|gave|report|say|put|claim|cite|name)\b/i;

const WITH =
  /\b(?:do|does|did|is|are) (.{2,60}?) (?:agree|agreed|agreeing|disagree|at odds|in agreement|differ) (?:with|from) (.{2,60}?)(?: about| over| on| as to| regarding|[?,]|$)/i;

/** The words that name who is said to agree or not ("between the army and the rebels"), lower case. */
export function namedSides(question: string): readonly string[] {
  return phrases(question).flatMap((phrase) => phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** The telling words of each of them, where they are two or more; else none. */
export function eachSide(question: string): readonly (readonly string[])[] {
  const [, one, other] = WITH.exec(question) ?? [];
  const [phrase = ''] = phrases(question);
  const sides = (one && other ? [one, other] : phrase.split(/,| and | or | with /i)).map(sourceWords);
  return sides.length > 1 && sides.every((words) => words.length > 0) ? sides : [];
}

function phrases(question: string): string[] {
  return [BETWEEN, DO_THEY].flatMap((pattern) => pattern.exec(question)?.[1] ?? []);
}

/** A question without "between … and …": the figures of the police count no police. */
export function withoutSides(question: string): string {
  const [, phrase] = BETWEEN.exec(question) ?? [];
  return phrase === undefined ? question : question.replace(phrase, ' them ');
}
