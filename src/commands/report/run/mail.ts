import type { Transporter } from 'nodemailer';
import type { App } from '../../../app.js';
import type { ReportMail } from '../../../domain/handbook/types-reports.js';
import type { ManifestMail } from '../../../domain/reports/manifest.js';
import { CohortError, OutputError, refused } from '../../../errors.js';
import type { OfficeSchedules } from '../../../operations/reports/schedules.js';
import type { Format } from '../../../render/options.js';
import { renderDocument } from '../../../render/render.js';
import type { JobPeriod } from './jobs.js';
import { isLocal, mailServer, withoutSecrets, type MailServer } from './mail-server.js';
import { writeManifest, type Outcome } from './make-period.js';

/**
 * The mail that a period is to have. What a schedule makes the very first time, of months that are long over, is not
 * sent but for the newest: nobody wants a year of mails at once.
 */
export function firstMail(
  app: App,
  office: OfficeSchedules,
  { job, known, period, task }: JobPeriod,
): ManifestMail | undefined {
  if (!job.schedule.mail || task !== 'make' || known?.state === 'made') return undefined;
  if (job.isFirst && period !== job.periods.at(-1)?.period) return undefined;
  const domain = /@([^\s>]+)/.exec(app.environment('COHORT_MAIL_FROM') ?? '')?.[1];
  const id = `${job.code}.${period}.${office.id.slice(0, 16)}@${domain ?? 'cohort.invalid'}`;
  return { message_id: `<${id}>`, state: 'pending', delivered: [] };
}

/** Sends what waits to be sent; what cannot be sent is tried again by the next run. */
export async function sendMails(
  app: App,
  office: OfficeSchedules,
  outcomes: readonly Outcome[],
): Promise<(Outcome & { mail?: ManifestMail['state'] })[]> {
  const waiting = outcomes.filter(
    ({ period: { job, known }, made }) =>
      job.schedule.mail && known?.mail && known.mail.state !== 'sent' && made.files.length > 0,
  );
  const errors = new Map<Outcome, CohortError>();
  let post: Post | undefined;
  for (const outcome of waiting) {
    try {
      post ??= await openPost(app);
      await send(app, office, outcome, post);
    } catch (error) {
      if (!(error instanceof CohortError)) throw error;
      errors.set(outcome, error);
      // Without a server, or one that lets nobody in, there is no use in trying the others.
      if (!(error instanceof OutputError) || post?.isClosed === true) break;
    }
  }
  post?.transport.close();
  return outcomes.map((outcome) => {
    const error = outcome.error ?? errors.get(outcome);
    const state = outcome.period.known?.mail?.state;
    return { ...outcome, ...(error && { error }), ...(state && { mail: state }) };
  });
}

interface Post {
  server: MailServer;
  transport: Transporter;
  isClosed: boolean;
}

