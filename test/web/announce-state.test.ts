import { expect, it } from 'vitest';
import { announceState } from '../../web/pages/announce-state.ts';
import { exampleAnswer } from './example-answer.ts';

it('tells each finished statement once, with its sources, and then how the answer ended', () => {
  const told: string[] = [];
  const follow = announceState((text) => told.push(text));
  const arrived = { citations: [], statements: exampleAnswer.statements, notices: [] };
  follow({ phase: 'searching', arrived: { ...arrived, statements: [] } });
  follow({ phase: 'answering', arrived });
  follow({ phase: 'answering', arrived });
  follow({ phase: 'done', answer: exampleAnswer });
  expect(told).toEqual(['Searching the articles …', 'The dam held. (source 1)', 'Answered. 1 source.']);
});
