import type { Command } from 'commander';
import type { App } from '../../app.js';
import { findReview } from '../../operations/find-review.js';
import { listReviews, type OpenReview } from '../../operations/list-reviews.js';
import type { Row } from '../../render/view.js';
import { supportFormats } from '../options.js';
import { reviewPage } from './review-page.js';

export function addReview(retake: Command, app: App): void {
  const t = app.texts.decide.review;
  retake
    .command('review')
    .description(t.summary)
    .argument('[EMPLOYEE]', t.employee)
    .action((employee: string | undefined) =>
      employee === undefined ? runList(app) : runReview(app, employee),
    );
}

const asRow = (review: OpenReview): Row => ({
  employee_no: review.employeeNo,
  name: review.name,
  batch: review.batch,
  assessment: review.assessment,
  failures: review.failures,
  since: review.since,
  due_on: review.dueOn,
  by: review.by,
  rule: review.rule,
});

async function runList(app: App): Promise<void> {
  const reviews = listReviews(app.store(), app.today());
  await app.print(
    {
      name: 'reviews',
      empty: app.texts.decide.review.empty,
      columns: [
        { key: 'employee_no', kind: 'code' },
        { key: 'name', kind: 'text' },
        { key: 'batch', kind: 'code', wide: true },
        { key: 'assessment', kind: 'code' },
        { key: 'failures', kind: 'int' },
        { key: 'since', kind: 'date', wide: true },
        { key: 'due_on', kind: 'date' },
        { key: 'by', kind: 'status', vocabulary: 'role', header: app.texts.columns['actor'] },
        { key: 'rule', kind: 'code', wide: true },
      ],
      rows: reviews.map(asRow),
    },
    'reviews',
  );
}

async function runReview(app: App, employee: string): Promise<void> {
  supportFormats(app, 'retake review EMPLOYEE', ['table', 'md', 'html', 'json']);
  const file = findReview(app.store(), employee, app.today());
  await app.print(reviewPage(app, file), 'review');
}
