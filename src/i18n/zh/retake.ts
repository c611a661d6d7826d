import type { retake as en } from '../en/retake.js';

export const retake: typeof en = {};
