import { join } from 'node:path';
import express, { type Router } from 'express';
import { allowMethods } from '../allow-methods.ts';

/** Where the page looks at its address to see what to show. */
const PLACES = ['/', '/corpus', '/read/*id'];

/** The page at `/`, `/corpus` and `/read/…`, and its files; those under `assets/` carry a digest in their names and never change. */
export function page(folder: string): Router {
  const router = express.Router();
  router.all(PLACES, allowMethods('GET', 'HEAD'));
  router.get(PLACES, (_req, res) => {
    res.sendFile('index.html', { root: folder });
  });
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }),
  );
  router.use(express.static(folder, { index: false, redirect: false }));
  return router;
}
