import { contains, sliceOf } from '../../domain/span.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Answer, Statement } from '../../protocol/answer.ts';
import type { Citation } from '../../protocol/citation.ts';
import { quotedMetadata } from './quoted-metadata.ts';
import { verifyStatement } from './verify-statement.ts';

/** Statements that stand, and those that do not with the reason. */
export interface VerifiedStatements {
  readonly statements: Statement[];
  readonly withheld: Answer['withheld'];
}

/**
 * Checks each statement before it is sent: every quote it cites is exactly the article's text, in the body (outside it
 * for metadata), and the quotes, with the metadata of their articles, support what it says. Of a statement about an
 * article itself only the quotes are checked: its values are copied from the metadata, not from a sentence.
 */
export function withholdUnverified(
  statements: readonly Statement[],
  citations: readonly Citation[],
  snapshot: Snapshot,
  about: 'story' | 'article',
): VerifiedStatements {
  const standing: Statement[] = [];
  const withheld: Answer['withheld'] = [];
  for (const statement of statements) {
    const cited = citations.filter(({ marker }) => statement.markers.includes(marker));
    const reason = reasonAgainst(statement, cited, snapshot, about);
    if (reason === null) standing.push(statement);
    else withheld.push({ text: statement.text, reason });
  }
  return { statements: standing, withheld };
}

function reasonAgainst(
  { text }: Statement,
  cited: readonly Citation[],
  snapshot: Snapshot,
  about: 'story' | 'article',
): string | null {
  if (cited.some((citation) => !isExact(citation, snapshot))) return 'cites a quote that is not in the article';
  if (about === 'article') return null;
  const verdict = verifyStatement({
    statement: text,
    quotes: cited.map(({ quote, speaker }) => ({ quote, speaker })),
    metadata: cited.map(quotedMetadata),
    isCopied: true,
  });
  return verdict.ok ? null : verdict.reason;
}

function isExact({ articleId, quote, start, end, source }: Citation, { articles }: Snapshot): boolean {
  const article = articles.get(articleId);
  if (!article || sliceOf(article.text, { start, end }) !== quote) return false;
  return article.body.some((span) => contains(span, { start, end })) === (source === 'body');
}
