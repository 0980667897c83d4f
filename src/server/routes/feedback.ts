import { type Request, type Response, Router } from 'express';
import { type FeedbackRequest, feedbackRequestSchema } from '../../protocol/feedback-request.ts';
import { allowMethods } from '../allow-methods.ts';
import { jsonBody } from '../json-body.ts';
import { limitRate } from '../load/limit-rate.ts';
import { parseBody } from '../parse-body.ts';

const bodyLimitBytes = 512 * 1024;

/** `POST /feedback`: keeps what a reader thought of an answer (204). */
export function feedback(keep: (feedback: FeedbackRequest) => void, rateLimit: number): Router {
  const router = Router();
  router.all('/feedback', allowMethods('POST'));
  router.post('/feedback', limitRate(rateLimit), jsonBody(bodyLimitBytes), (req: Request, res: Response) => {
    keep(parseBody(feedbackRequestSchema, req.body));
    res.status(204).end();
  });
  return router;
}
