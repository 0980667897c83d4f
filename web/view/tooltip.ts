import { element } from './element.ts';

const GAP = 8;

/** One tooltip for the whole page; it shows for the element that is pointed at or focused. */
export interface Tooltip {
  /** Shows what `content` returns while `target` is hovered or has keyboard focus. Esc hides it. */
  attach(target: HTMLElement, content: () => readonly Node[]): void;
  /** To be called when something scrolls that the document does not hear of: within a shadow root. */
  follow(): void;
  hide(): void;
}

/** A tooltip that may itself be hovered (WCAG 2.2, 1.4.13) and stands inside the window at any width. */
export function createTooltip(): Tooltip {
  const tip = element('div', { id: 'tooltip', class: 'tooltip', role: 'tooltip', popover: 'manual' });
  let shownFor: HTMLElement | null = null;
  let leaving = 0;

  const hide = (): void => {
    clearTimeout(leaving);
    shownFor?.removeAttribute('aria-describedby');
    shownFor = null;
    if (tip.matches(':popover-open')) tip.hidePopover();
  };
  const leave = (): void => {
    clearTimeout(leaving);
    leaving = window.setTimeout(hide, 120);
  };
  const show = (target: HTMLElement, content: () => readonly Node[]): void => {
    clearTimeout(leaving);
    if (shownFor === target) return;
    hide();
    shownFor = target;
    tip.replaceChildren(...content());
    // Within the landmark of what it explains; where it stands on screen does not depend on it.
    (target.closest('main, .chat') ?? document.body).append(tip);
    target.setAttribute('aria-describedby', tip.id);
    tip.showPopover();
    place(tip, target);
  };
  tip.addEventListener('pointerenter', () => clearTimeout(leaving));
  tip.addEventListener('pointerleave', leave);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || shownFor === null) return;
      // The first Esc belongs to the tooltip; whatever lies beneath closes with the next.
      event.preventDefault();
      event.stopPropagation();
      hide();
    },
    { capture: true },
  );
  // Focus by keyboard may itself scroll, so the tooltip follows instead of leaving.
  const follow = (): void => {
    if (shownFor !== null) place(tip, shownFor);
  };
  document.addEventListener('scroll', follow, { capture: true, passive: true });

  return {
    follow,
    hide,
    attach(target, content) {
      target.addEventListener('pointerenter', (event) => {
        if (event.pointerType === 'mouse') show(target, content);
      });
      target.addEventListener('pointerleave', leave);
      target.addEventListener('focus', () => {
        if (target.matches(':focus-visible')) show(target, content);
      });
      target.addEventListener('blur', hide);
      target.addEventListener('click', hide);
    },
  };
}

function place(tip: HTMLElement, target: HTMLElement): void {
  const anchor = target.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.min(Math.max(GAP, anchor.left - 3 * GAP), document.documentElement.clientWidth - width - GAP);
  const below = anchor.bottom + GAP;
  const fits = below + height + GAP <= document.documentElement.clientHeight;
  tip.style.left = `${Math.max(GAP, left)}px`;
  tip.style.top = `${fits ? below : Math.max(GAP, anchor.top - height - GAP)}px`;
}
