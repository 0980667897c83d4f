import { Router } from 'express';
import { allowMethods } from '../allow-methods.ts';
import { docsPage } from '../openapi/docs-page.ts';
import { docsStyle } from '../openapi/docs-style.ts';
import { openApiDocument } from '../openapi/openapi-document.ts';
import type { Operation } from '../openapi/operation.ts';

/** `GET /openapi.json`, and the same for people at `GET /docs`. */
export function documentation(operations: readonly Operation[], needsKey: boolean): Router {
  const document = openApiDocument(operations, needsKey);
  const html = docsPage(operations, document.components.schemas);
  const router = Router();
  router.all(['/openapi.json', '/docs', '/docs/style.css'], allowMethods('GET', 'HEAD'));
  router.get('/openapi.json', (_req, res) => {
    res.json(document);
  });
  router.get('/docs', (_req, res) => {
    res.type('html').send(html);
  });
  router.get('/docs/style.css', (_req, res) => {
    res.type('css').send(docsStyle);
  });
  return router;
}