async function openPost(app: App): Promise<Post> {
  const server = mailServer(app);
  const { createTransport } = await import('nodemailer');
  const { host, port, secure, user, password, ca } = server;
  const transport = createTransport({
    host,
    port,
    secure,
    // Nothing is said in the clear to another machine, and no password to any.
    requireTLS: !secure && (!isLocal(server) || password !== undefined),
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    ...(ca && { tls: { ca: Buffer.from(ca) } }),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { server, transport, isClosed: false };
}

/** @throws OutputError `mail_failed`, `mail_refused` */
async function send(
  app: App,
  office: OfficeSchedules,
  { period, made }: Outcome,
  post: Post,
): Promise<void> {
  const { job, known } = period;
  const mail = known?.mail;
  const wanted = job.schedule.mail;
  if (!mail || !wanted) return;
  const t = app.texts.report.run;
  if (mail.state === 'sending') await app.say(t.sentAgain(job.code, period.period));
  const to = [...wanted.to, ...(wanted.cc ?? [])].filter((one) => !mail.delivered.includes(one));
  const message = await messageOf(app, office, { period, made }, wanted);
  mail.state = 'sending';
  writeManifest(app, period);
  const refusedBy = await hand(post, { ...message, messageId: mail.message_id }, to, mail);
  mail.state = refusedBy.length === 0 ? 'sent' : 'pending';
  writeManifest(app, period);
  if (refusedBy.length === 0) return;
  throw new OutputError(
    refused('mail_refused', { period: period.period, recipients: refusedBy.join(', ') }),
  );

  /** Hands it to the server; returns who was refused. */
  async function hand(
    { transport, server }: Post,
    content: Awaited<ReturnType<typeof messageOf>> & { messageId: string },
    recipients: readonly string[],
    state: ManifestMail,
  ): Promise<string[]> {
    try {
      const info: unknown = await transport.sendMail({
        ...content,
        from: server.from,
        envelope: { from: addressOf(server.from), to: [...recipients] },
      });
      const rejected = addressesIn(info, 'rejected');
      state.delivered.push(...recipients.filter((one) => !rejected.includes(one)));
      return recipients.filter((one) => rejected.includes(one));
    } catch (error) {
      const failure = failureOf(error, server);
      post.isClosed = failure.atConnecting;
      if (!failure.isOpen) state.state = 'pending';
      writeManifest(app, period);
      if (failure.rejected.length > 0) return failure.rejected;
      const facts = { period: period.period, server: `${server.host}:${server.port}` };
      throw new OutputError(refused('mail_failed', { ...facts, detail: failure.detail }));
    }
  }
}

const addressOf = (sender: string): string => /<([^>]+)>/.exec(sender)?.[1] ?? sender.trim();

function addressesIn(found: unknown, key: string): string[] {
  const list =
    typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : [];
  return Array.isArray(list) ? list.map((one) => (typeof one === 'string' ? one : '')) : [];
}

interface Failure {
  detail: string;
  rejected: string[];
  /** Whether it came to no conversation. */
  atConnecting: boolean;
  /** Whether the server may have taken the mail all the same. */
  isOpen: boolean;
}

function failureOf(error: unknown, server: MailServer): Failure {
  const field = (key: string): string => {
    const value =
      error instanceof Error && key in error
        ? (error as unknown as Record<string, unknown>)[key]
        : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const said = field('response') || (error instanceof Error ? error.message : String(error));
  const code = field('code');
  const command = field('command');
  const [line = ''] = said.split('\n');
  return {
    detail: withoutSecrets([code, line].filter((part) => part !== '').join(': '), server),
    rejected: code === 'EENVELOPE' ? addressesIn(error, 'rejected') : [],
    atConnecting: command === 'CONN' || ['EAUTH', 'ETLS', 'EDNS', 'ECONNECTION'].includes(code),
    isOpen: command === 'DATA' && field('responseCode') === '',
  };
}

const contentTypes: Partial<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  table: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function messageOf(
  app: App,
  { office }: OfficeSchedules,
  { period, made }: Pick<Outcome, 'period' | 'made'>,
  mail: ReportMail,
) {
  const { title, formats } = period.job.schedule;
  const usual = formats.filter((format) => ['html', 'xlsx'].includes(format));
  const attached = mail.attach ?? (usual.length > 0 ? usual : formats);
  const name = `${title} ${period.period}`;
  const subject = mail.subject?.replaceAll('{period}', period.period);
  const bodies: string[] = [];
  for (const { app: own, report } of made.pages.values()) {
    const page = report.page(false);
    const figures = page.sections.filter(({ kind }) => kind === 'figures');
    const body = await renderDocument({ ...page, sections: figures }, 'md', own.renderOptions());
    bodies.push(typeof body === 'string' ? body : Buffer.from(body).toString('utf8'));
  }
  const several = made.pages.size > 1;
  return {
    date: new Date(app.now()),
    subject: subject ?? (office === '' ? name : `${office} ${name}`),
    to: mail.to,
    ...(mail.cc && { cc: mail.cc }),
    text: bodies.join('\n').replace(/^\uFEFF/u, ''),
    attachments: made.files
      .filter(({ format }) => attached.includes(format))
      .map((file) => ({
        filename: `${name}${several ? ` ${file.language}` : ''}${/\.[^.]+$/.exec(file.name)?.[0] ?? ''}`,
        content: Buffer.from(file.content),
        contentType: contentTypes[file.format] ?? 'application/octet-stream',
      })),
  };
}
