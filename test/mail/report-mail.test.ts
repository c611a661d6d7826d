/** Reports that go out by mail, through a real server on this machine. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/domain/reports/manifest.js';
import { MovingOffice, type Said } from '../db/moving-office.js';
import { scratchFolder } from '../db/scratch.js';
import { authority, startServer, type TestServer } from './mail-server.js';

const secret = 'Geh/eim%1';
const to = 'manager@example.com';

const mail = `mail: { to: [${to}], cc: [boss@example.com] }`;

/** An office whose weekly report goes to the manager, on its first Monday, with a server. */
async function office(
  server?: TestServer,
  env: Record<string, string> = {},
): Promise<MovingOffice> {
  const found = new MovingOffice(scratchFolder(), {
    COHORT_MAIL_FROM: 'Training <training@example.com>',
    COHORT_SMTP_CA: authority,
    ...(server && { COHORT_SMTP_URL: `smtp://clerk@127.0.0.1:${server.port}` }),
    COHORT_SMTP_PASSWORD_FILE: 'password.txt',
    ...env,
  });
  found.write('password.txt', `${secret}\n`);
  await found.does('init', '--office', '客服培训');
  const handbook = join(found.folder, 'cohort.handbook.yaml');
  const text = readFileSync(handbook, 'utf8')
    .replace('title: Weekly report', 'title: 周报')
    .replace('if_empty: write\n  monthly', `if_empty: write\n    ${mail}\n  monthly`);
  writeFileSync(handbook, text);
  await found.does('plan', 'handbook', 'apply', handbook, '--yes', '--note', 'mail');
  found.now = '2026-03-09T00:30:00.000Z';
  return found;
}

const manifestOf = ({ folder }: MovingOffice): Manifest =>
  JSON.parse(readFileSync(join(folder, 'reports/weekly.manifest.json'), 'utf8')) as Manifest;

const fileOf = ({ folder }: MovingOffice, name: string): Buffer =>
  readFileSync(join(folder, 'reports', name));

/** Nobody is told the password, whatever went wrong. */
function keepsSecret({ stdout, stderr }: Said, { folder }: MovingOffice): void {
  const written = readFileSync(join(folder, 'reports/weekly.manifest.json'), 'utf8');
  for (const text of [stdout, stderr, written]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(Buffer.from(secret).toString('base64'));
  }
}

