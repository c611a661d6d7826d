import type { App } from '../../../app.js';
import { InputError, refused } from '../../../errors.js';

/** How mail leaves the office: all of it from the environment, nothing of it in the handbook or the store. */
export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte (`smtps:`); else the connection must change over to it before anything is said. */
  secure: boolean;
  user: string | undefined;
  password: string | undefined;
  /** Who sends: `Training office <training@example.com>`. */
  from: string;
  /** A certificate authority of the office's own, PEM. */
  ca: Uint8Array | undefined;
}

/**
 * The mail server of `COHORT_SMTP_URL` (`smtps://user:password@host`), with the password of
 * `COHORT_SMTP_PASSWORD_FILE` where the address has none.
 *
 * @throws InputError `mail_unset`, `mail_url`, `mail_sender`, `file_unreadable`
 */
export function mailServer(app: App): MailServer {
  const text = app.environment('COHORT_SMTP_URL');
  if (text === undefined) throw new InputError(refused('mail_unset', {}));
  // What is wrong with it is not said: it may hold a password.
  if (!URL.canParse(text)) throw new InputError(refused('mail_url', {}));
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  if ((!secure && url.protocol !== 'smtp:') || url.hostname === '') {
    throw new InputError(refused('mail_url', {}));
  }
  const user = decoded(url.username);
  const caFile = app.environment('COHORT_SMTP_CA');
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    user,
    password: decoded(url.password) ?? passwordOf(app),
    from: senderOf(app, user),
    ca: caFile === undefined ? undefined : app.readInput(caFile),
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text) || undefined;
  } catch {
    throw new InputError(refused('mail_url', {}));
  }
}

function passwordOf(app: App): string | undefined {
  const file = app.environment('COHORT_SMTP_PASSWORD_FILE');
  if (file === undefined) return undefined;
  return (
    Buffer.from(app.readInput(file))
      .toString('utf8')
      .replace(/\r?\n$/, '') || undefined
  );
}

function senderOf(app: App, user: string | undefined): string {
  const from = app.environment('COHORT_MAIL_FROM') ?? (user?.includes('@') ? user : undefined);
  if (from === undefined || /[\r\n]/.test(from) || !from.includes('@')) {
    throw new InputError(refused('mail_sender', {}));
  }
  return from;
}

/** Whether the host is given as an address of this very machine: nobody else hears what is said to it. */
export const isLocal = ({ host }: MailServer): boolean => /^127(?:\.\d{1,3}){3}$|^::1$/.test(host);

/** What a server said, without anything that is secret, should it have said that back. */
export function withoutSecrets(text: string, { user = '', password }: MailServer): string {
  if (password === undefined) return text;
  const secrets = [
    password,
    encodeURIComponent(password),
    Buffer.from(password).toString('base64'),
    Buffer.from(`\0${user}\0${password}`).toString('base64'),
  ];
  return secrets.reduce((cleaned, secret) => cleaned.replaceAll(secret, '***'), text);
}
