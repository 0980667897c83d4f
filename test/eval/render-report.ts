import type { Grade } from './grade.ts';
import type { SetResult } from './measure-set.ts';
import { preciseShareCell, renderTable, shareCell } from './render-table.ts';
import { tally } from './tally.ts';
import { isMet, type Target } from './targets.ts';

const header = 'kind,n,right 1st,right all,wrong,article,conflict,refused,reason,false ref.,status,quotes,words,ms';

/** One table for a half of a set: a row for each kind, then all of them. */
export function renderKinds(grades: readonly Grade[]): string {
  const kinds = [...new Set(grades.map(({ question }) => question.kind))];
  const paraphrases = grades.filter(({ question }) => question.paraphrase);
  const rows = [
    ...kinds.map((kind) =>
      kindRow(
        kind,
        grades.filter(({ question }) => question.kind === kind),
      ),
    ),
    kindRow('(paraphrased)', paraphrases),
    kindRow('all', grades),
  ];
  return renderTable(header.split(','), rows);
}

function kindRow(name: string, grades: readonly Grade[]) {
  const row = tally(grades);
  return [
    name,
    String(row.n),
    ...[row.rightFirst, row.rightAll, row.wrong, row.articleRight, row.conflictShown].map(shareCell),
    ...[row.refusalRight, row.reasonRight, row.falseRefusal, row.statusRight].map(shareCell),
    row.quotes?.toFixed(1) ?? null,
    row.words?.toFixed(0) ?? null,
    row.medianMs.toFixed(0),
  ];
}

export function renderTargets(targets: readonly Target[]): string {
  const rows = targets.map((target) => {
    const bound =
      target.least === undefined ? (target.most === undefined ? null : `≤ ${target.most}`) : `≥ ${target.least}`;
    return [
      target.measure,
      String(target.n),
      preciseShareCell(target.value),
      bound,
      bound && (isMet(target) ? 'met' : 'MISSED'),
    ];
  });
  return renderTable(['measure', 'n', 'value', 'target', ''], rows);
}

/** Every question of the half for fitting that was not answered as it should be, with what was said instead: the other half stays unseen. */
export function renderFailures({ grades, citationFaults, metamorphic }: SetResult): string {
  const failures = grades.flatMap((grade) => {
    const what = faultsOf(grade);
    if (what.length === 0 || grade.question.heldOut) return [];
    const { question, answer } = grade;
    const quotes = answer.citations.map(
      ({ marker, articleId, quote }) => `    [${marker}] ${articleId}: ${quote.slice(0, 220)}`,
    );
    const reason = answer.notFound
      ? ` (${answer.notFound.reason}, looked for ${answer.notFound.lookedFor ?? '-'})`
      : '';
    const standalone = answer.standaloneQuestion ? `    read as: ${answer.standaloneQuestion}\n` : '';
    return [
      `${question.id} ${question.turns.join(' → ')}\n    ${what.join(', ')}: ${answer.status}${reason}\n${standalone}${quotes.join('\n')}\n`,
    ];
  });
  const changed = metamorphic.flatMap((row) =>
    row.changed.map(({ id, question }) => `${row.set}, ${row.variation}: ${id} ${question}\n`),
  );
  return [...failures, ...citationFaults.map((fault) => `${fault}\n`), ...changed].join('');
}

/** What is wrong with an answer, in words; none where it is right. */
export function faultsOf(grade: Grade): string[] {
  return [
    grade.falseRefusal && 'refused by mistake',
    grade.rightAll === false && !grade.falseRefusal && 'right fact not quoted',
    grade.rightAll === true && grade.rightFirst === false && 'right fact not first',
    grade.wrong && 'wrong fact first',
    grade.rightAll === true && grade.articleRight === false && 'other article cited',
    grade.conflictShown === false && 'conflict not shown',
    grade.refusalRight === false && 'should have been refused',
    grade.refusalRight === true && grade.reasonRight === false && 'refused for another reason',
    grade.statusRight === false && !grade.falseRefusal && grade.refusalRight !== false && 'other status',
  ].filter((fault) => typeof fault === 'string');
}
