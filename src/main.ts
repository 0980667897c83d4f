import { reportFailure } from './cli/report-failure.ts';
import { readConfig } from './config.ts';
import { startAhead } from './compose-ahead.ts';

try {
  const config = readConfig();
  const ahead = startAhead(config);
  // The rest of the program is read while the models load.
  const { serve } = await import('./serve.ts');
  await serve(config, ahead);
} catch (error) {
  process.exitCode = reportFailure(error, process.stderr);
}
