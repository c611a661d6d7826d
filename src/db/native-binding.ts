import { createRequire } from 'node:module';

/**
 * Path of SQLite's addon. Loading it by path spares every run the library's own search, which also looks in the wrong
 * places once the library is part of a bundle.
 */
export const nativeBinding = createRequire(import.meta.url).resolve(
  'better-sqlite3/build/Release/better_sqlite3.node',
);
