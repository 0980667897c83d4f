/** The words of the list of shortcuts: keys, and what they do. */
export const shortcutStrings = {
  heading: 'Keyboard shortcuts',
  open: 'Keyboard shortcuts',
  close: 'Close',
  single: 'Use the keys / and ?',
  list: [
    { keys: ['Enter'], does: 'asks the question' },
    { keys: ['Shift', 'Enter'], does: 'starts a new line in the question' },
    { keys: ['/'], does: 'goes to the question field' },
    { keys: ['Tab'], does: 'goes to the next source marker, button or link' },
    { keys: ['Enter'], does: 'on a marker opens the source at the quoted words' },
    { keys: ['←', '→'], does: 'in a source go to the previous and the next citation' },
    { keys: ['Esc'], does: 'closes the source, a note or this list' },
    { keys: ['?'], does: 'shows this list' },
  ],
} as const;