describe('the mail of a report', () => {
  it('carries the report and its key figures, once, over TLS', async () => {
    const server = await startServer({ password: secret });
    const sender = await office(server);
    const said = await sender.does('report', 'run', 'weekly', '--format', 'json');
    expect(said.stdout).toContain('"mail": "sent"');
    const [got] = server.received;
    if (!got) throw new Error('nothing was received');
    expect(got).toMatchObject({
      recipients: [to, 'boss@example.com'],
      secure: true,
      user: 'clerk',
    });
    expect(got.mail.subject).toBe('客服培训 周报 2026-W10');
    expect(got.mail.from?.text).toBe('"Training" <training@example.com>');
    expect(got.mail.date?.toISOString()).toBe('2026-03-09T00:30:00.000Z');
    expect(got.mail.text).toMatch(/^# 客服培训: weekly training report/);
    expect(got.mail.text).toContain('In training');
    expect(got.mail.attachments.map(({ filename }) => filename)).toEqual([
      '周报 2026-W10.html',
      '周报 2026-W10.xlsx',
    ]);
    for (const [at, ending] of ['html', 'xlsx'].entries()) {
      const sent = got.mail.attachments[at]?.content;
      expect(sent?.equals(fileOf(sender, `weekly-2026-W10.${ending}`))).toBe(true);
    }
    const [{ message_id: id, state } = { message_id: '', state: '' }] = Object.values(
      manifestOf(sender).periods,
    ).flatMap((period) => period.mail ?? []);
    expect({ id: got.mail.messageId, state }).toEqual({ id, state: 'sent' });
    expect(id).toMatch(/^<weekly\.2026-W10\.[0-9a-f]{16}@example\.com>$/);
    keepsSecret(said, sender);
    await sender.does('report', 'run', 'weekly');
    expect(server.received).toHaveLength(1);
  });

  it('goes again to whom it was refused, and to nobody else', async () => {
    const server = await startServer({ password: secret, refuses: [to] });
    const sender = await office(server);
    const said = await sender.run('report', 'run', 'weekly');
    expect(said.code).toBe(74);
    expect(said.stderr).toContain(`took the report of 2026-W10 for nobody at: ${to}.`);
    expect(server.received.map(({ recipients }) => recipients)).toEqual([['boss@example.com']]);
    delete server.behaviour.refuses;
    await sender.does('report', 'run', 'weekly');
    expect(server.received.map(({ recipients }) => recipients)).toEqual([
      ['boss@example.com'],
      [to],
    ]);
    expect(new Set(server.received.map((one) => one.mail.messageId)).size).toBe(1);
  });

  it('waits for a server that is down; the report is there all the same', async () => {
    const gone = await startServer({ password: secret });
    await gone.stop();
    const sender = await office(gone);
    const said = await sender.run('report', 'run', '--all');
    expect(said.code).toBe(74);
    expect(said.stderr).toMatch(/could not be sent through 127\.0\.0\.1:\d+: .*ECONNREFUSED/);
    const html = fileOf(sender, 'weekly-2026-W10.html');
    const server = await startServer({ password: secret, port: gone.port });
    await sender.does('report', 'run', '--all');
    expect(server.received).toHaveLength(1);
    expect(fileOf(sender, 'weekly-2026-W10.html').equals(html)).toBe(true);
  });

  it('is not sent with a wrong password, which nobody is told', async () => {
    const server = await startServer({ password: 'other' });
    const sender = await office(server);
    const said = await sender.run('report', 'run', 'weekly');
    expect(said.code).toBe(74);
    expect(server.tried).toContain(secret);
    expect(said.stderr).toContain('no entry for clerk with ***');
    keepsSecret(said, sender);
    expect(server.received).toEqual([]);
  });

  it('trusts no certificate that it cannot check, and takes one that it can', async () => {
    const server = await startServer({ password: secret, secure: true });
    const url = `smtps://clerk:${encodeURIComponent(secret)}@127.0.0.1:${server.port}`;
    const sender = await office(undefined, { COHORT_SMTP_URL: url, COHORT_SMTP_CA: '' });
    const said = await sender.run('report', 'run', 'weekly');
    expect(said.code).toBe(74);
    expect(said.stderr).toMatch(/self-signed certificate/);
    keepsSecret(said, sender);
    expect(server.tried).toEqual([]);
    sender.env['COHORT_SMTP_CA'] = authority;
    await sender.does('report', 'run', 'weekly');
    expect(server.received.map(({ secure }) => secure)).toEqual([true]);
  });

  it('says no password in the clear', async () => {
    const server = await startServer({ password: secret, startTls: false });
    const sender = await office(server);
    const said = await sender.run('report', 'run', 'weekly');
    expect(said.code).toBe(74);
    expect(server.tried).toEqual([]);
    keepsSecret(said, sender);
  });

  it('waits where nothing says how mail leaves the office', async () => {
    const sender = await office();
    expect((await sender.run('report', 'run', 'weekly')).stderr).toContain('no mail server');
    sender.env['COHORT_SMTP_URL'] = `smtp://clerk:${secret}@`;
    const wrong = await sender.run('report', 'run', 'weekly');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('COHORT_SMTP_URL is no address of a mail server.');
    keepsSecret(wrong, sender);
    const server = await startServer({ password: secret });
    sender.env['COHORT_SMTP_URL'] = `smtp://clerk@127.0.0.1:${server.port}`;
    sender.env['COHORT_MAIL_FROM'] = '';
    expect((await sender.run('report', 'run', 'weekly')).code).toBe(2);
    sender.env['COHORT_MAIL_FROM'] = 'training@example.com';
    await sender.does('report', 'run', 'weekly');
    expect(server.received).toHaveLength(1);
  });

  it('says so where an earlier run may have sent it, and sends it under the same Message-ID', async () => {
    const server = await startServer({ password: secret });
    const sender = await office(server);
    await sender.does('report', 'run', 'weekly');
    const manifest = manifestOf(sender);
    const sent = manifest.periods['2026-W10']?.mail;
    if (!sent) throw new Error('no mail is noted');
    Object.assign(sent, { state: 'sending', delivered: [] });
    sender.write('reports/weekly.manifest.json', JSON.stringify(manifest));
    const said = await sender.does('report', 'run', 'weekly');
    expect(said.stderr).toContain('may have arrived already');
    expect(new Set(server.received.map((one) => one.mail.messageId)).size).toBe(1);
    expect(server.received).toHaveLength(2);
  });

  it('is not sent of what the very first run catches up, but for the newest', async () => {
    const server = await startServer({ password: secret });
    const sender = await office(server);
    sender.now = '2026-03-23T00:30:00.000Z';
    await sender.does('report', 'run', 'weekly');
    expect(server.received.map(({ mail: one }) => one.subject)).toEqual(['客服培训 周报 2026-W12']);
    sender.now = '2026-04-06T00:30:00.000Z';
    await sender.does('report', 'run', 'weekly');
    expect(server.received.map(({ mail: one }) => one.subject)).toEqual([
      '客服培训 周报 2026-W12',
      '客服培训 周报 2026-W13',
      '客服培训 周报 2026-W14',
    ]);
  });
});
