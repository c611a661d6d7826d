import { playAll } from './play-all.js';

playAll('report');
