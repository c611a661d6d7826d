-- Records and examinations: questionnaires, draws, question bank, improvement, cases, awards.
--> statement-breakpoint
CREATE TABLE `customers` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text,
	`owner_id` integer NOT NULL,
	`contacted_on` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`contacted_on` IS date(`contacted_on`))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_code_unique` ON `customers` (`code`);
--> statement-breakpoint
CREATE INDEX `customers_by_owner` ON `customers` (`owner_id`);
--> statement-breakpoint
CREATE TABLE `spot_draws` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`period` text NOT NULL,
	`drawn_on` text NOT NULL,
	`team` text NOT NULL,
	`person_id` integer NOT NULL,
	`customer_id` integer,
	`round` integer NOT NULL,
	`seed` integer NOT NULL,
	`carried_from` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('team', 'customer')),
	CHECK (`drawn_on` IS date(`drawn_on`)),
	CHECK ((`kind` = 'customer') = (`customer_id` IS NOT NULL)),
	CHECK (`period` <> ''),
	CHECK (`round` > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `spot_draws_by_period` ON `spot_draws` (`kind`,`period`);
--> statement-breakpoint
CREATE INDEX `spot_draws_by_team` ON `spot_draws` (`kind`,`team`,`round`);
--> statement-breakpoint
CREATE INDEX `spot_draws_by_person` ON `spot_draws` (`person_id`);
--> statement-breakpoint
CREATE INDEX `spot_draws_by_customer` ON `spot_draws` (`customer_id`);
--> statement-breakpoint
CREATE TABLE `spot_results` (
	`id` integer PRIMARY KEY NOT NULL,
	`draw_id` integer NOT NULL,
	`checked_on` text NOT NULL,
	`score_hundredths` integer,
	`finding` text,
	`checker` text,
	`recorded_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`draw_id`) REFERENCES `spot_draws`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`checked_on` IS date(`checked_on`)),
	CHECK (`score_hundredths` IS NOT NULL OR `finding` IS NOT NULL),
	CHECK (`score_hundredths` >= 0),
	CHECK (`finding` <> ''),
	CHECK (`recorded_on` IS date(`recorded_on`))
) STRICT;
--> statement-breakpoint
CREATE INDEX `spot_results_by_draw` ON `spot_results` (`draw_id`,`id`);
--> statement-breakpoint
CREATE TABLE `spot_skips` (
	`id` integer PRIMARY KEY NOT NULL,
	`draw_id` integer NOT NULL,
	`skipped_on` text NOT NULL,
	`reason` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`draw_id`) REFERENCES `spot_draws`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`skipped_on` IS date(`skipped_on`)),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `spot_skips_once` ON `spot_skips` (`draw_id`);
--> statement-breakpoint
CREATE TRIGGER `spot_draws_no_update` BEFORE UPDATE ON `spot_draws` BEGIN SELECT RAISE(ABORT, 'append-only: spot_draws'); END;
--> statement-breakpoint
CREATE TRIGGER `spot_draws_no_delete` BEFORE DELETE ON `spot_draws` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: spot_draws'); END;
--> statement-breakpoint
CREATE TRIGGER `spot_results_no_update` BEFORE UPDATE ON `spot_results` BEGIN SELECT RAISE(ABORT, 'append-only: spot_results'); END;
--> statement-breakpoint
CREATE TRIGGER `spot_results_no_delete` BEFORE DELETE ON `spot_results` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: spot_results'); END;
--> statement-breakpoint
CREATE TRIGGER `spot_skips_no_update` BEFORE UPDATE ON `spot_skips` BEGIN SELECT RAISE(ABORT, 'append-only: spot_skips'); END;
--> statement-breakpoint
CREATE TRIGGER `spot_skips_no_delete` BEFORE DELETE ON `spot_skips` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: spot_skips'); END;
