/** A time of day in a text. */
export interface ClockTime {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Minutes since midnight; without "a.m." or "p.m." as written. */
  readonly minutes: number;
  /** Whether it is told which half of the day is meant. */
  readonly isSure: boolean;
}

const TIME = /\b(\d{1,2})(?:[:.](\d{2}))? ?(?:([ap])\.?m\b\.?|(?:gmt|utc)\b)|\b(\d{1,2}):(\d{2})\b/gi;

/** The times of day in a text, in order: "6:30 p.m.", "6.30 pm", "18:30", "7am". */
export function clockTimes(text: string): ClockTime[] {
  return [...text.matchAll(TIME)].map((found) => {
    const [all, hour, minute, half, plainHour, plainMinute] = found;
    const hours = Number(hour ?? plainHour);
    const isSure = half !== undefined || hours > 12;
    const own = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
    const minutes = own * 60 + Number(minute ?? plainMinute ?? 0);
    return { text: all, start: found.index, end: found.index + all.length, minutes, isSure };
  });
}

/** Whether two times may be the same: "6:30" may be "18:30". */
export function isSameTime(a: ClockTime, b: ClockTime): boolean {
  return a.minutes === b.minutes || (!(a.isSure && b.isSure) && a.minutes % 720 === b.minutes % 720);
}
