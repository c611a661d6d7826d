CREATE TABLE `conflict_override_sessions` (
	`id` integer PRIMARY KEY NOT NULL,
	`override_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`override_id`) REFERENCES `conflict_overrides`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `conflict_override_sessions_once` ON `conflict_override_sessions` (`override_id`,`session_id`);
--> statement-breakpoint
CREATE INDEX `conflict_override_sessions_by_session` ON `conflict_override_sessions` (`session_id`);
--> statement-breakpoint
CREATE TABLE `conflict_overrides` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`cause` text NOT NULL,
	`day` text NOT NULL,
	`resource` text NOT NULL,
	`person_id` integer,
	`excess` integer NOT NULL,
	`decided_on` text NOT NULL,
	`actor` text NOT NULL,
	`reason` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('trainer', 'venue', 'equipment', 'trainee', 'capacity', 'qualification', 'day_off', 'order')),
	CHECK (`cause` IN ('overlap', 'absent', 'hours', 'retired', 'not_started', 'short', 'unqualified', 'expired', 'day_off', 'early')),
	CHECK (`day` IS date(`day`)),
	CHECK (`decided_on` IS date(`decided_on`)),
	CHECK (`reason` <> ''),
	CHECK (`excess` >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `conflict_overrides_by_day` ON `conflict_overrides` (`day`);
--> statement-breakpoint
CREATE INDEX `conflict_overrides_by_person` ON `conflict_overrides` (`person_id`);
--> statement-breakpoint
CREATE TRIGGER `conflict_overrides_no_update` BEFORE UPDATE ON `conflict_overrides` BEGIN SELECT RAISE(ABORT, 'append-only: conflict_overrides'); END;
--> statement-breakpoint
CREATE TRIGGER `conflict_overrides_no_delete` BEFORE DELETE ON `conflict_overrides` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: conflict_overrides'); END;
--> statement-breakpoint
CREATE TRIGGER `conflict_override_sessions_no_update` BEFORE UPDATE ON `conflict_override_sessions` BEGIN SELECT RAISE(ABORT, 'append-only: conflict_override_sessions'); END;
--> statement-breakpoint
CREATE TRIGGER `conflict_override_sessions_no_delete` BEFORE DELETE ON `conflict_override_sessions` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: conflict_override_sessions'); END;
