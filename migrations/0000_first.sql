CREATE TABLE `attempt_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`attempt_id` integer NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`actor` text NOT NULL,
	`reason` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('confirm', 'void', 'restore')),
	CHECK (`happened_on` IS date(`happened_on`)),
	CHECK (`kind` = 'confirm' OR `reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `attempt_events_by_attempt` ON `attempt_events` (`attempt_id`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`enrollment_id` integer NOT NULL,
	`assessment` text NOT NULL,
	`taken_on` text NOT NULL,
	`score_hundredths` integer,
	`examiner` text,
	`recorded_by` text NOT NULL,
	`recorded_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrollment_id`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`taken_on` IS date(`taken_on`)),
	CHECK (`recorded_on` IS date(`recorded_on`)),
	CHECK (`score_hundredths` >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `attempts_by_enrollment` ON `attempts` (`enrollment_id`);--> statement-breakpoint
CREATE INDEX `attempts_by_day` ON `attempts` (`taken_on`);--> statement-breakpoint
CREATE INDEX `attempts_by_person` ON `attempts` (`person_id`,`taken_on`,`id`,`enrollment_id`,`assessment`,`score_hundredths`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`id` integer PRIMARY KEY NOT NULL,
	`session_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`status` text NOT NULL,
	`note` text,
	`recorded_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`status` IN ('present', 'late', 'left_early', 'absent', 'excused')),
	CHECK (`recorded_on` IS date(`recorded_on`))
) STRICT;
--> statement-breakpoint
CREATE INDEX `attendance_by_person` ON `attendance` (`person_id`,`session_id`,`id`,`status`);--> statement-breakpoint
CREATE INDEX `attendance_by_session` ON `attendance` (`session_id`,`person_id`,`id`,`status`);--> statement-breakpoint
CREATE TABLE `batches` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`title` text,
	`program` text NOT NULL,
	`handbook_version` integer NOT NULL,
	`start_on` text NOT NULL,
	`status` text NOT NULL,
	`closed_on` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`handbook_version`) REFERENCES `handbooks`(`version`) ON UPDATE no action ON DELETE no action,
	CHECK (`status` IN ('open', 'closed')),
	CHECK (`start_on` IS date(`start_on`)),
	CHECK (`closed_on` IS date(`closed_on`)),
	CHECK ((`status` = 'closed') = (`closed_on` IS NOT NULL)),
	CHECK (`code` <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `batches_code_unique` ON `batches` (`code`);--> statement-breakpoint
CREATE TABLE `bookings` (
	`id` integer PRIMARY KEY NOT NULL,
	`sitting_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`enrollment_id` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrollment_id`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `bookings_by_enrollment` ON `bookings` (`enrollment_id`);--> statement-breakpoint
CREATE INDEX `bookings_by_person` ON `bookings` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_once` ON `bookings` (`sitting_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `calendar_days` (
	`id` integer PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`origin` text NOT NULL,
	`entry` integer NOT NULL,
	CHECK (`kind` IN ('holiday', 'workday')),
	CHECK (`origin` IN ('seed', 'office')),
	CHECK (`day` IS date(`day`))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_days_once` ON `calendar_days` (`day`,`origin`);--> statement-breakpoint
CREATE TABLE `component_marks` (
	`id` integer PRIMARY KEY NOT NULL,
	`attempt_id` integer NOT NULL,
	`component` text NOT NULL,
	`score_hundredths` integer,
	`entry` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`score_hundredths` IS NULL OR `score_hundredths` >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `component_marks_once` ON `component_marks` (`attempt_id`,`component`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`enrollment_id` integer NOT NULL,
	`kind` text NOT NULL,
	`assessment` text,
	`decided_on` text NOT NULL,
	`decided_by` text NOT NULL,
	`reason` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`enrollment_id`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('withdrawal', 'move', 'retraining', 'transfer', 'dismissal', 'another_round', 'regularisation', 'elimination')),
	CHECK (`decided_on` IS date(`decided_on`))
) STRICT;
--> statement-breakpoint
CREATE INDEX `decisions_by_enrollment` ON `decisions` (`enrollment_id`);--> statement-breakpoint
CREATE TABLE `enrollments` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`batch_id` integer NOT NULL,
	`joined_on` text NOT NULL,
	`inserted` integer NOT NULL,
	`moved_from` integer,
	`left_on` text,
	`left_reason` text,
	`note` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`left_reason` IN ('moved', 'withdrawn', 'dismissed')),
	CHECK (`joined_on` IS date(`joined_on`)),
	CHECK (`left_on` IS date(`left_on`)),
	CHECK (`inserted` IN (0, 1)),
	CHECK ((`left_on` IS NULL) = (`left_reason` IS NULL)),
	CHECK (`left_on` IS NULL OR `left_on` >= `joined_on`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `enrollments_by_batch` ON `enrollments` (`batch_id`,`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `enrollments_once` ON `enrollments` (`person_id`,`batch_id`,`joined_on`);--> statement-breakpoint
CREATE TABLE `entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`zone` text NOT NULL,
	`actor` text NOT NULL,
	`command` text NOT NULL,
	`summary` text NOT NULL,
	`input_hash` text,
	`undoes` integer,
	`digest` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CHECK (json_valid(`summary`))
) STRICT;
--> statement-breakpoint
CREATE TABLE `handbooks` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`applied_on` text NOT NULL,
	`note` text,
	`source` text NOT NULL,
	`rules` text NOT NULL,
	`sha256` text NOT NULL,
	`entry` integer NOT NULL,
	CHECK (`applied_on` IS date(`applied_on`)),
	CHECK (json_valid(`rules`))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `handbooks_version_unique` ON `handbooks` (`version`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY NOT NULL,
	`command` text NOT NULL,
	`input_hash` text NOT NULL,
	`entry` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `imports_once` ON `imports` (`command`,`input_hash`);--> statement-breakpoint
CREATE TABLE `leaves` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`requested_on` text NOT NULL,
	`reason` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`from_on` IS date(`from_on`)),
	CHECK (`to_on` IS date(`to_on`)),
	CHECK (`requested_on` IS date(`requested_on`)),
	CHECK (`from_on` <= `to_on`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `leaves_by_person` ON `leaves` (`person_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`from_on` text NOT NULL,
	`department` text,
	`team` text,
	`position` text,
	`level` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`from_on` IS date(`from_on`))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_once` ON `memberships` (`person_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` integer PRIMARY KEY NOT NULL,
	`employee_no` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`email` text,
	`hired_on` text NOT NULL,
	`salt` text NOT NULL,
	`identity` text NOT NULL,
	`entry` integer NOT NULL,
	CHECK (`hired_on` IS date(`hired_on`)),
	CHECK (`employee_no` NOT GLOB '*[^A-Z0-9_-]*' AND `employee_no` <> ''),
	CHECK (`name` <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `persons_employee_no_unique` ON `persons` (`employee_no`);--> statement-breakpoint
CREATE TABLE `row_images` (
	`id` integer PRIMARY KEY NOT NULL,
	`entry` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_id` integer NOT NULL,
	`stamp` integer NOT NULL,
	`image` text NOT NULL,
	`line` text NOT NULL,
	CHECK (json_valid(`image`))
) STRICT;
--> statement-breakpoint
CREATE INDEX `row_images_by_entry` ON `row_images` (`entry`);--> statement-breakpoint
CREATE INDEX `row_images_by_stamp` ON `row_images` (`stamp`);--> statement-breakpoint
CREATE INDEX `row_images_by_row` ON `row_images` (`table_name`,`row_id`);--> statement-breakpoint
CREATE TABLE `session_places` (
	`id` integer PRIMARY KEY NOT NULL,
	`session_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`enrollment_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`assessment` text NOT NULL,
	`assigned_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrollment_id`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`purpose` IN ('retraining')),
	CHECK (`assigned_on` IS date(`assigned_on`))
) STRICT;
--> statement-breakpoint
CREATE INDEX `session_places_by_person` ON `session_places` (`person_id`);--> statement-breakpoint
CREATE INDEX `session_places_by_enrollment` ON `session_places` (`enrollment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `session_places_once` ON `session_places` (`session_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`batch_id` integer NOT NULL,
	`stage` text NOT NULL,
	`slot` integer NOT NULL,
	`kind` text NOT NULL,
	`course` text NOT NULL,
	`title` text NOT NULL,
	`day` text NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`credited_minutes` integer NOT NULL,
	`trainer_role` text NOT NULL,
	`trainer` text,
	`venue` text,
	`status` text NOT NULL,
	`note` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('lesson', 'quiz', 'test', 'questions')),
	CHECK (`status` IN ('planned', 'cancelled')),
	CHECK (`day` IS date(`day`)),
	CHECK (`start` IS strftime('%H:%M', `start`)),
	CHECK (`end` IS strftime('%H:%M', `end`)),
	CHECK (`start` < `end`),
	CHECK (`credited_minutes` >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_code_unique` ON `sessions` (`code`);--> statement-breakpoint
CREATE INDEX `sessions_by_batch` ON `sessions` (`batch_id`,`day`);--> statement-breakpoint
CREATE INDEX `sessions_by_day` ON `sessions` (`day`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	`entry` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `settings_key_unique` ON `settings` (`key`);--> statement-breakpoint
CREATE TABLE `sittings` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`assessment` text NOT NULL,
	`batch_id` integer,
	`held_on` text NOT NULL,
	`start` text,
	`end` text,
	`venue` text,
	`proctor` text,
	`seats` integer,
	`entry` integer NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`held_on` IS date(`held_on`)),
	CHECK (`start` IS strftime('%H:%M', `start`)),
	CHECK (`end` IS strftime('%H:%M', `end`)),
	CHECK (`start` IS NULL OR `end` IS NULL OR `start` < `end`),
	CHECK (`seats` IS NULL OR `seats` > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sittings_code_unique` ON `sittings` (`code`);--> statement-breakpoint
CREATE INDEX `sittings_by_day` ON `sittings` (`held_on`);--> statement-breakpoint
CREATE INDEX `sittings_by_batch` ON `sittings` (`batch_id`);
--> statement-breakpoint
-- Whether an undo is under way: the one case in which a row of an append-only table may go (it is kept in row_images).
CREATE TABLE `undo_guard` (
	`id` integer PRIMARY KEY NOT NULL CHECK (`id` = 1),
	`open` integer NOT NULL CHECK (`open` IN (0, 1))
) STRICT;
--> statement-breakpoint
INSERT INTO `undo_guard` (`id`, `open`) VALUES (1, 0);
--> statement-breakpoint
CREATE TRIGGER `attendance_no_update` BEFORE UPDATE ON `attendance` BEGIN SELECT RAISE(ABORT, 'append-only: attendance'); END;
--> statement-breakpoint
CREATE TRIGGER `attendance_no_delete` BEFORE DELETE ON `attendance` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: attendance'); END;
--> statement-breakpoint
CREATE TRIGGER `leaves_no_update` BEFORE UPDATE ON `leaves` BEGIN SELECT RAISE(ABORT, 'append-only: leaves'); END;
--> statement-breakpoint
CREATE TRIGGER `leaves_no_delete` BEFORE DELETE ON `leaves` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: leaves'); END;
--> statement-breakpoint
CREATE TRIGGER `attempts_no_update` BEFORE UPDATE ON `attempts` BEGIN SELECT RAISE(ABORT, 'append-only: attempts'); END;
--> statement-breakpoint
CREATE TRIGGER `attempts_no_delete` BEFORE DELETE ON `attempts` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: attempts'); END;
--> statement-breakpoint
CREATE TRIGGER `component_marks_no_update` BEFORE UPDATE ON `component_marks` BEGIN SELECT RAISE(ABORT, 'append-only: component_marks'); END;
--> statement-breakpoint
CREATE TRIGGER `component_marks_no_delete` BEFORE DELETE ON `component_marks` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: component_marks'); END;
--> statement-breakpoint
CREATE TRIGGER `attempt_events_no_update` BEFORE UPDATE ON `attempt_events` BEGIN SELECT RAISE(ABORT, 'append-only: attempt_events'); END;
--> statement-breakpoint
CREATE TRIGGER `attempt_events_no_delete` BEFORE DELETE ON `attempt_events` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: attempt_events'); END;
--> statement-breakpoint
CREATE TRIGGER `decisions_no_update` BEFORE UPDATE ON `decisions` BEGIN SELECT RAISE(ABORT, 'append-only: decisions'); END;
--> statement-breakpoint
CREATE TRIGGER `decisions_no_delete` BEFORE DELETE ON `decisions` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: decisions'); END;
--> statement-breakpoint
CREATE TRIGGER `entries_no_update` BEFORE UPDATE ON `entries` BEGIN SELECT RAISE(ABORT, 'append-only: entries'); END;
--> statement-breakpoint
CREATE TRIGGER `entries_no_delete` BEFORE DELETE ON `entries` BEGIN SELECT RAISE(ABORT, 'append-only: entries'); END;
--> statement-breakpoint
CREATE TRIGGER `row_images_no_update` BEFORE UPDATE ON `row_images` BEGIN SELECT RAISE(ABORT, 'append-only: row_images'); END;
--> statement-breakpoint
CREATE TRIGGER `row_images_no_delete` BEFORE DELETE ON `row_images` BEGIN SELECT RAISE(ABORT, 'append-only: row_images'); END;
--> statement-breakpoint
CREATE TRIGGER `handbooks_no_update` BEFORE UPDATE ON `handbooks` BEGIN SELECT RAISE(ABORT, 'append-only: handbooks'); END;
