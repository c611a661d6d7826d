/** A real mail server on this machine, which keeps what it is given. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The certificate of the server, which is its own authority; valid until 2120. */
export const authority = file('localhost.cert.pem');

export interface Received {
  /** Whom the client said that it is for: the envelope, not the header. */
  recipients: string[];
  secure: boolean;
  user: string | undefined;
  mail: ParsedMail;
}

export interface Behaviour {
  /** TLS from the first byte. */
  secure?: boolean;
  /** Whether it offers to change over to TLS. */
  startTls?: boolean;
  password?: string;
  /** Addresses that it refuses. */
  refuses?: string[];
  port?: number;
}

export interface TestServer {
  port: number;
  received: Received[];
  /** Passwords that somebody tried. */
  tried: string[];
  behaviour: Behaviour;
  stop(): Promise<void>;
}

/** Starts a server that stops when the test ends. */
export async function startServer(behaviour: Behaviour = {}): Promise<TestServer> {
  const received: Received[] = [];
  const tried: string[] = [];
  const server = new SMTPServer({
    key: readFileSync(file('localhost.key.pem')),
    cert: readFileSync(authority),
    secure: behaviour.secure === true,
    disabledCommands: behaviour.startTls === false ? ['STARTTLS'] : [],
    // A client that gives its password away in the clear is to be seen doing so.
    allowInsecureAuth: true,
    authOptional: behaviour.password === undefined,
    onAuth: (auth, _session, done) => {
      tried.push(auth.password ?? '');
      if (auth.password === behaviour.password) done(null, { user: auth.username });
      else done(new Error(`no entry for ${auth.username ?? ''} with ${auth.password ?? ''}`));
    },
    onRcptTo: ({ address }, _session, done) => {
      const isRefused = behaviour.refuses?.includes(address) === true;
      done(isRefused ? Object.assign(new Error('no such person'), { responseCode: 550 }) : null);
    },
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const user = typeof session.user === 'string' ? session.user : undefined;
      simpleParser(stream).then(
        (mail) => {
          received.push({ recipients, secure: session.secure, user, mail });
          done();
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error(String(error)));
        },
      );
    },
  });
  // A client that breaks off because it does not trust the certificate is no fault of the server.
  server.on('error', () => undefined);
  await new Promise<void>((done) => {
    server.listen(behaviour.port ?? 0, '127.0.0.1', done);
  });
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopped ??= new Promise((done) => {
      server.close(done);
    }));
  onTestFinished(stop);
  return { port, received, tried, behaviour, stop };
}
