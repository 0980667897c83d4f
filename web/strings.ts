import { corpusStrings } from './strings/corpus-strings.ts';
import { feedbackStrings } from './strings/feedback-strings.ts';
import { indexStrings } from './strings/index-strings.ts';
import { keyStrings } from './strings/key-strings.ts';
import { plural } from './strings/plural.ts';
import { shortcutStrings } from './strings/shortcut-strings.ts';
import { widgetStrings } from './strings/widget-strings.ts';

/** Every word the page says by itself, in one place, ready for translation. */
export const strings = {
  name: 'Dateline',
  skipToQuestion: 'Skip to the question field',
  skipToArticle: 'Skip to the article',

  theme: {
    label: 'Colours',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  corpus: corpusStrings,
  key: keyStrings,
  feedback: feedbackStrings,
  index: indexStrings,
  shortcuts: shortcutStrings,
  widget: widgetStrings,
  conversation: 'Conversation',
  newConversation: 'New conversation',

  save: {
    open: 'Save',
    label: 'Save this conversation',
    title: 'Conversation with Dateline',
    markdown: 'Markdown with footnotes',
    json: 'JSON',
    print: 'Print',
  },

  kept: {
    heading: 'Earlier conversations',
    where: 'Kept in this browser only.',
    search: 'Search the conversations',
    rename: 'Rename',
    newTitle: 'New title',
    remove: 'Delete',
    sureRemove: 'Really delete?',
    clear: 'Erase all conversations',
    sureClear: 'Really erase all?',
    extent: (questions: number, changed: Date) =>
      `${plural(questions, 'question', 'questions')} · ${changed.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}`,
  },

  front: {
    heading: 'Ask the articles.',
    promise:
      'Every sentence of an answer carries the exact words of an article. Where the articles disagree, you are told who says what. Where they hold no answer, you are told that too.',
    starters: 'Questions they can answer',
    inFolder: 'In this folder',
    all: (count: number) =>
      count === 1
        ? 'The article, its date and its publisher'
        : `All ${plural(count, 'article', 'articles')}, by date and publisher`,
    loading: 'Opening the articles …',
    extent: (articles: number, range: string | null, undated: number) =>
      [
        plural(articles, 'article', 'articles'),
        ...(range === null ? [] : [range]),
        ...(undated === 0 ? [] : [plural(undated, 'undated', 'undated')]),
      ].join(' · '),
  },

  empty: {
    heading: 'There are no articles yet.',
    text: 'Put .txt, .md or .html files into the corpus folder and run “npm run index”. This page then shows them.',
  },
  building: {
    heading: 'The articles are being read.',
    text: 'The index is not ready yet. This page goes on by itself as soon as it is.',
  },

  composer: {
    label: 'Your question',
    placeholder: 'Ask about the articles',
    ask: 'Ask',
    stop: 'Stop',
    hint: 'Enter asks, Shift + Enter starts a new line',
    left: (characters: number) => `${plural(characters, 'character', 'characters')} left`,
  },

  answer: {
    searching: 'Searching the articles …',
    answering: 'Checking the next statement …',
    answered: 'Answered',
    disputed: 'Sources disagree',
    'not-found': 'Not found in these articles',
    waiting: 'Waiting for the server …',
    stopped: 'Stopped',
    stoppedNote: 'You stopped this answer. What stands here was verified before.',
    failed: 'No answer',
    asOf: (date: string) => `As of ${date}`,
    coverage: (used: number, total: number, independent: number) =>
      `${used} of ${plural(total, 'article', 'articles')}, ${independent} independent`,
    searched: (total: number) => `Searched ${plural(total, 'article', 'articles')}`,
    development: 'The reports differ because the situation changed over time.',
    understoodAs: (question: string) => `Understood as: ${question}`,
    sources: 'Sources',
    notices: 'Notes',
    followUps: 'Ask next',
    copy: 'Copy answer with citations',
    copied: 'Copied',
    notCopied: 'The browser did not allow copying',
    askAgain: 'Edit and ask again',
    support: { verbatim: 'in the article’s words', supported: 'written by a model, checked' },
    allVerbatim: 'Every statement is in the articles’ words.',
    partlyWritten: (written: number, total: number, model: string) =>
      `${written} of ${plural(total, 'statement', 'statements')} written by ${model} and checked against the quotes.`,
    aModel: 'a language model',
    withheld: (count: number) => `${plural(count, 'sentence', 'sentences')} withheld by the checks`,
    withheldReason: (reason: string) => `Withheld because it ${reason}.`,
    noticeLabels: {
      'other-words': 'Other words',
      'told-as-unknown': 'Not known',
      spelling: 'Spelling',
      'relative-date': 'Dates',
      'values-omitted': 'More values',
      'events-omitted': 'More events',
      'articles-omitted': 'More articles',
      'undated-articles': 'Undated',
      'undated-left-out': 'Undated',
      'metadata-outside-text': 'Not in the text',
      'language-model-failed': 'Language model',
      'language-model-withheld': 'Language model',
      'language-model-refused': 'Language model',
    } as Readonly<Record<string, string>>,
  },

  claims: {
    heading: {
      answered: 'The reports side by side',
      disputed: 'Where the reports differ',
      development: 'How the reports changed over time',
      'not-found': 'The reports side by side',
    },
    logarithmic: 'Each tenfold is as wide as the next',
    positions: {
      confirms: 'Say that it is so',
      denies: 'Say that it is not so',
      unconfirmed: 'Leave it open',
    },
    table: 'As a table',
    copy: 'Copy the table',
    columns: {
      reported: 'Reported',
      range: 'Stands for',
      source: 'By',
      date: 'Article of',
      independent: 'Independent articles',
      quotes: 'Quotes',
    },
    atLeast: (value: string) => `${value} or more`,
    atMost: (value: string) => `${value} or less`,
    range: (from: string, to: string) => `${from} to ${to}`,
  },

  notFound: {
    lookedFor: (what: string) => `Looked for: ${what}`,
    nearest: 'Not an answer – nearest passages',
  },

  citation: {
    unknownPublisher: 'unknown publisher',
    undated: 'undated',
    marker: (marker: number) => `Source ${marker}`,
    said: (speaker: string) => `Said by ${speaker}`,
    open: (title: string) => `Open “${title}” at this quote`,
  },

  article: {
    back: 'Ask about these articles',
    close: 'Close the source',
    panel: 'Source',
    previous: 'Previous citation',
    next: 'Next citation',
    position: (index: number, count: number) => `Citation ${index} of ${count}`,
    keys: '← → between citations, Esc closes',
    quotedTimes: (times: number) => (times === 1 ? 'Quoted here once' : `Quoted here ${times} times`),
    link: 'Link to this quote',
    original: 'Original page',
    by: (author: string) => `By ${author}`,
    dateFrom: (source: string) => `Date read from ${source}`,
    agencies: 'With inputs from agencies',
    loading: 'Opening the article …',
    dropped: (reasons: string) => `Left out of the story: ${reasons}`,
    reasons: {
      headline: 'headline',
      byline: 'byline',
      'date-line': 'date line',
      'agency-note': 'agency note',
      caption: 'caption',
      menu: 'menu',
      'link-list': 'list of links',
      form: 'form',
      footer: 'footer',
      bio: 'about the author',
      repeated: 'repeated text',
      'front-matter': 'file header',
      markup: 'markup',
      boilerplate: 'standing text',
      unsorted: 'not part of the story',
    } as Readonly<Record<string, string>>,
    dateSources: {
      'front-matter': 'the file header',
      'html-metadata': 'the page’s metadata',
      'date-line': 'the date line of the page',
      dateline: 'the dateline of the story',
      feed: 'the feed that named the page',
    } as Readonly<Record<string, string>>,
    firstSentenceTitle: 'The page has no headline; its first sentence stands in',
    outsideBody: 'The quoted words stand outside the story, in a part that is folded by default.',
    changed: 'This article has changed since it was quoted.',
    changedMoved: 'The quoted words are still in it and are highlighted where they stand now.',
    changedGone: 'The quoted words no longer stand in it, so nothing is highlighted. They were:',
    changedUnknown: 'This browser does not know the words that were quoted, so nothing is highlighted.',
    outOfRange: 'This link points to a place that the article does not have, so nothing is highlighted.',
    mismatch: 'The words at this place are not the quoted ones, so nothing is highlighted. The quote was:',
    malformedLink: 'This link is not complete, so nothing is highlighted.',
  },

  failure: {
    unreachable: 'The server does not answer.',
    unreachableAdvice: 'Check that Dateline is running. Trying again by itself …',
    again: 'Trying again by itself …',
    retryNow: 'Try again now',
    brokenOff: 'The connection ended in the middle of the answer.',
    unreadable:
      'The server sent something this page does not understand. Reload the page; it may be older than the server.',
    missing: 'There is no such article in the folder.',
    retry: 'Try again',
  },

  announce: {
    statement: (text: string, markers: readonly number[]) =>
      markers.length === 0 ? text : `${text} (${markers.length === 1 ? 'source' : 'sources'} ${markers.join(', ')})`,
    done: (status: string, sources: number) => `${status}. ${plural(sources, 'source', 'sources')}.`,
  },
} as const;
