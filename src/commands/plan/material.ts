import type { Command } from 'commander';
import type { App } from '../../app.js';
import { subject } from '../verb.js';
import { addMaterialAdd } from './material-add.js';
import { addMaterialCopiesCommand } from './material-copies.js';
import { addMaterialList } from './material-list.js';
import { addMaterialReview } from './material-review.js';
import { addMaterialShow } from './material-show.js';
import { addMaterialUse } from './material-use.js';

/** `plan material`: the office's training materials, from writing to withdrawal (000 §7.1, 001 §4.4). */
export function addMaterial(plan: Command, app: App): void {
  const material = subject(plan, 'material', app.texts.materials.summary);
  addMaterialAdd(material, app);
  addMaterialReview(material, app);
  addMaterialCopiesCommand(material, app);
  addMaterialList(material, app);
  addMaterialShow(material, app);
  addMaterialUse(material, app);
}
