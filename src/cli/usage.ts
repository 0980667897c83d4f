/** How the command line is used. */
export const usage = `Usage:
  npm run index                           read the articles and build the index
  npm run index -- --watch                build it again whenever the articles change
  npm run index -- --verify               check every part of the index and repair it
  npm run ask -- "question" [--json]      answer one question
  npm run inspect -- FILE… [--json]       show what is understood of a file and what is dropped
  npm run verify -- --json                check statements against quotes, JSON lines in and out
  npm run add -- URL… [FILE.jsonl…] [FILE.pdf…]
                                          add web pages, the pages of feeds, articles in JSON Lines, and PDFs:
      --dry-run                             show what would be added, and write nothing
      --map title=headline,text=body        which fields of a .jsonl file are title, text, date, author, publisher, url, id
      --limit N                             at most N pages of each feed (200)
      --feeds                               instead of addresses: what is new in the feeds that FEEDS names
      --allow-private, --any-port           reach servers of an intranet, and ports besides 80 and 443
  npm run feedback [-- --json]            list what readers thought of answers

With --json, standard output holds only JSON (with "npm run -s"); progress goes to standard error.
Settings are in the environment or in .env; .env.example lists them.
`;
