CREATE TABLE `material_copies` (
	`id` integer PRIMARY KEY NOT NULL,
	`material_id` integer NOT NULL,
	`version_id` integer NOT NULL,
	`number` integer NOT NULL,
	`code` text NOT NULL,
	`added_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `material_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`added_on` IS date(`added_on`)),
	CHECK (`number` > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `material_copies_code_unique` ON `material_copies` (`code`);
--> statement-breakpoint
CREATE UNIQUE INDEX `material_copies_once` ON `material_copies` (`material_id`,`number`);
--> statement-breakpoint
CREATE INDEX `material_copies_by_version` ON `material_copies` (`version_id`);
--> statement-breakpoint
CREATE TABLE `material_copy_states` (
	`id` integer PRIMARY KEY NOT NULL,
	`copy_id` integer NOT NULL,
	`state` text NOT NULL,
	`happened_on` text NOT NULL,
	`reason` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`copy_id`) REFERENCES `material_copies`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`state` IN ('good', 'damaged', 'lost', 'withdrawn')),
	CHECK (`happened_on` IS date(`happened_on`)),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `material_copy_states_by_copy` ON `material_copy_states` (`copy_id`);
--> statement-breakpoint
CREATE TABLE `material_courses` (
	`id` integer PRIMARY KEY NOT NULL,
	`material_id` integer NOT NULL,
	`course` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `material_courses_once` ON `material_courses` (`material_id`,`course`);
--> statement-breakpoint
CREATE INDEX `material_courses_by_course` ON `material_courses` (`course`);
--> statement-breakpoint
CREATE TABLE `material_loan_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`loan_id` integer NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`due_on` text,
	`condition` text,
	`note` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`loan_id`) REFERENCES `material_loans`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('extended', 'returned')),
	CHECK (`happened_on` IS date(`happened_on`)),
	CHECK (`due_on` IS date(`due_on`)),
	CHECK (`condition` IN ('good', 'damaged', 'lost')),
	CHECK ((`kind` = 'extended') = (`due_on` IS NOT NULL)),
	CHECK ((`kind` = 'returned') = (`condition` IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `material_loan_events_by_loan` ON `material_loan_events` (`loan_id`);
--> statement-breakpoint
CREATE TABLE `material_loans` (
	`id` integer PRIMARY KEY NOT NULL,
	`copy_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`from_on` text NOT NULL,
	`due_on` text NOT NULL,
	`note` text,
	`recorded_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`copy_id`) REFERENCES `material_copies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`from_on` IS date(`from_on`)),
	CHECK (`due_on` IS date(`due_on`)),
	CHECK (`recorded_on` IS date(`recorded_on`)),
	CHECK (`due_on` >= `from_on`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `material_loans_by_copy` ON `material_loans` (`copy_id`,`from_on`);
--> statement-breakpoint
CREATE INDEX `material_loans_by_person` ON `material_loans` (`person_id`);
--> statement-breakpoint
CREATE TABLE `material_reviewers` (
	`id` integer PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`reviewer` text NOT NULL,
	`asked_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `material_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`asked_on` IS date(`asked_on`)),
	CHECK (`reviewer` <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `material_reviewers_once` ON `material_reviewers` (`version_id`,`reviewer`);
--> statement-breakpoint
CREATE TABLE `material_reviews` (
	`id` integer PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`kind` text NOT NULL,
	`reviewer` text NOT NULL,
	`reviewed_on` text NOT NULL,
	`score_hundredths` integer,
	`verdict` text NOT NULL,
	`comment` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `material_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('content', 'compliance', 'periodic')),
	CHECK (`reviewed_on` IS date(`reviewed_on`)),
	CHECK (`verdict` IN ('approved', 'rejected')),
	CHECK (`reviewer` <> ''),
	CHECK (`score_hundredths` >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `material_reviews_by_version` ON `material_reviews` (`version_id`);
--> statement-breakpoint
CREATE TABLE `material_trials` (
	`id` integer PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`held_on` text NOT NULL,
	`trainer` text NOT NULL,
	`score_hundredths` integer NOT NULL,
	`note` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `material_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`held_on` IS date(`held_on`)),
	CHECK (`score_hundredths` >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `material_trials_by_version` ON `material_trials` (`version_id`);
--> statement-breakpoint
CREATE TABLE `material_uses` (
	`id` integer PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`recorded_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `material_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`recorded_on` IS date(`recorded_on`))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `material_uses_once` ON `material_uses` (`version_id`,`session_id`);
--> statement-breakpoint
CREATE INDEX `material_uses_by_session` ON `material_uses` (`session_id`);
--> statement-breakpoint
CREATE TABLE `material_versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`material_id` integer NOT NULL,
	`number` integer NOT NULL,
	`made_on` text NOT NULL,
	`author` text NOT NULL,
	`note` text NOT NULL,
	`file` text,
	`sha256` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`made_on` IS date(`made_on`)),
	CHECK (`number` > 0),
	CHECK (`note` <> ''),
	CHECK (`author` <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `material_versions_once` ON `material_versions` (`material_id`,`number`);
--> statement-breakpoint
CREATE TABLE `material_withdrawals` (
	`id` integer PRIMARY KEY NOT NULL,
	`material_id` integer NOT NULL,
	`version_id` integer,
	`withdrawn_on` text NOT NULL,
	`reason` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `material_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`withdrawn_on` IS date(`withdrawn_on`)),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `material_withdrawals_by_material` ON `material_withdrawals` (`material_id`);
--> statement-breakpoint
CREATE INDEX `material_withdrawals_by_version` ON `material_withdrawals` (`version_id`);
--> statement-breakpoint
CREATE TABLE `materials` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`language` text,
	`owner` text,
	`note` text,
	`added_on` text NOT NULL,
	`entry` integer NOT NULL,
	CHECK (`added_on` IS date(`added_on`)),
	CHECK (`title` <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `materials_code_unique` ON `materials` (`code`);
--> statement-breakpoint
CREATE TRIGGER `material_versions_no_update` BEFORE UPDATE ON `material_versions` BEGIN SELECT RAISE(ABORT, 'append-only: material_versions'); END;
--> statement-breakpoint
CREATE TRIGGER `material_versions_no_delete` BEFORE DELETE ON `material_versions` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: material_versions'); END;
--> statement-breakpoint
CREATE TRIGGER `material_reviewers_no_update` BEFORE UPDATE ON `material_reviewers` BEGIN SELECT RAISE(ABORT, 'append-only: material_reviewers'); END;
--> statement-breakpoint
CREATE TRIGGER `material_reviewers_no_delete` BEFORE DELETE ON `material_reviewers` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: material_reviewers'); END;
--> statement-breakpoint
CREATE TRIGGER `material_reviews_no_update` BEFORE UPDATE ON `material_reviews` BEGIN SELECT RAISE(ABORT, 'append-only: material_reviews'); END;
--> statement-breakpoint
CREATE TRIGGER `material_reviews_no_delete` BEFORE DELETE ON `material_reviews` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: material_reviews'); END;
--> statement-breakpoint
CREATE TRIGGER `material_trials_no_update` BEFORE UPDATE ON `material_trials` BEGIN SELECT RAISE(ABORT, 'append-only: material_trials'); END;
--> statement-breakpoint
CREATE TRIGGER `material_trials_no_delete` BEFORE DELETE ON `material_trials` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: material_trials'); END;
--> statement-breakpoint
CREATE TRIGGER `material_withdrawals_no_update` BEFORE UPDATE ON `material_withdrawals` BEGIN SELECT RAISE(ABORT, 'append-only: material_withdrawals'); END;
--> statement-breakpoint
CREATE TRIGGER `material_withdrawals_no_delete` BEFORE DELETE ON `material_withdrawals` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: material_withdrawals'); END;
--> statement-breakpoint
CREATE TRIGGER `material_uses_no_update` BEFORE UPDATE ON `material_uses` BEGIN SELECT RAISE(ABORT, 'append-only: material_uses'); END;
--> statement-breakpoint
CREATE TRIGGER `material_uses_no_delete` BEFORE DELETE ON `material_uses` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: material_uses'); END;
--> statement-breakpoint
CREATE TRIGGER `material_copy_states_no_update` BEFORE UPDATE ON `material_copy_states` BEGIN SELECT RAISE(ABORT, 'append-only: material_copy_states'); END;
--> statement-breakpoint
CREATE TRIGGER `material_copy_states_no_delete` BEFORE DELETE ON `material_copy_states` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: material_copy_states'); END;
--> statement-breakpoint
CREATE TRIGGER `material_loans_no_update` BEFORE UPDATE ON `material_loans` BEGIN SELECT RAISE(ABORT, 'append-only: material_loans'); END;
--> statement-breakpoint
CREATE TRIGGER `material_loans_no_delete` BEFORE DELETE ON `material_loans` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: material_loans'); END;
--> statement-breakpoint
CREATE TRIGGER `material_loan_events_no_update` BEFORE UPDATE ON `material_loan_events` BEGIN SELECT RAISE(ABORT, 'append-only: material_loan_events'); END;
--> statement-breakpoint
CREATE TRIGGER `material_loan_events_no_delete` BEFORE DELETE ON `material_loan_events` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: material_loan_events'); END;
