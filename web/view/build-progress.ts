import type { BuildState } from '../../src/protocol/index-state.ts';
import { strings } from '../strings.ts';
import { element } from './element.ts';

/** How far a running build is: its stage, which is read out when it changes, and a bar with numbers; nothing while none runs. */
export function buildProgress(): { readonly element: HTMLElement; show(build: BuildState): void } {
  const stage = element('p', { role: 'status' });
  const numbers = element('span', { class: 'quiet' });
  const bar = element('progress', { 'aria-label': strings.index.rebuild });
  const row = element('div', { class: 'index-row', hidden: true }, bar, numbers);
  return {
    element: element('div', { class: 'build' }, stage, row),
    show({ state, stage: now, done, total }) {
      const building = state === 'building';
      const words = building ? (now === null ? strings.index.starting : strings.index.stages[now]) : '';
      if (stage.textContent !== words) stage.textContent = words;
      row.hidden = !building;
      const known = done !== null && total !== null && total > 0;
      numbers.textContent = known ? strings.index.progress(done, total) : '';
      if (known) {
        bar.max = total;
        bar.value = done;
      } else bar.removeAttribute('value');
    },
  };
}
