import type { StoreRefusals } from '../../domain/refusals/store.js';
import type { RefusalTexts } from '../types.js';

const again = 'Run the same command again: it is safe.';

export const store = {
  refusals: {
    store_missing: (f) => ({
      message: `There is no store at ${f.file}.`,
      hint: `Create one with "cohort init", or name another with --db FILE or COHORT_DB.`,
    }),
    store_exists: (f) => ({
      message: `${f.file} is a store already.`,
      hint: 'Nothing was changed. Name another file with --db FILE.',
    }),
    store_foreign: (f) => ({
      message: `${f.file} is not a cohort store.`,
      hint: 'Nothing was changed. Check --db and COHORT_DB.',
    }),
    store_newer: (f) => ({
      message: `${f.file} was written by a newer cohort (schema ${f.found}; this one knows ${f.known}).`,
      hint: 'Update cohort. Nothing was changed.',
    }),
    store_damaged: (f) => ({
      message: `${f.file} is damaged: ${f.detail}`,
      hint: 'Restore a backup with "cohort db restore FILE"; the damaged file is kept beside it.',
    }),
    store_settings: (f) => ({
      message: `${f.file} could not be set to ${f.setting} = ${f.wanted}: it stayed ${f.found}.`,
      hint: 'The file may be open in another program, or lie on a network drive. Move it to a local disk.',
    }),
    store_busy: (f) => ({
      message: `${f.file} was busy for ${f.seconds} seconds: another cohort is writing.`,
      hint: again,
    }),
    store_replaced: (f) => ({
      message: `${f.file} was replaced by a backup while this command ran; nothing was changed.`,
      hint: again,
    }),
    store_read_only: (f) => ({
      message: `${f.file} cannot be written to.`,
      hint: 'Check the rights of the file and its folder.',
    }),
    store_io: (f) => ({
      message: `Reading or writing ${f.file} failed: ${f.detail}`,
      hint: `Check the disk. ${again}`,
    }),
    store_constraint: (f) => ({
      message: `The store refused a row: ${f.detail}`,
      hint: 'Nothing was changed.',
    }),
    migration_changed: (f) => ({
      message: `The migration ${f.name} is not the one that this store was built with.`,
      hint: 'Reinstall cohort.',
    }),
    migration_failed: (f) => ({
      message: `The migration ${f.name} failed: ${f.detail}`,
      hint: 'The store is as it was.',
    }),
    entry_unknown: (f) => ({
      message: `There is no entry ${f.entry} that could be undone.`,
      hint: '"cohort log" lists the entries. The first one, which set the store up, stays.',
    }),
    nothing_to_undo: () => ({ message: 'There is nothing to undo.' }),
    undo_done: (f) => ({
      message: `Entry ${f.entry} is undone already, by entry ${f.by}.`,
      hint: `"cohort undo ${f.by}" brings it back.`,
    }),
    undo_blocked: (f) => ({
      message: `Entry ${f.entry} cannot be undone: later entries build on it (${f.by}).`,
      hint: 'Undo those first, the latest first; "cohort log" lists them.',
    }),
    backup_exists: (f) => ({
      message: `${f.file} exists already.`,
      hint: 'Choose another name: backups are never overwritten.',
    }),
    backup_same_file: (f) => ({ message: `${f.file} is the store itself.` }),
    check_index: (f) => ({
      message: `The check found ${f.count === 1 ? '1 fault' : `${f.count} faults`} in the search index of the case library; every fact is sound.`,
      hint: '"cohort db reindex" makes the index anew.',
    }),
    check_failed: (f) => ({
      message: `The check found ${f.count} ${f.count === 1 ? 'fault' : 'faults'}.`,
      hint: 'Keep the file as it is, and restore the last good backup with "cohort db restore FILE".',
    }),
  } satisfies RefusalTexts<StoreRefusals>,
};
