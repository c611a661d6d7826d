CREATE TABLE `__new_sessions` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`batch_id` integer,
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
	CHECK (`credited_minutes` >= 0),
	CHECK (`batch_id` IS NULL OR `stage` <> '')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_sessions` SELECT * FROM `sessions`;
--> statement-breakpoint
DROP TABLE `sessions`;
--> statement-breakpoint
ALTER TABLE `__new_sessions` RENAME TO `sessions`;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_code_unique` ON `sessions` (`code`);
--> statement-breakpoint
CREATE INDEX `sessions_by_batch` ON `sessions` (`batch_id`,`day`);
--> statement-breakpoint
CREATE INDEX `sessions_by_day` ON `sessions` (`day`);
--> statement-breakpoint
CREATE TABLE `need_people` (
	`id` integer PRIMARY KEY NOT NULL,
	`need_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`need_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `need_people_once` ON `need_people` (`need_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `need_people_by_person` ON `need_people` (`person_id`);
--> statement-breakpoint
CREATE TABLE `needs` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`content` text,
	`reason` text,
	`department` text,
	`requested_by` text,
	`course_type` text,
	`course` text,
	`wished_on` text,
	`received_on` text NOT NULL,
	`period` text,
	`heads` integer,
	`rule` text,
	`merged_into_id` integer,
	`declined_on` text,
	`declined_by` text,
	`decline_reason` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`merged_into_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('request', 'survey', 'gap', 'product', 'regulation')),
	CHECK (`wished_on` IS date(`wished_on`)),
	CHECK (`received_on` IS date(`received_on`)),
	CHECK (`period` GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
	CHECK (`declined_on` IS date(`declined_on`)),
	CHECK (`heads` > 0),
	CHECK (`title` <> ''),
	CHECK (`merged_into_id` IS NULL OR `declined_on` IS NULL),
	CHECK ((`declined_on` IS NULL) = (`decline_reason` IS NULL)),
	CHECK ((`declined_on` IS NULL) = (`declined_by` IS NULL)),
	CHECK (`decline_reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `needs_code_unique` ON `needs` (`code`);
--> statement-breakpoint
CREATE INDEX `needs_by_merged` ON `needs` (`merged_into_id`);
--> statement-breakpoint
CREATE TABLE `plan_approvals` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`version` integer NOT NULL,
	`approved_on` text NOT NULL,
	`approved_by` text NOT NULL,
	`note` text,
	`snapshot` text NOT NULL,
	`entry` integer NOT NULL,
	CHECK (`approved_on` IS date(`approved_on`)),
	CHECK (`version` > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_approvals_once` ON `plan_approvals` (`year`,`version`);
--> statement-breakpoint
CREATE TABLE `plan_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`item_id` integer NOT NULL,
	`changed_on` text NOT NULL,
	`changed_by` text NOT NULL,
	`reason` text NOT NULL,
	`changes` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `plan_items`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`changed_on` IS date(`changed_on`)),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_changes_by_item` ON `plan_changes` (`item_id`);
--> statement-breakpoint
CREATE TABLE `plan_item_departments` (
	`id` integer PRIMARY KEY NOT NULL,
	`item_id` integer NOT NULL,
	`department` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `plan_items`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_item_departments_once` ON `plan_item_departments` (`item_id`,`department`);
--> statement-breakpoint
CREATE TABLE `plan_item_needs` (
	`id` integer PRIMARY KEY NOT NULL,
	`item_id` integer NOT NULL,
	`need_id` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `plan_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`need_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_item_needs_once` ON `plan_item_needs` (`item_id`,`need_id`);
--> statement-breakpoint
CREATE INDEX `plan_item_needs_by_need` ON `plan_item_needs` (`need_id`);
--> statement-breakpoint
CREATE TABLE `plan_items` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`year` integer NOT NULL,
	`title` text NOT NULL,
	`goal` text,
	`content` text,
	`audience` text,
	`method` text,
	`trainer` text,
	`from_on` text,
	`to_on` text,
	`term` text,
	`heads` integer,
	`minutes` integer,
	`sessions` integer,
	`runs` integer,
	`course` text,
	`program` text,
	`rule` text,
	`source` text NOT NULL,
	`status` text NOT NULL,
	`origin` text,
	`reasons` text,
	`note` text,
	`entry` integer NOT NULL,
	CHECK (`from_on` IS date(`from_on`)),
	CHECK (`to_on` IS date(`to_on`)),
	CHECK (`term` IN ('short', 'long')),
	CHECK (`source` IN ('need', 'gap', 'recurring', 'last_year', 'evaluation', 'manual')),
	CHECK (`status` IN ('planned', 'dropped')),
	CHECK (`title` <> ''),
	CHECK (`from_on` <= `to_on`),
	CHECK (`heads` > 0),
	CHECK (`minutes` > 0),
	CHECK (`sessions` > 0),
	CHECK (`runs` > 0),
	CHECK (`year` BETWEEN 2000 AND 2999),
	CHECK ((`from_on` IS NULL) = (`to_on` IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_items_code_unique` ON `plan_items` (`code`);
--> statement-breakpoint
CREATE INDEX `plan_items_by_year` ON `plan_items` (`year`);
--> statement-breakpoint
CREATE TABLE `survey_answers` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer,
	`form_no` text,
	`department` text,
	`period` text NOT NULL,
	`topic` text NOT NULL,
	`mastery` integer,
	`problem` text,
	`recorded_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`recorded_on` IS date(`recorded_on`)),
	CHECK (`mastery` BETWEEN 1 AND 10),
	CHECK (`person_id` IS NULL OR `form_no` IS NULL),
	CHECK (`period` GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
	CHECK (`mastery` IS NOT NULL OR `problem` IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE INDEX `survey_answers_by_period` ON `survey_answers` (`period`,`topic`);
--> statement-breakpoint
CREATE INDEX `survey_answers_by_person` ON `survey_answers` (`person_id`,`period`);
--> statement-breakpoint
CREATE TRIGGER `survey_answers_no_update` BEFORE UPDATE ON `survey_answers` BEGIN SELECT RAISE(ABORT, 'append-only: survey_answers'); END;
--> statement-breakpoint
CREATE TRIGGER `survey_answers_no_delete` BEFORE DELETE ON `survey_answers` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: survey_answers'); END;
--> statement-breakpoint
CREATE TRIGGER `plan_approvals_no_update` BEFORE UPDATE ON `plan_approvals` BEGIN SELECT RAISE(ABORT, 'append-only: plan_approvals'); END;
--> statement-breakpoint
CREATE TRIGGER `plan_approvals_no_delete` BEFORE DELETE ON `plan_approvals` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: plan_approvals'); END;
--> statement-breakpoint
CREATE TRIGGER `plan_changes_no_update` BEFORE UPDATE ON `plan_changes` BEGIN SELECT RAISE(ABORT, 'append-only: plan_changes'); END;
--> statement-breakpoint
CREATE TRIGGER `plan_changes_no_delete` BEFORE DELETE ON `plan_changes` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: plan_changes'); END;
--> statement-breakpoint
CREATE TABLE `in_service_sessions` (
	`id` integer PRIMARY KEY NOT NULL,
	`session_id` integer NOT NULL,
	`rule` text,
	`due_on` text,
	`type` text NOT NULL,
	`period` text NOT NULL,
	`content` text,
	`bring` text,
	`department` text,
	`plan_item_id` integer,
	`need_id` integer,
	`entry` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_item_id`) REFERENCES `plan_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`need_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`due_on` IS date(`due_on`)),
	CHECK (`type` <> ''),
	CHECK (`period` IS strftime('%Y-%m', `period` || '-01')),
	CHECK ((`rule` IS NULL) = (`due_on` IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `in_service_sessions_once` ON `in_service_sessions` (`session_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `in_service_sessions_of_rule` ON `in_service_sessions` (`rule`,`due_on`);
--> statement-breakpoint
CREATE INDEX `in_service_sessions_by_period` ON `in_service_sessions` (`period`,`rule`);
--> statement-breakpoint
CREATE INDEX `in_service_sessions_by_plan_item` ON `in_service_sessions` (`plan_item_id`);
--> statement-breakpoint
CREATE INDEX `in_service_sessions_by_need` ON `in_service_sessions` (`need_id`);
--> statement-breakpoint
CREATE TABLE `session_people` (
	`id` integer PRIMARY KEY NOT NULL,
	`session_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`rule` text,
	`added_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`added_on` IS date(`added_on`))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `session_people_once` ON `session_people` (`session_id`,`person_id`);
--> statement-breakpoint
CREATE INDEX `session_people_by_person` ON `session_people` (`person_id`);
--> statement-breakpoint
CREATE TABLE `equipment` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`count` integer NOT NULL,
	`retired_on` text,
	`retire_reason` text,
	`note` text,
	`entry` integer NOT NULL,
	CHECK (`retired_on` IS date(`retired_on`)),
	CHECK (`count` >= 0),
	CHECK (`title` <> ''),
	CHECK ((`retired_on` IS NULL) = (`retire_reason` IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `equipment_code_unique` ON `equipment` (`code`);
--> statement-breakpoint
CREATE TABLE `resource_absences` (
	`id` integer PRIMARY KEY NOT NULL,
	`trainer_id` integer,
	`venue_id` integer,
	`equipment_id` integer,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`start` text,
	`end` text,
	`count` integer,
	`reason` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`trainer_id`) REFERENCES `trainers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`equipment_id`) REFERENCES `equipment`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`from_on` IS date(`from_on`)),
	CHECK (`to_on` IS date(`to_on`)),
	CHECK (`start` IS strftime('%H:%M', `start`)),
	CHECK (`end` IS strftime('%H:%M', `end`)),
	CHECK (`reason` <> ''),
	CHECK (`from_on` <= `to_on`),
	CHECK ((`start` IS NULL) = (`end` IS NULL)),
	CHECK (`start` < `end`),
	CHECK (`count` > 0),
	CHECK ((`trainer_id` IS NOT NULL) + (`venue_id` IS NOT NULL) + (`equipment_id` IS NOT NULL) = 1),
	CHECK (`count` IS NULL OR `equipment_id` IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE INDEX `resource_absences_by_trainer` ON `resource_absences` (`trainer_id`,`from_on`);
--> statement-breakpoint
CREATE INDEX `resource_absences_by_venue` ON `resource_absences` (`venue_id`,`from_on`);
--> statement-breakpoint
CREATE INDEX `resource_absences_by_equipment` ON `resource_absences` (`equipment_id`,`from_on`);
--> statement-breakpoint
CREATE TABLE `session_equipment` (
	`id` integer PRIMARY KEY NOT NULL,
	`session_id` integer NOT NULL,
	`equipment_id` integer NOT NULL,
	`count` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`equipment_id`) REFERENCES `equipment`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`count` >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `session_equipment_once` ON `session_equipment` (`session_id`,`equipment_id`);
--> statement-breakpoint
CREATE INDEX `session_equipment_by_equipment` ON `session_equipment` (`equipment_id`);
--> statement-breakpoint
CREATE TABLE `trainer_backups` (
	`id` integer PRIMARY KEY NOT NULL,
	`trainer_id` integer NOT NULL,
	`backup_id` integer NOT NULL,
	`position` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`trainer_id`) REFERENCES `trainers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`backup_id`) REFERENCES `trainers`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`trainer_id` <> `backup_id`),
	CHECK (`position` > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `trainer_backups_once` ON `trainer_backups` (`trainer_id`,`backup_id`);
--> statement-breakpoint
CREATE INDEX `trainer_backups_by_backup` ON `trainer_backups` (`backup_id`);
--> statement-breakpoint
CREATE TABLE `trainer_courses` (
	`id` integer PRIMARY KEY NOT NULL,
	`trainer_id` integer NOT NULL,
	`course` text NOT NULL,
	`qualified_on` text NOT NULL,
	`expires_on` text,
	`note` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`trainer_id`) REFERENCES `trainers`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`qualified_on` IS date(`qualified_on`)),
	CHECK (`expires_on` IS date(`expires_on`)),
	CHECK (`expires_on` > `qualified_on`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `trainer_courses_once` ON `trainer_courses` (`trainer_id`,`course`,`qualified_on`);
--> statement-breakpoint
CREATE TABLE `trainer_hours` (
	`id` integer PRIMARY KEY NOT NULL,
	`trainer_id` integer NOT NULL,
	`weekday` integer NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`trainer_id`) REFERENCES `trainers`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`start` IS strftime('%H:%M', `start`)),
	CHECK (`end` IS strftime('%H:%M', `end`)),
	CHECK (`weekday` BETWEEN 1 AND 7),
	CHECK (`start` < `end`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `trainer_hours_once` ON `trainer_hours` (`trainer_id`,`weekday`,`start`);
--> statement-breakpoint
CREATE TABLE `trainers` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` integer,
	`from_on` text NOT NULL,
	`retired_on` text,
	`retire_reason` text,
	`note` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('internal_expert', 'key_staff', 'external')),
	CHECK (`from_on` IS date(`from_on`)),
	CHECK (`retired_on` IS date(`retired_on`)),
	CHECK (`name` <> ''),
	CHECK ((`retired_on` IS NULL) = (`retire_reason` IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `trainers_name_key_unique` ON `trainers` (`name_key`);
--> statement-breakpoint
CREATE INDEX `trainers_by_person` ON `trainers` (`person_id`);
--> statement-breakpoint
CREATE TABLE `venue_backups` (
	`id` integer PRIMARY KEY NOT NULL,
	`venue_id` integer NOT NULL,
	`backup_id` integer NOT NULL,
	`position` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`backup_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`venue_id` <> `backup_id`),
	CHECK (`position` > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `venue_backups_once` ON `venue_backups` (`venue_id`,`backup_id`);
--> statement-breakpoint
CREATE INDEX `venue_backups_by_backup` ON `venue_backups` (`backup_id`);
--> statement-breakpoint
CREATE TABLE `venue_equipment` (
	`id` integer PRIMARY KEY NOT NULL,
	`venue_id` integer NOT NULL,
	`equipment_id` integer NOT NULL,
	`count` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`equipment_id`) REFERENCES `equipment`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`count` > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `venue_equipment_once` ON `venue_equipment` (`venue_id`,`equipment_id`);
--> statement-breakpoint
CREATE INDEX `venue_equipment_by_equipment` ON `venue_equipment` (`equipment_id`);
--> statement-breakpoint
CREATE TABLE `venues` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`capacity` integer,
	`retired_on` text,
	`retire_reason` text,
	`note` text,
	`entry` integer NOT NULL,
	CHECK (`retired_on` IS date(`retired_on`)),
	CHECK (`name` <> ''),
	CHECK (`capacity` > 0),
	CHECK ((`retired_on` IS NULL) = (`retire_reason` IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `venues_name_key_unique` ON `venues` (`name_key`);
