CREATE TABLE `duty_marks` (
	`id` integer PRIMARY KEY NOT NULL,
	`duty` text NOT NULL,
	`occurs_on` text NOT NULL,
	`state` text NOT NULL,
	`marked_on` text NOT NULL,
	`marked_by` text NOT NULL,
	`reason` text,
	`note` text,
	`entry` integer NOT NULL,
	CHECK (`occurs_on` IS date(`occurs_on`)),
	CHECK (`state` IN ('done', 'skipped', 'open')),
	CHECK (`marked_on` IS date(`marked_on`)),
	CHECK ((`state` = 'skipped') = (`reason` IS NOT NULL)),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `duty_marks_by_duty` ON `duty_marks` (`duty`,`occurs_on`);
--> statement-breakpoint
CREATE TABLE `event_marks` (
	`id` integer PRIMARY KEY NOT NULL,
	`event_id` integer NOT NULL,
	`step` text NOT NULL,
	`state` text NOT NULL,
	`marked_on` text NOT NULL,
	`marked_by` text NOT NULL,
	`reason` text,
	`note` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`state` IN ('done', 'skipped', 'open')),
	CHECK (`marked_on` IS date(`marked_on`)),
	CHECK ((`state` = 'skipped') = (`reason` IS NOT NULL)),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `event_marks_by_event` ON `event_marks` (`event_id`,`step`);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`title` text,
	`day` text NOT NULL,
	`occurs_on` text,
	`start` text,
	`end` text,
	`customer` text,
	`venue` text,
	`note` text,
	`cancelled_on` text,
	`cancel_reason` text,
	`entry` integer NOT NULL,
	CHECK (`day` IS date(`day`)),
	CHECK (`occurs_on` IS date(`occurs_on`)),
	CHECK (`start` IS strftime('%H:%M', `start`)),
	CHECK (`end` IS strftime('%H:%M', `end`)),
	CHECK (`cancelled_on` IS date(`cancelled_on`)),
	CHECK ((`start` IS NULL) = (`end` IS NULL)),
	CHECK (`start` < `end`),
	CHECK ((`cancelled_on` IS NULL) = (`cancel_reason` IS NULL)),
	CHECK (`code` <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `events_code_unique` ON `events` (`code`);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_once` ON `events` (`kind`,`occurs_on`);
--> statement-breakpoint
CREATE INDEX `events_by_day` ON `events` (`day`);
--> statement-breakpoint
CREATE TRIGGER `duty_marks_no_update` BEFORE UPDATE ON `duty_marks` BEGIN SELECT RAISE(ABORT, 'append-only: duty_marks'); END;
--> statement-breakpoint
CREATE TRIGGER `duty_marks_no_delete` BEFORE DELETE ON `duty_marks` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: duty_marks'); END;
--> statement-breakpoint
CREATE TRIGGER `event_marks_no_update` BEFORE UPDATE ON `event_marks` BEGIN SELECT RAISE(ABORT, 'append-only: event_marks'); END;
--> statement-breakpoint
CREATE TRIGGER `event_marks_no_delete` BEFORE DELETE ON `event_marks` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: event_marks'); END;
