/** The cells of other systems' result files: a time of day after the day, and how long somebody took. */
import type { Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';

/** The time of day in a cell that holds day and time, `HH:MM:SS`; empty where it holds none. */
export function timeOfCell(text: string): string {
  const wide = text.normalize('NFKC');
  const found = /(?:^|[T\s日号號])(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(wide);
  if (found) {
    const [, hours = '', minutes = '', seconds = '00'] = found;
    return `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
  }
  const serial = /^\d{5}(\.\d+)$/.exec(wide.trim())?.[1];
  if (serial === undefined) return '';
  const total = Math.round(Number(`0${serial}`) * 86_400);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
}

/** A length of time in seconds: `35:20`, `1:05:00`, minutes as a number, `1小时5分20秒`, `35 min 20 s`. */
export function parseDuration(text: string): { seconds: number } | { refused: Refused } {
  const wide = text.normalize('NFKC').trim().toLowerCase();
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/.exec(wide);
  if (clock) {
    const [, hours = '0', minutes = '0', seconds = '0'] = clock;
    return { seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) };
  }
  const words =
    /^(?:(\d{1,3})\s*(?:小时|小時|时|h|hours?))?\s*(?:(\d{1,4})\s*(?:分钟|分鐘|分|min|m|minutes?))?\s*(?:(\d{1,5})\s*(?:秒|s|sec|seconds?))?$/.exec(
      wide,
    );
  if (words && /\d/.test(wide) && !/^\d+(\.\d+)?$/.test(wide)) {
    const [, hours = '0', minutes = '0', seconds = '0'] = words;
    return { seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) };
  }
  if (/^\d{1,4}(\.\d+)?$/.test(wide)) return { seconds: Math.round(Number(wide) * 60) };
  return { refused: refused('source_duration', { value: text.trim() }) };
}
