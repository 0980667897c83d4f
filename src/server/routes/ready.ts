import { Router } from 'express';
import type { Readiness } from '../../protocol/readiness.ts';
import { allowMethods } from '../allow-methods.ts';
import type { DatelineApi } from '../dateline-api.ts';
import { requireReady } from '../require-ready.ts';

/** `GET /ready`: the snapshot being served and what else there is, or 503 while there is none. */
export function ready(api: DatelineApi, features: Readiness['features']): Router {
  const router = Router();
  router.all('/ready', allowMethods('GET', 'HEAD'), requireReady(api));
  router.get('/ready', (_req, res) => {
    res.json({ ...api.status(), features } satisfies Readiness);
  });
  return router;
}
