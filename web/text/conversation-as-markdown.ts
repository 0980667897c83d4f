import type { Answer } from '../../src/protocol/answer.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import { passageLink } from '../article/passage-link.ts';
import { claimSource } from '../claims/claim-source.ts';
import { strings } from '../strings.ts';
import { asMarkdown } from './as-markdown.ts';
import { citationLine } from './citation-line.ts';
import { claimsTable } from './claims-table.ts';
import { coverageLine } from './coverage-line.ts';
import { supportLine } from './support-line.ts';

/** Finished answers as a Markdown document: a heading for each question, a footnote `[^turn-marker]` with quote and lasting link for each citation. */
export function conversationAsMarkdown(answers: readonly Answer[], origin: string): string {
  const parts = answers.flatMap((answer, index) => answerParts(answer, index + 1, origin));
  return `${[`# ${strings.save.title}`, ...parts].join('\n\n')}\n`;
}

function answerParts(answer: Answer, turn: number, origin: string): string[] {
  const { status, citations, statements, notices, claims = [], notFound } = answer;
  const note = (marker: number): string => `[^${turn}-${marker}]`;
  const refused = notFound === undefined ? [] : [asMarkdown(answer.text)];
  const said = statements.map(({ text, markers }) => `${asMarkdown(text)}${markers.map(note).join('')}`);
  const support = supportLine(answer);
  const cited = status === 'not-found' ? [] : citations;
  return [
    `## ${asMarkdown(answer.question)}`,
    `**${strings.answer[status]}**`,
    ...refused,
    ...said,
    ...(claims.length === 0 ? [] : [tableOf(answer)]),
    ...notices.map(({ text }) => `> ${asMarkdown(text)}`),
    ...(answer.development === true ? [`> ${strings.answer.development}`] : []),
    [coverageLine(answer), ...(support === null ? [] : [support])].map(asMarkdown).join('  \n'),
    ...cited.map((citation) => `${note(citation.marker)}: ${footnote(citation, origin)}`),
  ];
}

function footnote(citation: Citation, origin: string): string {
  const { quote, speaker, author, title } = citation;
  const by = speaker === null ? '' : ` (${strings.citation.said(speaker)})`;
  const source = `${author === null ? '' : `${author}, `}“${title}”, ${citationLine(citation)}`;
  return `${asMarkdown(`“${quote.trim()}”${by}`)} – ${asMarkdown(source)}. <${origin}${passageLink(citation)}>`;
}

function tableOf({ claims = [], citations }: Answer): string {
  const { head, rows } = claimsTable(claims, (claim) => claimSource(claim, citations));
  return [tableRow(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(tableRow)].join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(asMarkdown).join(' | ')} |`;
}
