import { type Request, type RequestHandler, type Response, Router } from 'express';
import { allowMethods } from '../allow-methods.ts';
import type { DatelineApi } from '../dateline-api.ts';
import { jsonBody } from '../json-body.ts';

const bodyLimitBytes = 1024;

/** `GET /index`: what is served and what is being built. `POST /index`: starts a build or joins the one that runs (202). */
export function index(api: DatelineApi, requireAdmin: RequestHandler): Router {
  const router = Router();
  router.all('/index', allowMethods('GET', 'HEAD', 'POST'), requireAdmin);
  router.get('/index', (_req, res) => {
    res.json(api.indexState());
  });
  router.post('/index', jsonBody(bodyLimitBytes), (_req: Request, res: Response) => {
    res.status(202).json(api.rebuild());
  });
  return router;
}
