import type { Operation } from './operation.ts';

const audiences = {
  anybody: 'anybody',
  key: 'who has a key, where keys are set',
  admin: 'who has the admin token',
} as const;

/** A page that tells people about these routes; it needs no script, and its style is `/docs/style.css`. */
export function docsPage(operations: readonly Operation[], schemas: Readonly<Record<string, unknown>>): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Dateline: HTTP interface</title>
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
<main>
<h1>Dateline: HTTP interface</h1>
<p>Answers from a folder of news articles; every statement carries exact quotes. For programs the same as <a href="/openapi.json">OpenAPI 3.1</a>. Errors are problem details (RFC 9457) with one of the codes named below; under <code>/v1</code> they have the form of OpenAI.</p>
<nav aria-label="Routes"><ul>
${operations.map(({ id, method, path }) => `<li><a href="#${id}"><code>${method.toUpperCase()} ${escaped(path)}</code></a></li>`).join('\n')}
</ul></nav>
${operations.map(section).join('\n')}
<h2 id="schemas">Schemas</h2>
${Object.entries(schemas)
  .map(
    ([name, schema]) =>
      `<section id="${name}"><h3>${name}</h3>\n<pre><code>${escaped(JSON.stringify(schema, null, 2))}</code></pre></section>`,
  )
  .join('\n')}
</main>
</body>
</html>
`;
}

function section({ id, method, path, summary, description, body, success, problems, ...operation }: Operation): string {
  const contents = Object.entries(success.content).map(
    ([type, name]) => `<code>${type}</code>${name === null ? '' : ` ${link(name)}`}`,
  );
  return `<section id="${id}">
<h2><code>${method.toUpperCase()} ${escaped(path)}</code></h2>
<p>${escaped(summary)}.${description ? ` ${escaped(description)}` : ''}</p>
<dl>
<dt>For</dt><dd>${audiences[operation.for]}</dd>
${body ? `<dt>Body</dt><dd><code>application/json</code> ${link(body)}</dd>` : ''}
<dt>${success.status}</dt><dd>${escaped(success.description)} ${contents.join(', ')}</dd>
<dt>Problems</dt><dd>${problems.map((code) => `<code>${code}</code>`).join(' ')}</dd>
</dl>
</section>`;
}

function link(name: string): string {
  return `<a href="#${name}">${name}</a>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
