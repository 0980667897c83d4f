/** The words of the dialogs: the key that a server may ask for. */
export const keyStrings = {
  heading: 'This server asks for a key',
  text: 'It is kept until this tab is closed, and sent to this server only.',
  refused: 'The server did not accept that key.',
  label: 'API key',
  send: 'Use this key',
  cancel: 'Go on without',
} as const;
