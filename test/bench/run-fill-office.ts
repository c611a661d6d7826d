/** Fills an office's store in a process of its own, so that the measuring one stays small. */
import { fillOffice } from './fill-office.js';

const [file = '', migrations = '', people = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(fillOffice(file, migrations, Number(people))));
