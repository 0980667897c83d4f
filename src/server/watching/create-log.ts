import { pino, type Logger } from 'pino';

const standardError = 2;

/** A logger that writes JSON lines on standard error, with the time in ISO 8601. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    // Who reads them slowly must not hold up answers; what is left is written at the exit.
    pino.destination({ dest: standardError, sync: false }),
  );
}
