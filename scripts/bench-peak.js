/** Preloaded into a measured process: leaves its peak memory (KiB) in a file when it ends. */
import { writeFileSync } from 'node:fs';

const file = process.env.COHORT_BENCH_PEAK;
process.on('exit', () => {
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
