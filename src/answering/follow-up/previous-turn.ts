import { isRefusal } from '../composing/refusal-text.ts';

/** The turn before a follow-up. */
export interface PreviousTurn {
  /** The question as it stands alone. */
  readonly question: string;
  /** What the answer quotes, without attributions and markers; empty where it refused. */
  readonly answer: string;
}

/** Reads the text of an answer: of lines that quote behind an attribution the quotes, of all others the words. */
export function answerWords(text: string): string {
  if (isRefusal(text)) return '';
  const lines = text.split('\n').map((line) => {
    const bare = line.replace(/(?:\s*\[\d{1,3}\])+\s*$/, '');
    const opens = bare.indexOf(': “');
    return opens < 0 ? bare : bare.slice(opens + 3).replace(/”\s*$/, '');
  });
  return lines.join('\n').trim();
}
