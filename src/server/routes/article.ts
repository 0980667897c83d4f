import { Router } from 'express';
import { allowMethods } from '../allow-methods.ts';
import type { DatelineApi } from '../dateline-api.ts';
import { ProblemError } from '../problem-error.ts';
import { requireReady } from '../require-ready.ts';

/** `GET /articles/*id`: one article with its text, its body and what was dropped. Slashes of an id may stand as they are. */
export function article(api: DatelineApi): Router {
  const router = Router();
  router.all('/articles/*id', allowMethods('GET', 'HEAD'), requireReady(api));
  router.get('/articles/*id', async (req, res) => {
    const view = await api.article(req.params.id.join('/').normalize('NFC'));
    if (view === null)
      throw new ProblemError('NOT_FOUND', 'There is no article with this id. GET /articles lists them.');
    res.json(view);
  });
  return router;
}
