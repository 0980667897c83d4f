import type { NotFound } from '../../protocol/answer.ts';
import type { Refusal } from '../refusing/refusal.ts';

const OPENINGS: Readonly<Record<NotFound['reason'], string>> = {
  'off-topic': 'The articles here do not cover this.',
  'fact-missing': 'The articles here do not answer this.',
  'filtered-out': 'No article within the chosen filter answers this.',
  'not-a-question':
    'I answer questions about the articles in this folder. Ask about a person, a place, a figure or an event in them.',
};

/** The sentence that refuses, with what was looked for. */
export function refusalText({ reason, lookedFor }: Refusal): string {
  const about = lookedFor === null || reason === 'not-a-question' ? '' : ` I looked for: ${lookedFor}.`;
  return `${OPENINGS[reason]}${about}`;
}

/** Whether the text of an answer is one that refuses. */
export function isRefusal(text: string): boolean {
  return Object.values(OPENINGS).some((opening) => text.startsWith(opening));
}
