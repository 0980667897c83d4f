import { setFlagsFromString } from 'node:v8';
import { reportFailure } from './cli/report-failure.ts';
import { readConfig } from './config.ts';
import { startAhead } from './compose-ahead.ts';

// Left to itself V8 lets garbage grow to about what lives before it looks for it: 90 MB more at 50,000 chunks.
setFlagsFromString('--heap-growing-percent=20');

try {
  const config = readConfig();
  const ahead = startAhead(config);
  // The rest of the program is read while the models load.
  const { serve } = await import('./serve.ts');
  await serve(config, ahead);
} catch (error) {
  process.exitCode = reportFailure(error, process.stderr);
}
