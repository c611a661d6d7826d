import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // No test mocks a module or keeps state in one: loading everything again for each file took a quarter of the time.
    isolate: false,
  },
});
