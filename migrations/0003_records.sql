-- Records and examinations: questionnaires, draws, question bank, improvement, cases, awards.
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
