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
