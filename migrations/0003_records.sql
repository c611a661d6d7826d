-- Records and examinations: questionnaires, draws, question bank, improvement, cases, awards.
--> statement-breakpoint
CREATE TABLE `award_decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`period` text NOT NULL,
	`unit` text NOT NULL,
	`person_id` integer,
	`subject` text,
	`act` text NOT NULL,
	`earned` integer NOT NULL,
	`millionths` integer,
	`hundredths` integer,
	`amount_unit` text,
	`prize` text,
	`evidence` text,
	`decided_on` text NOT NULL,
	`decided_by` text NOT NULL,
	`reason` text,
	`origin` text NOT NULL,
	`handbook_version` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('award', 'deduction')),
	CHECK (`unit` IN ('person', 'team', 'department', 'batch')),
	CHECK (`act` IN ('given', 'waived', 'confirmed')),
	CHECK (`decided_on` IS date(`decided_on`)),
	CHECK (`origin` IN ('decided', 'imported')),
	CHECK ((`unit` = 'person') = (`person_id` IS NOT NULL)),
	CHECK ((`unit` = 'person') = (`subject` IS NULL)),
	CHECK (`subject` <> ''),
	CHECK (`decided_by` <> ''),
	CHECK (`earned` IN (0, 1)),
	CHECK (`act` <> 'waived' OR `reason` <> ''),
	CHECK (`hundredths` IS NULL OR `amount_unit` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `award_decisions_by_period` ON `award_decisions` (`kind`,`period`);
--> statement-breakpoint
CREATE INDEX `award_decisions_by_person` ON `award_decisions` (`person_id`);
--> statement-breakpoint
CREATE TABLE `award_exports` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`period` text NOT NULL,
	`decision_id` integer NOT NULL,
	`change` text NOT NULL,
	`hundredths` integer,
	`exported_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `award_decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`change` IN ('new', 'changed', 'withdrawn')),
	CHECK (`exported_on` IS date(`exported_on`)),
	CHECK (`number` > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `award_exports_by_decision` ON `award_exports` (`decision_id`);
--> statement-breakpoint
CREATE INDEX `award_exports_by_number` ON `award_exports` (`number`);
--> statement-breakpoint
CREATE TRIGGER `award_decisions_no_update` BEFORE UPDATE ON `award_decisions` BEGIN SELECT RAISE(ABORT, 'append-only: award_decisions'); END;
--> statement-breakpoint
CREATE TRIGGER `award_decisions_no_delete` BEFORE DELETE ON `award_decisions` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: award_decisions'); END;
--> statement-breakpoint
CREATE TRIGGER `award_exports_no_update` BEFORE UPDATE ON `award_exports` BEGIN SELECT RAISE(ABORT, 'append-only: award_exports'); END;
--> statement-breakpoint
CREATE TRIGGER `award_exports_no_delete` BEFORE DELETE ON `award_exports` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: award_exports'); END;
