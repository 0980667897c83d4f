import { element } from './element.ts';

/** Questions that are known to be answerable, each a button that asks it; null where there are none. */
export function questionList(
  heading: string,
  questions: readonly string[],
  headingTag: 'h2' | 'h3',
  onAsk: (question: string) => void,
): HTMLElement | null {
  if (questions.length === 0) return null;
  const items = questions.map((question) => {
    const ask = element('button', { type: 'button', class: 'question-button', dir: 'auto' }, question);
    ask.addEventListener('click', () => onAsk(question));
    return element('li', {}, ask);
  });
  return element(
    'section',
    { class: 'questions' },
    element(headingTag, { class: 'kicker' }, heading),
    element('ul', { role: 'list' }, ...items),
  );
}
