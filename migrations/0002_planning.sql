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
--> statement-breakpoint
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
CREATE INDEX `notices_by_person` ON `notices` (`person_id`);
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
--> statement-breakpoint
CREATE TABLE `trainer_decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`trainer_id` integer NOT NULL,
	`kind` text NOT NULL,
	`course` text,
	`decided_on` text NOT NULL,
	`actor` text NOT NULL,
	`reason` text,
	`overridden` text,
	`handbook_version` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`trainer_id`) REFERENCES `trainers`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('certified', 'renewed', 'revoked', 'guided', 'rewarded', 'kept')),
	CHECK (`decided_on` IS date(`decided_on`)),
	CHECK (`actor` <> ''),
	CHECK (`overridden` IS NULL OR `reason` IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE INDEX `trainer_decisions_by_trainer` ON `trainer_decisions` (`trainer_id`,`decided_on`);
--> statement-breakpoint
CREATE TABLE `trainer_records` (
	`id` integer PRIMARY KEY NOT NULL,
	`trainer_id` integer NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`score_hundredths` integer,
	`answers` integer,
	`session_id` integer,
	`course` text,
	`actor` text,
	`note` text,
	`recorded_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`trainer_id`) REFERENCES `trainers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('trainees', 'trial', 'appraisal', 'training')),
	CHECK (`day` IS date(`day`)),
	CHECK (`recorded_on` IS date(`recorded_on`)),
	CHECK (`score_hundredths` >= 0),
	CHECK (`answers` > 0),
	CHECK ((`score_hundredths` IS NULL) = (`kind` = 'training')),
	CHECK ((`answers` IS NOT NULL) = (`kind` = 'trainees'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `trainer_records_by_trainer` ON `trainer_records` (`trainer_id`,`kind`,`day`);
--> statement-breakpoint
CREATE INDEX `trainer_records_by_session` ON `trainer_records` (`session_id`);
--> statement-breakpoint
CREATE TRIGGER `trainer_records_no_update` BEFORE UPDATE ON `trainer_records` BEGIN SELECT RAISE(ABORT, 'append-only: trainer_records'); END;
--> statement-breakpoint
CREATE TRIGGER `trainer_records_no_delete` BEFORE DELETE ON `trainer_records` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: trainer_records'); END;
--> statement-breakpoint
CREATE TRIGGER `trainer_decisions_no_update` BEFORE UPDATE ON `trainer_decisions` BEGIN SELECT RAISE(ABORT, 'append-only: trainer_decisions'); END;
--> statement-breakpoint
CREATE TRIGGER `trainer_decisions_no_delete` BEFORE DELETE ON `trainer_decisions` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: trainer_decisions'); END;
--> statement-breakpoint
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
--> statement-breakpoint
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
--> statement-breakpoint
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
--> statement-breakpoint
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
