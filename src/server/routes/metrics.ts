import { Router } from 'express';
import { allowMethods } from '../allow-methods.ts';
import type { Metrics } from '../watching/create-metrics.ts';

/** `GET /metrics`: what is counted and measured, in the text format of Prometheus. */
export function metrics({ registry }: Metrics): Router {
  const router = Router();
  router.all('/metrics', allowMethods('GET', 'HEAD'));
  router.get('/metrics', async (_req, res) => {
    const text = await registry.metrics();
    res.set('Content-Type', registry.contentType).send(text);
  });
  return router;
}
