-- Records and examinations: questionnaires, draws, question bank, improvement, cases, awards.
CREATE TABLE `answer_marks` (
	`id` integer PRIMARY KEY NOT NULL,
	`answer_id` integer NOT NULL,
	`points_hundredths` integer NOT NULL,
	`marked_on` text NOT NULL,
	`marked_by` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`answer_id`) REFERENCES `given_answers`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`marked_on` IS date(`marked_on`)),
	CHECK (`points_hundredths` >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_marks_answer_id_unique` ON `answer_marks` (`answer_id`);
--> statement-breakpoint
CREATE TABLE `answer_sheets` (
	`id` integer PRIMARY KEY NOT NULL,
	`paper_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`version` text NOT NULL,
	`taken_on` text NOT NULL,
	`recorded_on` text NOT NULL,
	`recorded_by` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`taken_on` IS date(`taken_on`)),
	CHECK (`recorded_on` IS date(`recorded_on`))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_sheets_once` ON `answer_sheets` (`paper_id`,`person_id`,`taken_on`);
--> statement-breakpoint
CREATE INDEX `answer_sheets_by_person` ON `answer_sheets` (`person_id`);
--> statement-breakpoint
CREATE TABLE `given_answers` (
	`id` integer PRIMARY KEY NOT NULL,
	`sheet_id` integer NOT NULL,
	`paper_question_id` integer NOT NULL,
	`given` text NOT NULL,
	`seconds` integer,
	`entry` integer NOT NULL,
	FOREIGN KEY (`sheet_id`) REFERENCES `answer_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`paper_question_id`) REFERENCES `paper_questions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`seconds` IS NULL OR `seconds` >= 0),
	CHECK (`given` <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `given_answers_once` ON `given_answers` (`sheet_id`,`paper_question_id`);
--> statement-breakpoint
CREATE INDEX `given_answers_by_question` ON `given_answers` (`paper_question_id`);
--> statement-breakpoint
CREATE TABLE `paper_questions` (
	`id` integer PRIMARY KEY NOT NULL,
	`paper_id` integer NOT NULL,
	`version` text NOT NULL,
	`position` integer NOT NULL,
	`question_version_id` integer NOT NULL,
	`points_hundredths` integer NOT NULL,
	`cell` integer NOT NULL,
	`option_order` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_version_id`) REFERENCES `question_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`position` >= 1),
	CHECK (`points_hundredths` > 0),
	CHECK (`cell` >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_questions_once` ON `paper_questions` (`paper_id`,`version`,`position`);
--> statement-breakpoint
CREATE INDEX `paper_questions_by_version` ON `paper_questions` (`question_version_id`);
--> statement-breakpoint
CREATE TABLE `papers` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`assessment` text NOT NULL,
	`blueprint` text NOT NULL,
	`handbook_version` integer NOT NULL,
	`seed` integer NOT NULL,
	`mode` text NOT NULL,
	`drawn_on` text NOT NULL,
	`drawn_by` text NOT NULL,
	`entry` integer NOT NULL,
	CHECK (`mode` IN ('same', 'other')),
	CHECK (`drawn_on` IS date(`drawn_on`))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `papers_code_unique` ON `papers` (`code`);
