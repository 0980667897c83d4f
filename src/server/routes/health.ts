import { Router } from 'express';
import type { Health } from '../../protocol/readiness.ts';
import { allowMethods } from '../allow-methods.ts';

/** `GET /health`: the process is alive. */
export function health(): Router {
  const router = Router();
  router.all('/health', allowMethods('GET', 'HEAD'));
  router.get('/health', (_req, res) => {
    res.json({ status: 'ok' } satisfies Health);
  });
  return router;
}
