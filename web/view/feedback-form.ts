import { strings } from '../strings.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';

export type Rating = 1 | -1;

/**
 * Thumbs up and down and, once one is pressed, a field for a note; `send` gets both each time and resolves to null or to why
 * it failed. A second opinion replaces the first.
 */
export function feedbackForm(send: (rating: Rating, note: string) => Promise<string | null>): HTMLElement {
  const { ask, good, bad, note: label, explain, send: submitLabel, kept, failed } = strings.feedback;
  const outcome = element('p', { class: 'quiet', role: 'status' });
  const note = element('textarea', {
    class: 'text-field feedback-note',
    rows: '2',
    maxlength: '2000',
    'aria-label': label,
    placeholder: label,
    dir: 'auto',
  });
  const details = element(
    'form',
    { class: 'feedback-details', hidden: true },
    note,
    element('button', { type: 'submit', class: 'text-button' }, submitLabel),
    element('p', { class: 'quiet' }, explain),
  );
  let chosen: Rating | null = null;

  const give = async (rating: Rating): Promise<void> => {
    chosen = rating;
    for (const [thumb, of] of thumbs) thumb.setAttribute('aria-pressed', String(of === rating));
    details.hidden = false;
    const failure = await send(rating, note.value.trim());
    outcome.textContent = failure === null ? kept : `${failed} ${failure}`;
  };
  const thumb = (name: string, picture: 'up' | 'down', rating: Rating): [HTMLButtonElement, Rating] => {
    const made = element(
      'button',
      { type: 'button', class: 'icon-button thumb', 'aria-label': name, title: name, 'aria-pressed': 'false' },
      icon(picture),
    );
    made.addEventListener('click', () => void give(rating));
    return [made, rating];
  };
  const thumbs = [thumb(good, 'up', 1), thumb(bad, 'down', -1)];
  details.addEventListener('submit', (event) => {
    event.preventDefault();
    if (chosen !== null) void give(chosen);
  });
  return element(
    'div',
    { class: 'feedback', role: 'group', 'aria-label': ask },
    element('div', { class: 'feedback-thumbs' }, element('span', {}, ask), ...thumbs.map(([made]) => made), outcome),
    details,
  );
}
