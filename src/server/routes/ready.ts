import { Router } from 'express';
import { allowMethods } from '../allow-methods.ts';
import type { DatelineApi } from '../dateline-api.ts';
import { requireReady } from '../require-ready.ts';

/** `GET /ready`: the snapshot being served, or 503 while there is none. */
export function ready(api: DatelineApi): Router {
  const router = Router();
  router.all('/ready', allowMethods('GET', 'HEAD'), requireReady(api));
  router.get('/ready', (_req, res) => {
    res.json(api.status());
  });
  return router;
}
