import type { ReportRunRefusals } from '../../domain/refusals/report-run.js';
import type { RefusalTexts } from '../types.js';
import { storeFaults } from './report-rollup.js';

const didYouMean = (suggestion: string): string | undefined =>
  suggestion === '' ? undefined : `Did you mean "${suggestion}"?`;

export const reportRunRefusals = {
  schedules_none: () => ({
    message: 'The handbook has no reports that are made by themselves.',
    hint: 'Add a section "reports" to it: cohort plan handbook init shows one.',
  }),
  schedule_unknown: (f) => ({
    message: `The handbook has no scheduled report "${f.schedule}".`,
    hint: didYouMean(f.suggestion) ?? 'cohort report schedule lists them.',
  }),
  report_unknown: (f) => ({
    message: `There is no report "${f.report}" that could be made on a schedule.`,
    hint: didYouMean(f.suggestion) ?? 'cohort report --help lists the reports.',
  }),
  report_not_made: (f) => ({
    message: `The report "${f.report}" was not made.`,
    hint: 'Run its command by hand to see why.',
  }),
  report_running: (f) => ({
    message: `Another run is making "${f.schedule}" in ${f.folder} just now.`,
    hint: 'Run this again later; it does nothing that is done already.',
  }),
  manifest_unreadable: (f) => ({
    message: `${f.file} cannot be read: somebody changed it.`,
    hint: 'Put it back from a backup, or move it away: then every report is compared with its file again.',
  }),
  schedule_folder_taken: (f) => ({
    message: `${f.file} belongs to the reports of another office or schedule than "${f.schedule}".`,
    hint: 'Give the schedule a folder of its own in the handbook, or use --folder.',
  }),
  known_nothing: (f) => ({
    message: `On ${f.day} nothing was known yet: the journal began later.`,
    hint: 'cohort log shows when.',
  }),
  known_beyond: (f) => ({
    message: `The journal has no entry ${f.entry}; its last is ${f.head}.`,
    hint: 'cohort log lists the entries.',
  }),
  store_older: (f) => ({
    message: `${f.file} was written by an older cohort (schema ${f.found}; this one has ${f.known}).`,
    hint: 'Use it once in its own office, which brings it up to date.',
  }),
  rollup_stores: (f) => ({
    message: `These stores cannot be read: ${f.stores.map((one) => `${one.file} ${storeFaults[one.code] ?? one.code}`).join('; ')}.`,
    hint: 'Nothing was reported, and nothing was changed.',
  }),
  rollup_twice: (f) => ({
    message: `${f.file} and ${f.first} are stores of the same office: everybody would count twice.`,
    hint: 'Give each office once.',
  }),
  mail_unset: () => ({
    message: 'There is mail to send, but no mail server.',
    hint: 'Set COHORT_SMTP_URL, such as smtps://user@mail.example.com, and COHORT_SMTP_PASSWORD_FILE.',
  }),
  mail_url: () => ({
    message: 'COHORT_SMTP_URL is no address of a mail server.',
    hint: 'Write smtps://user@host, or smtp://user@host:587; in names and passwords write %40 for @.',
  }),
  mail_sender: () => ({
    message: 'Nobody is named as the sender of the mail.',
    hint: 'Set COHORT_MAIL_FROM, such as training@example.com.',
  }),
  mail_failed: (f) => ({
    message: `The mail with the report of ${f.period} could not be sent through ${f.server}: ${f.detail}.`,
    hint: 'The report itself is in its folder. Run this again: it sends what was not sent.',
  }),
  mail_refused: (f) => ({
    message: `The mail server took the report of ${f.period} for nobody at: ${f.recipients}.`,
    hint: 'Correct the address in the handbook, or run this again: it sends to them alone.',
  }),
} satisfies RefusalTexts<ReportRunRefusals>;

export const reportRun = {
  summary:
    "Makes the reports of the handbook's schedules that are due and not there yet, each as it would have been made in its time.",
  schedule: 'a schedule of the handbook, such as weekly',
  all: 'all schedules',
  since: 'nothing that was due before this day (else since the first entry of the journal)',
  folder: "in which relative folders of the handbook lie (else the store's folder)",
  which: 'Which schedule?',
  nothing: 'Nothing to do: everything that is due is there.',
  noneDue: (since: string) =>
    `Nothing is due: no period has ended since the journal began on ${since}. Of earlier days nothing was known then.`,
  changed: (file: string) =>
    `${file} was changed since it was made and stays as it is; --force makes it anew.`,
  sentAgain: (schedule: string, period: string) =>
    `An earlier run broke off while it sent ${schedule} ${period}: it may have arrived already, and is sent again under the same Message-ID.`,
  progress: (number: number, all: number) => `Making report ${number} of ${all}.`,
  knownOn: 'as the office knew it at the end of this day',
  asOfEntry: 'as the office knew it up to this entry of the journal',
  listing: {
    summary: "Lists the reports of the handbook's schedules, or prints them as lines for cron.",
    crontab: 'print lines for crontab',
    cronZone: 'the time zone in which cron runs (else that of this machine)',
    log: 'let cron append what is said to this file',
    folder: 'in which relative folders of the handbook lie',
    head: (office: string, zone: string) =>
      `Reports of ${office === '' ? 'the training office' : office}; the handbook's times are meant in ${zone}.`,
    zoneNote: (zone: string) =>
      `The times below are those of ${zone}. cronie obeys CRON_TZ; the cron of Debian and Ubuntu does not, and runs in the zone of the machine: it must be ${zone}.`,
    earlyNote: 'Where two hours or several days stand in a line, all but one find nothing to do.',
    mailNote:
      'Mail: set COHORT_SMTP_URL, COHORT_SMTP_PASSWORD_FILE and COHORT_MAIL_FROM in lines above these.',
    exitNote: 'Exit codes 74 and 75: run it again. What was missed is caught up by the next run.',
  },
};
