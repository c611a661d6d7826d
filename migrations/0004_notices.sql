CREATE TABLE `notices` (
	`id` integer PRIMARY KEY NOT NULL,
	`session_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`sent_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`sent_on` IS date(`sent_on`))
) STRICT;
--> statement-breakpoint
CREATE INDEX `notices_by_session` ON `notices` (`session_id`,`person_id`);
--> statement-breakpoint
CREATE TABLE `session_exclusions` (
	`id` integer PRIMARY KEY NOT NULL,
	`session_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`removed_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`removed_on` IS date(`removed_on`))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `session_exclusions_once` ON `session_exclusions` (`session_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `session_exclusions_by_person` ON `session_exclusions` (`person_id`);
--> statement-breakpoint
CREATE TRIGGER `notices_no_update` BEFORE UPDATE ON `notices` BEGIN SELECT RAISE(ABORT, 'append-only: notices'); END;
--> statement-breakpoint
CREATE TRIGGER `notices_no_delete` BEFORE DELETE ON `notices` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: notices'); END;