--> statement-breakpoint
CREATE TABLE `question_retirements` (
	`id` integer PRIMARY KEY NOT NULL,
	`question_id` integer NOT NULL,
	`retired` integer NOT NULL,
	`happened_on` text NOT NULL,
	`reason` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`happened_on` IS date(`happened_on`)),
	CHECK (`reason` <> ''),
	CHECK (`retired` IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `question_retirements_by_question` ON `question_retirements` (`question_id`);
--> statement-breakpoint
CREATE TABLE `question_reviews` (
	`id` integer PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`reviewer` text NOT NULL,
	`reviewed_on` text NOT NULL,
	`verdict` text NOT NULL,
	`comment` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `question_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`reviewed_on` IS date(`reviewed_on`)),
	CHECK (`verdict` IN ('approved', 'rejected'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `question_reviews_by_version` ON `question_reviews` (`version_id`);
--> statement-breakpoint
CREATE TABLE `question_versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`question_id` integer NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`stem_key` text NOT NULL,
	`made_on` text NOT NULL,
	`made_by` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('single', 'multiple', 'true_false', 'short', 'numerical', 'matching')),
	CHECK (`made_on` IS date(`made_on`)),
	CHECK (`number` >= 1),
	CHECK (json_valid(`content`))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `question_versions_once` ON `question_versions` (`question_id`,`number`);
--> statement-breakpoint
CREATE INDEX `question_versions_by_stem` ON `question_versions` (`stem_key`);
--> statement-breakpoint
CREATE TABLE `questions` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`course` text NOT NULL,
	`topic` text,
	`difficulty` text NOT NULL,
	`language` text NOT NULL,
	`added_on` text NOT NULL,
	`entry` integer NOT NULL,
	CHECK (`language` IN ('zh', 'en')),
	CHECK (`added_on` IS date(`added_on`))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_code_unique` ON `questions` (`code`);
--> statement-breakpoint
CREATE INDEX `questions_by_course` ON `questions` (`course`);
--> statement-breakpoint
CREATE TRIGGER `question_reviews_no_update` BEFORE UPDATE ON `question_reviews` BEGIN SELECT RAISE(ABORT, 'append-only: question_reviews'); END;
--> statement-breakpoint
CREATE TRIGGER `question_reviews_no_delete` BEFORE DELETE ON `question_reviews` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: question_reviews'); END;
--> statement-breakpoint
CREATE TRIGGER `question_retirements_no_update` BEFORE UPDATE ON `question_retirements` BEGIN SELECT RAISE(ABORT, 'append-only: question_retirements'); END;
--> statement-breakpoint
CREATE TRIGGER `question_retirements_no_delete` BEFORE DELETE ON `question_retirements` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: question_retirements'); END;
--> statement-breakpoint
CREATE TRIGGER `papers_no_update` BEFORE UPDATE ON `papers` BEGIN SELECT RAISE(ABORT, 'append-only: papers'); END;
--> statement-breakpoint
CREATE TRIGGER `papers_no_delete` BEFORE DELETE ON `papers` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: papers'); END;
--> statement-breakpoint
CREATE TRIGGER `paper_questions_no_update` BEFORE UPDATE ON `paper_questions` BEGIN SELECT RAISE(ABORT, 'append-only: paper_questions'); END;
--> statement-breakpoint
CREATE TRIGGER `paper_questions_no_delete` BEFORE DELETE ON `paper_questions` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: paper_questions'); END;
--> statement-breakpoint
CREATE TRIGGER `answer_sheets_no_update` BEFORE UPDATE ON `answer_sheets` BEGIN SELECT RAISE(ABORT, 'append-only: answer_sheets'); END;
--> statement-breakpoint
CREATE TRIGGER `answer_sheets_no_delete` BEFORE DELETE ON `answer_sheets` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: answer_sheets'); END;
--> statement-breakpoint
CREATE TRIGGER `given_answers_no_update` BEFORE UPDATE ON `given_answers` BEGIN SELECT RAISE(ABORT, 'append-only: given_answers'); END;
--> statement-breakpoint
CREATE TRIGGER `given_answers_no_delete` BEFORE DELETE ON `given_answers` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: given_answers'); END;
--> statement-breakpoint
CREATE TRIGGER `answer_marks_no_update` BEFORE UPDATE ON `answer_marks` BEGIN SELECT RAISE(ABORT, 'append-only: answer_marks'); END;
--> statement-breakpoint
CREATE TRIGGER `answer_marks_no_delete` BEFORE DELETE ON `answer_marks` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: answer_marks'); END;
