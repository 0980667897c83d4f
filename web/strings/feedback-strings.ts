/** The words that ask what a reader thinks of an answer. */
export const feedbackStrings = {
  ask: 'Is this answer good?',
  good: 'Good answer',
  bad: 'Bad answer',
  note: 'What was good or wrong about it (optional)',
  explain: 'Sent to this server: your opinion, what the answer cited, and this note; not your question.',
  send: 'Send the note',
  kept: 'Thank you, kept.',
  failed: 'That could not be sent:',
} as const;
