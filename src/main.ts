import { reportFailure } from './cli/report-failure.ts';
import { serve } from './serve.ts';

try {
  await serve();
} catch (error) {
  process.exitCode = reportFailure(error, process.stderr);
}
