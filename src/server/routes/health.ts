import { Router } from 'express';
import { allowMethods } from '../allow-methods.ts';
import type { DatelineApi } from '../dateline-api.ts';

/** `GET /health`: the process is alive, and whether all of its parts are. */
export function health(api: DatelineApi): Router {
  const router = Router();
  router.all('/health', allowMethods('GET', 'HEAD'));
  router.get('/health', (_req, res) => {
    res.json(api.health());
  });
  return router;
}
