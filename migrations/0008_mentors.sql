CREATE TABLE `mentor_certificates` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`level` text NOT NULL,
	`certified_on` text NOT NULL,
	`certified_by` text NOT NULL,
	`handbook_version` integer NOT NULL,
	`evidence` text NOT NULL,
	`override_reason` text,
	`renews_id` integer,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handbook_version`) REFERENCES `handbooks`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`renews_id`) REFERENCES `mentor_certificates`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`certified_on` IS date(`certified_on`)),
	CHECK (`certified_by` <> ''),
	CHECK (`override_reason` <> ''),
	CHECK (json_valid(`evidence`))
) STRICT;
--> statement-breakpoint
CREATE INDEX `mentor_certificates_by_person` ON `mentor_certificates` (`person_id`,`certified_on`);
--> statement-breakpoint
CREATE INDEX `mentor_certificates_by_version` ON `mentor_certificates` (`handbook_version`);
--> statement-breakpoint
CREATE INDEX `mentor_certificates_by_renewed` ON `mentor_certificates` (`renews_id`);
--> statement-breakpoint
CREATE TABLE `mentor_decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`decided_on` text NOT NULL,
	`decided_by` text NOT NULL,
	`reason` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('guidance', 'withdrawal')),
	CHECK (`decided_on` IS date(`decided_on`)),
	CHECK (`decided_by` <> ''),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `mentor_decisions_by_person` ON `mentor_decisions` (`person_id`,`decided_on`);
--> statement-breakpoint
CREATE TABLE `mentorships` (
	`id` integer PRIMARY KEY NOT NULL,
	`mentor_id` integer NOT NULL,
	`mentee_id` integer NOT NULL,
	`enrollment_id` integer NOT NULL,
	`certificate_id` integer NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`end_reason` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`mentor_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentee_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrollment_id`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certificate_id`) REFERENCES `mentor_certificates`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`from_on` IS date(`from_on`)),
	CHECK (`until_on` IS date(`until_on`)),
	CHECK (`mentor_id` <> `mentee_id`),
	CHECK (`until_on` >= `from_on`),
	CHECK (`until_on` IS NOT NULL OR `end_reason` IS NULL)
) STRICT;
--> statement-breakpoint
CREATE INDEX `mentorships_by_mentor` ON `mentorships` (`mentor_id`,`from_on`);
--> statement-breakpoint
CREATE INDEX `mentorships_by_mentee` ON `mentorships` (`mentee_id`,`from_on`);
--> statement-breakpoint
CREATE INDEX `mentorships_by_enrollment` ON `mentorships` (`enrollment_id`);
--> statement-breakpoint
CREATE INDEX `mentorships_by_certificate` ON `mentorships` (`certificate_id`);
--> statement-breakpoint
CREATE TRIGGER `mentor_certificates_no_update` BEFORE UPDATE ON `mentor_certificates` BEGIN SELECT RAISE(ABORT, 'append-only: mentor_certificates'); END;
--> statement-breakpoint
CREATE TRIGGER `mentor_certificates_no_delete` BEFORE DELETE ON `mentor_certificates` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: mentor_certificates'); END;
--> statement-breakpoint
CREATE TRIGGER `mentor_decisions_no_update` BEFORE UPDATE ON `mentor_decisions` BEGIN SELECT RAISE(ABORT, 'append-only: mentor_decisions'); END;
--> statement-breakpoint
CREATE TRIGGER `mentor_decisions_no_delete` BEFORE DELETE ON `mentor_decisions` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: mentor_decisions'); END;
