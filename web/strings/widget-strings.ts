/** The words of the chat on pages of other sites. */
export const widgetStrings = {
  heading: 'Ask our reporting',
  promise: 'Every sentence of an answer carries the exact words of an article.',
  newTab: 'opens in a new tab',
  noArticles: 'There are no articles to ask yet.',
  needsKey: 'This chat was not given a key that its server accepts.',
  notSetUp: 'This chat is not set up: its attribute “server” is no http or https address.',
} as const;
