import type { Snapshot } from '../../domain/snapshot.ts';
import type { Claim } from '../../protocol/claim.ts';
import { compareEvidence } from '../comparing/compare-evidence.ts';
import { deniesTheOther } from '../comparing/denies-the-other.ts';
import { givesAnotherAccount } from '../comparing/gives-another-account.ts';
import { givesAnotherAge } from '../comparing/gives-another-age.ts';
import { givesAnotherPlace } from '../comparing/gives-another-place.ts';
import { givesAnotherScore } from '../comparing/gives-another-score.ts';
import { namesAnother } from '../comparing/names-another.ts';
import { takesAnotherAlternative } from '../comparing/takes-another-alternative.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { speakerOfEvidence } from '../evidence/speaker-of-evidence.ts';
import { areOfOneStory } from '../evidence/story-of.ts';
import type { Question } from '../question/read-question.ts';
import { chooseQuotes, MOST_QUOTES } from './choose-quotes.ts';
import { citeEvidence } from './cite-evidence.ts';
import type { FoundAnswer } from './found-answer.ts';
import { quotedStatement } from './quoted-statement.ts';

/** At most this many accounts of other stories are laid beside the one that leads. */
const MOST_ACCOUNTS = 2;

/** An answer of quotes, one statement each: every distinct value where reports compare, else the best sentences. */
export function answerFound(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): FoundAnswer {
  const comparison = compareEvidence(question, evidence, snapshot);
  const compared = comparison !== null && comparison.claims.length > 0;
  const quoted = compared
    ? [...new Set(comparison.evidence)]
    : leadingWith(comparison?.evidence ?? [], question, evidence, snapshot);
  const citations = quoted.map((item, index) => {
    const { article } = item.passage;
    const speaker = compared
      ? speakerOfAll(comparison.claims.filter((_, at) => comparison.evidence[at] === item))
      : speakerOfEvidence(item);
    // "According to a count by this newspaper": the outlet itself, which is named anyway.
    const own = article.publisher !== null && speaker?.includes(article.publisher) === true;
    return citeEvidence(question, item, index + 1, snapshot, own ? null : speaker);
  });
  const statements = citations.map(quotedStatement);
  const answer: FoundAnswer = { about: 'story', status: 'answered', statements, citations, notices: [] };
  if (!compared) return { ...answer, ...(differ(question, quoted, snapshot) && { status: 'disputed' }) };
  const claims = comparison.claims.map((claim, index) => ({
    ...claim,
    markers: [quoted.indexOf(comparison.evidence[index] as Evidence) + 1],
  }));
  return {
    ...answer,
    claims,
    notices:
      comparison.omitted > 0
        ? [{ code: 'values-omitted', text: `${comparison.omitted} further values were left out.` }]
        : [],
    ...(comparison.relation === 'disputed' && { status: 'disputed' }),
    ...(comparison.relation === 'development' && { development: true }),
  };
}

/** Whether another story answers with another person, age, score, cause or place than the first quote. */
function differ(question: Question, [first, ...rest]: readonly Evidence[], snapshot: Snapshot): boolean {
  if (!first) return false;
  const elsewhere = rest.filter((item) => !areOfOneStory(first, item, snapshot));
  return elsewhere.some(
    (item) =>
      namesAnother(question, first, item) ||
      givesAnotherAge(question, first, item) ||
      givesAnotherPlace(question, first, item) ||
      givesAnotherScore(question, first, item) ||
      deniesTheOther(question, first, item) ||
      takesAnotherAlternative(question, first, item, snapshot) ||
      givesAnotherAccount(question, first, item, snapshot),
  );
}

/** The sentences of a plain answer, that which gives the one value asked for before those that are otherwise best. */
function leadingWith(
  first: readonly Evidence[],
  question: Question,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): Evidence[] {
  const chosen = chooseQuotes(question, evidence, snapshot);
  const [best, ...further] = [...new Set([...first, ...chosen])];
  if (!best) return [];
  const accounts = evidence.filter(
    (item) => givesAnotherAccount(question, best, item, snapshot) && !areOfOneStory(best, item, snapshot),
  );
  return [...new Set([best, ...accounts.slice(0, MOST_ACCOUNTS), ...further])].slice(
    0,
    Math.max(first.length, MOST_QUOTES),
  );
}

/** Who says all the claims of one quote; null where the article itself does, or several speakers. */
function speakerOfAll(claims: readonly Claim[]): string | null {
  const speakers = new Set(claims.map(({ speaker }) => speaker));
  return speakers.size === 1 ? ([...speakers][0] ?? null) : null;
}
