import { describe, expect, test } from 'vitest';
import { problemCodeSchema } from '../../../src/protocol/problem.ts';
import { ScriptedDateline, view } from '../scripted-dateline.ts';
import { post, serve } from '../serve.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: object }>; security?: object }>
  >;
  readonly components: { schemas: Record<string, unknown> };
}

const everything = {
  access: { apiKeys: ['key'], adminToken: 'admin' },
  keepFeedback: () => {},
};
const admin = { headers: { Authorization: 'Bearer admin' } };

async function documentAt(url: string) {
  return (await (await fetch(`${url}/openapi.json`, admin)).json()) as Document;
}

describe('GET /openapi.json', () => {
  test('describes the routes that this server has, and no others', async () => {
    const plain = await documentAt((await serve(new ScriptedDateline())).url);
    const paths = [
      '/articles',
      '/articles/{articleId}',
      '/ask',
      '/health',
      '/metrics',
      '/ready',
      '/v1/chat/completions',
      '/v1/models',
      '/v1/models/{model}',
    ];
    expect(Object.keys(plain.paths).sort()).toEqual(paths);
    const full = await documentAt((await serve(new ScriptedDateline(), everything)).url);
    expect(Object.keys(full.paths).sort()).toEqual([...paths, '/feedback', '/index'].sort());
    expect(full.paths['/ask']?.['post']?.security).toEqual([{ key: [] }]);
    expect(plain.paths['/ask']?.['post']?.security).toBeUndefined();
  });

  test('refers to nothing that is not there', async () => {
    const document = await documentAt((await serve(new ScriptedDateline(), everything)).url);
    expect(document.openapi).toBe('3.1.0');
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  test('says what the routes say: limits, kinds of answers, codes', async () => {
    const { schemas } = (await documentAt((await serve(new ScriptedDateline())).url)).components;
    expect(schemas).toMatchObject({
      AskRequest: {
        required: ['question'],
        additionalProperties: false,
        properties: { question: { minLength: 1, maxLength: 1000 }, history: { maxItems: 20 } },
      },
      Problem: { properties: { code: { enum: problemCodeSchema.options } } },
      Citation: { properties: { marker: { exclusiveMinimum: 0 } } },
    });
  });

  test('is kept by the server: what it returns is in the document', async () => {
    const { url } = await serve(new ScriptedDateline(), everything);
    const { paths } = await documentAt(url);
    for (const path of Object.keys(paths).filter((name) => paths[name]?.['get'])) {
      const address = path.replace('{articleId}', encodeURIComponent(view.articleId)).replace('{model}', 'dateline');
      const response = await fetch(url + address, admin);
      expect([path, response.status]).toEqual([path, 200]);
      const described = paths[path]?.['get']?.responses['200']?.content ?? {};
      expect(Object.keys(described)).toContain(response.headers.get('content-type')?.split(';')[0]);
    }
    const refused = await post(url, { question: 'When?' });
    expect(paths['/ask']?.['post']?.responses).toHaveProperty([String(refused.status)]);
  });
});

describe('GET /docs', () => {
  test('tells people the same with no script, no inline style and nothing from elsewhere', async () => {
    const { url } = await serve(new ScriptedDateline(), everything);
    const html = await (await fetch(`${url}/docs`, admin)).text();
    for (const path of ['/ask', '/feedback', '/index', '/articles/{articleId}']) expect(html).toContain(path);
    expect(html).not.toMatch(/<script|\sstyle=|<style|\son\w+=|(?:src|href)="(?:https?:)?\/\//i);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    const style = await fetch(`${url}/docs/style.css`, admin);
    expect(style.headers.get('content-type')).toContain('text/css');
  });
});
