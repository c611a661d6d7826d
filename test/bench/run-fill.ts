/** Fills a store in a process of its own, so that the measuring one stays small: its memory would count as the child's. */
import { fill } from './fill.js';

const [file = '', migrations = '', people = '', records = ''] = process.argv.slice(2);
const counts = fill(file, migrations, Number(people), { records: records === 'records' });
process.stdout.write(JSON.stringify(counts));
