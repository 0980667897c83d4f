import { join } from 'node:path';
import express, { type Router } from 'express';
import { allowMethods } from '../allow-methods.ts';

/** Where the page looks at its address to see what to show. */
const PLACES = ['/', '/corpus', '/read/*id'];

/** A page with the chat for other sites on it. */
const DEMO = '/demo';

/** The page at `/`, `/corpus` and `/read/…`, the chat for pages of other sites with its demonstration at `/demo`, and all their files; those under `assets/` carry a digest in their names and never change. */
export function page(folder: string): Router {
  const router = express.Router();
  router.all(PLACES, allowMethods('GET', 'HEAD'));
  router.get(PLACES, (_req, res) => {
    res.sendFile('index.html', { root: folder });
  });
  router.all(DEMO, allowMethods('GET', 'HEAD'));
  router.get(DEMO, (_req, res) => {
    res.sendFile('widget/demo.html', { root: folder });
  });
  // Any page may load the chat; whether it may ask is for key and origin to say.
  router.use('/widget', (_req, res, next) => {
    res.set({ 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' });
    next();
  });
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }),
  );
  router.use(express.static(folder, { index: false, redirect: false }));
  return router;
}
