CREATE TABLE `acts` (
	`id` integer PRIMARY KEY NOT NULL,
	`enrollment_id` integer NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`happened_on` text NOT NULL,
	`actor` text NOT NULL,
	`note` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`enrollment_id`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('application', 'approval', 'refusal', 'coaching')),
	CHECK (`happened_on` IS date(`happened_on`)),
	CHECK (`about` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `acts_by_enrollment` ON `acts` (`enrollment_id`);--> statement-breakpoint
CREATE TABLE `attempt_bonuses` (
	`id` integer PRIMARY KEY NOT NULL,
	`attempt_id` integer NOT NULL,
	`hundredths` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`hundredths` > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_bonuses_once` ON `attempt_bonuses` (`attempt_id`);--> statement-breakpoint
CREATE TABLE `drill_days` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`drill` text NOT NULL,
	`day` text NOT NULL,
	`quantity` integer NOT NULL,
	`recorded_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`day` IS date(`day`)),
	CHECK (`recorded_on` IS date(`recorded_on`)),
	CHECK (`quantity` >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `drill_days_by_person` ON `drill_days` (`person_id`,`drill`,`day`,`id`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` integer PRIMARY KEY NOT NULL,
	`enrollment_id` integer NOT NULL,
	`assessment` text NOT NULL,
	`attempts` integer NOT NULL,
	`granted_on` text NOT NULL,
	`granted_by` text NOT NULL,
	`reason` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`enrollment_id`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`granted_on` IS date(`granted_on`)),
	CHECK (`attempts` > 0),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `grants_by_enrollment` ON `grants` (`enrollment_id`);--> statement-breakpoint
CREATE TABLE `kpi_values` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`metric` text NOT NULL,
	`period` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`millionths` integer NOT NULL,
	`recorded_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`from_on` IS date(`from_on`)),
	CHECK (`to_on` IS date(`to_on`)),
	CHECK (`recorded_on` IS date(`recorded_on`)),
	CHECK (`from_on` <= `to_on`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `kpi_values_by_person` ON `kpi_values` (`person_id`,`metric`,`period`,`id`);--> statement-breakpoint
CREATE TABLE `make_ups` (
	`id` integer PRIMARY KEY NOT NULL,
	`enrollment_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`missed_session_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`assigned_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`enrollment_id`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`missed_session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`assigned_on` IS date(`assigned_on`)),
	CHECK (`missed_session_id` <> `session_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `make_ups_by_person` ON `make_ups` (`person_id`);--> statement-breakpoint
CREATE INDEX `make_ups_by_session` ON `make_ups` (`session_id`);--> statement-breakpoint
CREATE INDEX `make_ups_by_missed` ON `make_ups` (`missed_session_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `make_ups_once` ON `make_ups` (`enrollment_id`,`missed_session_id`,`session_id`);--> statement-breakpoint
CREATE TABLE `pauses` (
	`id` integer PRIMARY KEY NOT NULL,
	`enrollment_id` integer NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`reason` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`enrollment_id`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`from_on` IS date(`from_on`)),
	CHECK (`until_on` IS date(`until_on`)),
	CHECK (`until_on` IS NULL OR `until_on` >= `from_on`),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `pauses_once` ON `pauses` (`enrollment_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `proctor_roles` (
	`id` integer PRIMARY KEY NOT NULL,
	`sitting_id` integer NOT NULL,
	`role` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`role` IN ('assistant', 'specialist', 'supervisor', 'manager', 'mentor', 'trainer', 'trainee', 'hr'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `proctor_roles_once` ON `proctor_roles` (`sitting_id`);--> statement-breakpoint
CREATE TABLE `signatures` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`checklist` text NOT NULL,
	`item` text NOT NULL,
	`signed_on` text NOT NULL,
	`mentor` text,
	`recorded_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`signed_on` IS date(`signed_on`)),
	CHECK (`recorded_on` IS date(`recorded_on`))
) STRICT;
--> statement-breakpoint
CREATE INDEX `signatures_by_person` ON `signatures` (`person_id`,`checklist`,`item`,`id`);
--> statement-breakpoint
CREATE TRIGGER `acts_no_update` BEFORE UPDATE ON `acts` BEGIN SELECT RAISE(ABORT, 'append-only: acts'); END;
--> statement-breakpoint
CREATE TRIGGER `acts_no_delete` BEFORE DELETE ON `acts` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: acts'); END;
--> statement-breakpoint
CREATE TRIGGER `attempt_bonuses_no_update` BEFORE UPDATE ON `attempt_bonuses` BEGIN SELECT RAISE(ABORT, 'append-only: attempt_bonuses'); END;
--> statement-breakpoint
CREATE TRIGGER `attempt_bonuses_no_delete` BEFORE DELETE ON `attempt_bonuses` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: attempt_bonuses'); END;
--> statement-breakpoint
CREATE TRIGGER `drill_days_no_update` BEFORE UPDATE ON `drill_days` BEGIN SELECT RAISE(ABORT, 'append-only: drill_days'); END;
--> statement-breakpoint
CREATE TRIGGER `drill_days_no_delete` BEFORE DELETE ON `drill_days` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: drill_days'); END;
--> statement-breakpoint
CREATE TRIGGER `grants_no_update` BEFORE UPDATE ON `grants` BEGIN SELECT RAISE(ABORT, 'append-only: grants'); END;
--> statement-breakpoint
CREATE TRIGGER `grants_no_delete` BEFORE DELETE ON `grants` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: grants'); END;
--> statement-breakpoint
CREATE TRIGGER `kpi_values_no_update` BEFORE UPDATE ON `kpi_values` BEGIN SELECT RAISE(ABORT, 'append-only: kpi_values'); END;
--> statement-breakpoint
CREATE TRIGGER `kpi_values_no_delete` BEFORE DELETE ON `kpi_values` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: kpi_values'); END;
--> statement-breakpoint
CREATE TRIGGER `signatures_no_update` BEFORE UPDATE ON `signatures` BEGIN SELECT RAISE(ABORT, 'append-only: signatures'); END;
--> statement-breakpoint
CREATE TRIGGER `signatures_no_delete` BEFORE DELETE ON `signatures` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: signatures'); END;
