/** `plan resource qualify`, `check` and `certify`: who may give which course. */
import type { App } from '../../app.js';
import { Refusal, refused } from '../../errors.js';
import { certifyTrainer, checkTrainer } from '../../operations/judge-trainer.js';
import { qualifyTrainer, revokeQualifications } from '../../operations/qualify-trainer.js';
import type { Document, View } from '../../render/view.js';
import { dayOption, type Command } from '../options.js';
import { askText, showDone } from './resource-options.js';
import { textOption } from './session-options.js';

interface QualifyOptions {
  on?: string;
  until?: string;
  note?: string;
  revoke?: boolean;
  by?: string;
  reason?: string;
}

interface CertifyOptions {
  on?: string;
  by?: string;
  override?: string;
}

export function addQualify(resource: Command, app: App): void {
  const t = app.texts.resources;
  resource
    .command('qualify')
    .description(t.qualify.summary)
    .argument('<TRAINER>', t.trainer)
    .argument('<COURSE...>', t.qualify.courses)
    .option('--on <DAY>', t.qualify.on)
    .option('--until <DAY>', t.qualify.until)
    .option('--note <TEXT>', t.fields.note)
    .option('--revoke', t.qualify.revoke)
    .option('--by <NAME>', t.by)
    .option('--reason <TEXT>', t.reason)
    .action((trainer: string, courses: string[], options: QualifyOptions) =>
      options.revoke === true
        ? runRevoke(app, trainer, courses, options)
        : runQualify(app, trainer, courses, options),
    );
  resource
    .command('check')
    .description(t.check.summary)
    .argument('<TRAINER>', t.trainer)
    .option('--renewal', t.check.renewal)
    .option('--on <DAY>', t.check.on)
    .action((trainer: string, options: { renewal?: boolean; on?: string }) =>
      runCheck(app, trainer, options),
    );
  resource
    .command('certify')
    .description(t.certify.summary)
    .argument('<TRAINER>', t.trainer)
    .argument('<COURSE...>', t.qualify.courses)
    .option('--by <NAME>', t.by)
    .option('--on <DAY>', t.certify.on)
    .option('--override <REASON>', t.certify.override)
    .action((trainer: string, courses: string[], options: CertifyOptions) =>
      runCertify(app, trainer, courses, options),
    );
}

async function runQualify(
  app: App,
  name: string,
  given: string[],
  options: QualifyOptions,
): Promise<void> {
  const on = dayOption('--on', options.on) ?? app.today();
  const { entry, trainer, courses } = qualifyTrainer(app.store(), app.writeContext(), {
    trainer: name,
    courses: given,
    on,
    until: dayOption('--until', options.until) ?? null,
    note: options.note === undefined ? null : textOption(app, '--note', options.note),
    dryRun: app.options.dryRun === true,
  });
  const rows = courses.map((course) => {
    const own = trainer.qualifications.find(
      (one) => one.course === course && one.qualifiedOn === on,
    );
    return { course, qualified_on: on, expires_on: own?.expiresOn ?? null };
  });
  const t = app.texts.resources.qualify;
  const lines = rows.map(({ course, qualified_on: from, expires_on: until }) =>
    t.done({ name: trainer.name, course, from, until }),
  );
  await showDone(app, lines, entry, { name: trainer.name, courses: rows });
}

async function runRevoke(
  app: App,
  name: string,
  given: string[],
  options: QualifyOptions,
): Promise<void> {
  const t = app.texts.resources;
  const on = dayOption('--on', options.on) ?? app.today();
  const { entry, trainer, courses } = revokeQualifications(app.store(), app.writeContext(), {
    trainer: name,
    courses: given,
    on,
    by: await askText(app, '--by', t.by, options.by),
    reason: await askText(app, '--reason', t.reason, options.reason),
    dryRun: app.options.dryRun === true,
  });
  const lines = courses.map((course) => t.qualify.revoked({ name: trainer.name, course, on }));
  const rows = courses.map((course) => ({ course, revoked_on: on }));
  await showDone(app, lines, entry, { name: trainer.name, courses: rows });
}

async function runCheck(
  app: App,
  name: string,
  options: { renewal?: boolean; on?: string },
): Promise<void> {
  const t = app.texts.resources;
  const on = dayOption('--on', options.on) ?? app.today();
  const list = options.renewal === true ? 'renewal' : 'selection';
  const checked = checkTrainer(app.store(), { trainer: name, list, on });
  const { trainer, thresholds, handbookVersion: version, holds } = checked;
  const rows = thresholds.map((one) => ({
    holds: t.holds(one),
    detail: t.threshold(one),
    rule: one.rule,
  }));
  const view: View = {
    name: 'check',
    empty: t.check.empty,
    columns: [
      { key: 'holds', kind: 'text', header: t.check.headers.holds },
      { key: 'detail', kind: 'text', header: t.check.headers.detail },
      { key: 'rule', kind: 'code' },
    ],
    rows,
  };
  const missing = thresholds.filter((one) => one.holds !== true).length;
  const word = list === 'renewal' ? t.check.renewalWord : t.check.selection;
  const document: Document = {
    name: 'trainer-check',
    title: t.check.title({
      name: trainer.name,
      kind: app.texts.words['trainer_kind']?.[trainer.kind] ?? trainer.kind,
    }),
    subtitle: t.check.subtitle({ list: word, on, version }),
    sections: [
      { kind: 'view', view },
      ...(holds ? [{ kind: 'text' as const, text: t.check.yes }] : []),
    ],
    json: {
      name: trainer.name,
      kind: trainer.kind,
      list,
      on,
      handbook_version: version,
      holds,
      thresholds: thresholds.map(({ rule, threshold, holds: met, value, needed, on: day }) => ({
        rule,
        kind: threshold.kind,
        holds: met,
        value,
        needed,
        on: day,
      })),
    },
    footer: [],
  };
  await app.print(document, 'trainer-check');
  if (!holds) throw new Refusal(refused('trainer_not_met', { name: trainer.name, missing }));
}

async function runCertify(
  app: App,
  name: string,
  given: string[],
  options: CertifyOptions,
): Promise<void> {
  const t = app.texts.resources;
  const { override } = options;
  const { entry, trainer, certificates } = certifyTrainer(app.store(), app.writeContext(), {
    trainer: name,
    courses: given,
    by: await askText(app, '--by', t.by, options.by),
    on: dayOption('--on', options.on) ?? app.today(),
    override: override === undefined ? null : textOption(app, '--override', override),
    dryRun: app.options.dryRun === true,
  });
  const lines = certificates.map(({ course, kind, expiresOn: until, overridden }) =>
    t.certify.done({
      name: trainer.name,
      course,
      renewed: kind === 'renewed',
      until,
      overridden,
    }),
  );
  const rows = certificates.map(({ course, kind, qualifiedOn, expiresOn, overridden }) => ({
    course,
    decision: kind,
    qualified_on: qualifiedOn,
    expires_on: expiresOn,
    overridden,
  }));
  await showDone(app, lines, entry, { name: trainer.name, courses: rows });
}
