/** How the command line is used. */
export const usage = `Usage:
  npm run index                           read the articles and build the index
  npm run index -- --watch                build it again whenever the articles change
  npm run index -- --verify               check every part of the index and repair it
  npm run ask -- "question" [--json]      answer one question
  npm run inspect -- FILE… [--json]       show what is understood of a file and what is dropped
  npm run verify -- --json                check statements against quotes, JSON lines in and out
  npm run feedback [-- --json]            list what readers thought of answers

With --json, standard output holds only JSON (with "npm run -s"); progress goes to standard error.
Settings are in the environment or in .env; .env.example lists them.
`;
