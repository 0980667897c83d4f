import { svg } from './svg.ts';

const PATHS = {
  system: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2v14a7 7 0 0 1 0-14z',
  light:
    'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11 1h2v4h-2zM11 19h2v4h-2zM1 11h4v2H1zM19 11h4v2h-4zM4.2 2.8l2.9 2.9-1.4 1.4-2.9-2.9zM18.3 16.9l2.9 2.9-1.4 1.4-2.9-2.9zM2.8 19.8l2.9-2.9 1.4 1.4-2.9 2.9zM16.9 5.7l2.9-2.9 1.4 1.4-2.9 2.9z',
  dark: 'M20.4 14.6A9 9 0 0 1 9.4 3.6a9 9 0 1 0 11 11z',
  help: 'M11 17h2v2h-2zM12 5a4 4 0 0 0-4 4h2a2 2 0 1 1 3.200 1.600C11.800 11.600 11 12.400 11 15h2c0-1.600.500-2 1.500-2.800A4 4 0 0 0 12 5z',
  previous: 'M15 5l-7 7 7 7 1.5-1.5L11 12l5.5-5.5z',
  next: 'M9 5l7 7-7 7-1.5-1.5L13 12 7.500 6.500z',
  close:
    'M6.400 5L5 6.400 10.600 12 5 17.600 6.400 19 12 13.400 17.600 19 19 17.600 13.400 12 19 6.400 17.600 5 12 10.600z',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative picture in the colour of the text around it; its control carries the name. */
export function icon(name: IconName): SVGSVGElement {
  return svg('svg', { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' }, svg('path', { d: PATHS[name] }));
}
