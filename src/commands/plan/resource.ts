import type { Command } from 'commander';
import type { App } from '../../app.js';
import { subject } from '../verb.js';
import { addArrange } from './resource-arrange.js';
import { addEvaluate } from './resource-evaluate.js';
import { addResourceFree } from './resource-free.js';
import { addResourceSuggest } from './resource-suggest.js';
import { addResourceImport } from './resource-import.js';
import { addResourceList } from './resource-list.js';
import { addQualify } from './resource-qualify.js';
import { addRegister } from './resource-register.js';
import { addResourceShow } from './resource-show.js';

/** `plan resource`: trainers, venues and equipment. */
export function addResource(plan: Command, app: App): void {
  const resource = subject(plan, 'resource', app.texts.resources.summary);
  addResourceList(resource, app);
  addResourceShow(resource, app);
  addRegister(resource, app);
  addResourceImport(resource, app);
  addArrange(resource, app);
  addQualify(resource, app);
  addEvaluate(resource, app);
  addResourceFree(resource, app);
  addResourceSuggest(resource, app);
}
