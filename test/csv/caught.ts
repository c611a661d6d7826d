import { CohortError } from '../../src/errors.js';

/** The error that a reader throws; the test fails where it throws none, or one that is not meant. */
export async function caught(run: () => unknown): Promise<CohortError> {
  let result: unknown;
  try {
    result = await run();
  } catch (error) {
    if (error instanceof CohortError) return error;
    throw error;
  }
  throw new Error(`not refused: ${JSON.stringify(result)}`);
}
