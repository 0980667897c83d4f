/** The style of the page about the routes; a file of its own, for styles within a page are refused by our own policy. */
export const docsStyle = `
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.125rem; margin-top: 2.5rem; }
h3 { font-size: 1rem; }
code, pre { font: 0.875rem/1.45 ui-monospace, monospace; }
pre { max-height: 24rem; overflow: auto; padding: 0.75rem; border: 1px solid; border-radius: 0.25rem; }
dl { display: grid; grid-template-columns: 6rem 1fr; gap: 0.25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
nav ul { list-style: none; padding: 0; }
`;
