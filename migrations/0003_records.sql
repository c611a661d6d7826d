-- Records and examinations: questionnaires, draws, question bank, improvement, cases, awards.
--> statement-breakpoint
CREATE TABLE `award_decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`period` text NOT NULL,
	`unit` text NOT NULL,
	`person_id` integer,
	`subject` text,
	`act` text NOT NULL,
	`earned` integer NOT NULL,
	`millionths` integer,
	`hundredths` integer,
	`amount_unit` text,
	`prize` text,
	`evidence` text,
	`decided_on` text NOT NULL,
	`decided_by` text NOT NULL,
	`reason` text,
	`origin` text NOT NULL,
	`handbook_version` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('award', 'deduction')),
	CHECK (`unit` IN ('person', 'team', 'department', 'batch')),
	CHECK (`act` IN ('given', 'waived', 'confirmed')),
	CHECK (`decided_on` IS date(`decided_on`)),
	CHECK (`origin` IN ('decided', 'imported')),
	CHECK ((`unit` = 'person') = (`person_id` IS NOT NULL)),
	CHECK ((`unit` = 'person') = (`subject` IS NULL)),
	CHECK (`subject` <> ''),
	CHECK (`decided_by` <> ''),
	CHECK (`earned` IN (0, 1)),
	CHECK (`act` <> 'waived' OR `reason` <> ''),
	CHECK (`hundredths` IS NULL OR `amount_unit` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `award_decisions_by_period` ON `award_decisions` (`kind`,`period`);
--> statement-breakpoint
CREATE INDEX `award_decisions_by_person` ON `award_decisions` (`person_id`);
--> statement-breakpoint
CREATE TABLE `award_exports` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`period` text NOT NULL,
	`decision_id` integer NOT NULL,
	`change` text NOT NULL,
	`hundredths` integer,
	`exported_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `award_decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`change` IN ('new', 'changed', 'withdrawn')),
	CHECK (`exported_on` IS date(`exported_on`)),
	CHECK (`number` > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `award_exports_by_decision` ON `award_exports` (`decision_id`);
--> statement-breakpoint
CREATE INDEX `award_exports_by_number` ON `award_exports` (`number`);
--> statement-breakpoint
CREATE TRIGGER `award_decisions_no_update` BEFORE UPDATE ON `award_decisions` BEGIN SELECT RAISE(ABORT, 'append-only: award_decisions'); END;
--> statement-breakpoint
CREATE TRIGGER `award_decisions_no_delete` BEFORE DELETE ON `award_decisions` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: award_decisions'); END;
--> statement-breakpoint
CREATE TRIGGER `award_exports_no_update` BEFORE UPDATE ON `award_exports` BEGIN SELECT RAISE(ABORT, 'append-only: award_exports'); END;
--> statement-breakpoint
CREATE TRIGGER `award_exports_no_delete` BEFORE DELETE ON `award_exports` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: award_exports'); END;
--> statement-breakpoint
CREATE TABLE `form_answers` (
	`id` integer PRIMARY KEY NOT NULL,
	`response_id` integer NOT NULL,
	`item` text NOT NULL,
	`mark` integer,
	`words` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `form_responses`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK ((`mark` IS NULL) <> (`words` IS NULL)),
	CHECK (`mark` > 0),
	CHECK (`words` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `form_answers_by_response` ON `form_answers` (`response_id`,`item`);
--> statement-breakpoint
CREATE TABLE `form_responses` (
	`id` integer PRIMARY KEY NOT NULL,
	`form` text NOT NULL,
	`session_id` integer,
	`course` text,
	`batch_id` integer,
	`subject_id` integer,
	`rater_role` text,
	`respondent_id` integer,
	`respondent` text,
	`salt` text,
	`token` text,
	`given_on` text NOT NULL,
	`replaces` integer,
	`reason` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subject_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`respondent_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces`) REFERENCES `form_responses`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`rater_role` IN ('self', 'peer', 'mentor', 'customer')),
	CHECK (`given_on` IS date(`given_on`)),
	CHECK ((`subject_id` IS NULL) = (`rater_role` IS NULL)),
	CHECK ((`salt` IS NULL) = (`token` IS NULL)),
	CHECK (`token` IS NULL OR (`respondent_id` IS NULL AND `respondent` IS NULL)),
	CHECK (`respondent` <> ''),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `form_responses_by_form` ON `form_responses` (`form`,`session_id`,`course`);
--> statement-breakpoint
CREATE INDEX `form_responses_by_session` ON `form_responses` (`session_id`);
--> statement-breakpoint
CREATE INDEX `form_responses_by_batch` ON `form_responses` (`batch_id`);
--> statement-breakpoint
CREATE INDEX `form_responses_by_subject` ON `form_responses` (`subject_id`,`form`);
--> statement-breakpoint
CREATE INDEX `form_responses_by_respondent` ON `form_responses` (`respondent_id`);
--> statement-breakpoint
CREATE INDEX `form_responses_by_replaced` ON `form_responses` (`replaces`);
--> statement-breakpoint
CREATE TRIGGER `form_responses_no_update` BEFORE UPDATE ON `form_responses` BEGIN SELECT RAISE(ABORT, 'append-only: form_responses'); END;
--> statement-breakpoint
CREATE TRIGGER `form_responses_no_delete` BEFORE DELETE ON `form_responses` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: form_responses'); END;
--> statement-breakpoint
CREATE TRIGGER `form_answers_no_update` BEFORE UPDATE ON `form_answers` BEGIN SELECT RAISE(ABORT, 'append-only: form_answers'); END;
--> statement-breakpoint
CREATE TRIGGER `form_answers_no_delete` BEFORE DELETE ON `form_answers` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: form_answers'); END;
