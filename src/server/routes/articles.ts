import { Router } from 'express';
import { allowMethods } from '../allow-methods.ts';
import type { DatelineApi } from '../dateline-api.ts';
import { requireReady } from '../require-ready.ts';

/** `GET /articles`: what the served snapshot holds. */
export function articles(api: DatelineApi): Router {
  const router = Router();
  router.all('/articles', allowMethods('GET', 'HEAD'), requireReady(api));
  router.get('/articles', (_req, res) => {
    res.json(api.articles());
  });
  return router;
}
