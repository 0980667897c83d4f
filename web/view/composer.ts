import { strings } from '../strings.ts';
import { element } from './element.ts';

const LONGEST = 1000;
const WARN_BELOW = 100;
const GROWS_BY_ITSELF = CSS.supports('field-sizing', 'content');

/** The question field and its one button, which asks or, while an answer arrives, stops. */
export interface Composer {
  readonly element: HTMLElement;
  readonly field: HTMLTextAreaElement;
  /** Puts a question into the field, to be changed and asked. */
  edit(question: string): void;
  /** Whether an answer is arriving: the button then stops it, and Enter waits. */
  setAnswering(answering: boolean): void;
}

interface ComposerParts {
  /** Stands over the field, where anything does. */
  readonly above: HTMLElement | null;
  /** Gets the trimmed question of 1 to 1,000 characters. */
  readonly onAsk: (question: string) => void;
  /** The reader wants no more of the answer. */
  readonly onStop: () => void;
}

/** An empty question field. */
export function createComposer({ above, onAsk, onStop }: ComposerParts): Composer {
  const field = element('textarea', {
    id: 'question',
    rows: '1',
    maxlength: String(LONGEST),
    placeholder: strings.composer.placeholder,
    'aria-label': strings.composer.label,
    'aria-describedby': 'question-hint',
    enterkeyhint: 'send',
    autocomplete: 'off',
    dir: 'auto',
  });
  const submit = element('button', { type: 'submit', class: 'composer-button' }, strings.composer.ask);
  const hint = element('p', { id: 'question-hint', class: 'composer-hint' }, strings.composer.hint);
  const form = element(
    'form',
    { class: 'composer', role: 'search', 'aria-label': strings.composer.ask },
    above,
    element('div', { class: 'composer-field' }, field, submit),
    hint,
  );
  let answering = false;

  const fit = (): void => {
    if (!GROWS_BY_ITSELF) {
      // Shrink first: scrollHeight never falls below the present height.
      field.style.height = 'auto';
      field.style.height = `${field.scrollHeight}px`;
    }
    const left = LONGEST - field.value.length;
    const words = left < WARN_BELOW ? strings.composer.left(left) : strings.composer.hint;
    if (hint.textContent !== words) hint.textContent = words;
  };
  field.addEventListener('input', fit);
  field.addEventListener('keydown', (event) => {
    // While an input method composes, Enter belongs to it; Safari says so only by the key code 229.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    if (!answering) form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const question = field.value.trim();
    if (answering) onStop();
    else if (question !== '') {
      field.value = '';
      fit();
      onAsk(question);
    }
  });
  return {
    element: form,
    field,
    edit(question) {
      field.value = question;
      fit();
      field.focus();
    },
    setAnswering(now) {
      answering = now;
      submit.textContent = now ? strings.composer.stop : strings.composer.ask;
      submit.classList.toggle('composer-stop', now);
    },
  };
}
