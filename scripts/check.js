/** Format, lint, types, unused code and the package's form, side by side; says what fails, and fails if anything does. */
import { spawn } from 'node:child_process';

const checks = ['lint', 'types', 'format', 'unused', 'package'];

function run(check) {
  return new Promise((done) => {
    const command = `npm run --silent check:${check}`;
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (part) => output.push(part));
    child.stderr.on('data', (part) => output.push(part));
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${check}`);
      if (code !== 0) console.log(Buffer.concat(output).toString('utf8'));
      done(code === 0);
    });
  });
}

const passed = await Promise.all(checks.map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
