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
--> statement-breakpoint
CREATE TABLE `form_answers` (
	`id` integer PRIMARY KEY NOT NULL,
	`response_id` integer NOT NULL,
	`item` text NOT NULL,
	`mark` integer,
	`words` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `form_responses`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK ((`mark` IS NULL) <> (`words` IS NULL)),
	CHECK (`mark` > 0),
	CHECK (`words` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `form_answers_by_response` ON `form_answers` (`response_id`,`item`);
--> statement-breakpoint
CREATE TABLE `form_responses` (
	`id` integer PRIMARY KEY NOT NULL,
	`form` text NOT NULL,
	`session_id` integer,
	`course` text,
	`batch_id` integer,
	`subject_id` integer,
	`rater_role` text,
	`respondent_id` integer,
	`respondent` text,
	`salt` text,
	`token` text,
	`given_on` text NOT NULL,
	`replaces` integer,
	`reason` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subject_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`respondent_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces`) REFERENCES `form_responses`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`rater_role` IN ('self', 'peer', 'mentor', 'customer')),
	CHECK (`given_on` IS date(`given_on`)),
	CHECK ((`subject_id` IS NULL) = (`rater_role` IS NULL)),
	CHECK ((`salt` IS NULL) = (`token` IS NULL)),
	CHECK (`token` IS NULL OR (`respondent_id` IS NULL AND `respondent` IS NULL)),
	CHECK (`respondent` <> ''),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `form_responses_by_form` ON `form_responses` (`form`,`session_id`,`course`);
--> statement-breakpoint
CREATE INDEX `form_responses_by_session` ON `form_responses` (`session_id`);
--> statement-breakpoint
CREATE INDEX `form_responses_by_batch` ON `form_responses` (`batch_id`);
--> statement-breakpoint
CREATE INDEX `form_responses_by_subject` ON `form_responses` (`subject_id`,`form`);
--> statement-breakpoint
CREATE INDEX `form_responses_by_respondent` ON `form_responses` (`respondent_id`);
--> statement-breakpoint
CREATE INDEX `form_responses_by_replaced` ON `form_responses` (`replaces`);
--> statement-breakpoint
CREATE TRIGGER `form_responses_no_update` BEFORE UPDATE ON `form_responses` BEGIN SELECT RAISE(ABORT, 'append-only: form_responses'); END;
--> statement-breakpoint
CREATE TRIGGER `form_responses_no_delete` BEFORE DELETE ON `form_responses` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: form_responses'); END;
--> statement-breakpoint
CREATE TRIGGER `form_answers_no_update` BEFORE UPDATE ON `form_answers` BEGIN SELECT RAISE(ABORT, 'append-only: form_answers'); END;
--> statement-breakpoint
CREATE TRIGGER `form_answers_no_delete` BEFORE DELETE ON `form_answers` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: form_answers'); END;
--> statement-breakpoint
CREATE TABLE `decided_dimensions` (
	`id` integer PRIMARY KEY NOT NULL,
	`mark_decision_id` integer NOT NULL,
	`component` text NOT NULL,
	`score_hundredths` integer,
	`entry` integer NOT NULL,
	FOREIGN KEY (`mark_decision_id`) REFERENCES `mark_decisions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `decided_dimensions_once` ON `decided_dimensions` (`mark_decision_id`,`component`);
--> statement-breakpoint
CREATE TABLE `examiner_chairs` (
	`id` integer PRIMARY KEY NOT NULL,
	`attempt_id` integer NOT NULL,
	`examiner` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `examiner_chairs_by_attempt` ON `examiner_chairs` (`attempt_id`);
--> statement-breakpoint
CREATE TABLE `examiner_dimensions` (
	`id` integer PRIMARY KEY NOT NULL,
	`examiner_mark_id` integer NOT NULL,
	`component` text NOT NULL,
	`score_hundredths` integer,
	`entry` integer NOT NULL,
	FOREIGN KEY (`examiner_mark_id`) REFERENCES `examiner_marks`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `examiner_dimensions_once` ON `examiner_dimensions` (`examiner_mark_id`,`component`);
--> statement-breakpoint
CREATE TABLE `examiner_marks` (
	`id` integer PRIMARY KEY NOT NULL,
	`attempt_id` integer NOT NULL,
	`examiner` text NOT NULL,
	`score_hundredths` integer,
	`bonus_hundredths` integer NOT NULL,
	`correction` text,
	`recorded_by` text NOT NULL,
	`recorded_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`recorded_on` IS date(`recorded_on`)),
	CHECK (`score_hundredths` IS NULL OR `score_hundredths` >= 0),
	CHECK (`bonus_hundredths` >= 0),
	CHECK (`examiner` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `examiner_marks_by_attempt` ON `examiner_marks` (`attempt_id`);
--> statement-breakpoint
CREATE TABLE `further_proctors` (
	`id` integer PRIMARY KEY NOT NULL,
	`sitting_id` integer NOT NULL,
	`name` text NOT NULL,
	`role` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `further_proctors_once` ON `further_proctors` (`sitting_id`,`name`);
--> statement-breakpoint
CREATE TABLE `mark_decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`attempt_id` integer NOT NULL,
	`kind` text NOT NULL,
	`decided_on` text NOT NULL,
	`actor` text NOT NULL,
	`reason` text NOT NULL,
	`score_hundredths` integer,
	`bonus_hundredths` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('regrade', 'settle')),
	CHECK (`decided_on` IS date(`decided_on`)),
	CHECK (`reason` <> ''),
	CHECK (`score_hundredths` IS NULL OR `score_hundredths` >= 0),
	CHECK (`bonus_hundredths` >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `mark_decisions_by_attempt` ON `mark_decisions` (`attempt_id`);
--> statement-breakpoint
CREATE TABLE `online_tries` (
	`id` integer PRIMARY KEY NOT NULL,
	`attempt_id` integer NOT NULL,
	`source` text NOT NULL,
	`submitted` text NOT NULL,
	`seconds` integer,
	`tries` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`tries` > 0),
	CHECK (`seconds` IS NULL OR `seconds` >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `online_tries_once` ON `online_tries` (`attempt_id`);
--> statement-breakpoint
CREATE TABLE `seat_checks` (
	`id` integer PRIMARY KEY NOT NULL,
	`booking_id` integer NOT NULL,
	`state` text NOT NULL,
	`checked_on` text NOT NULL,
	`actor` text NOT NULL,
	`note` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`state` IN ('present', 'absent', 'unproven')),
	CHECK (`checked_on` IS date(`checked_on`))
) STRICT;
--> statement-breakpoint
CREATE INDEX `seat_checks_by_booking` ON `seat_checks` (`booking_id`);
--> statement-breakpoint
CREATE TABLE `seat_numbers` (
	`id` integer PRIMARY KEY NOT NULL,
	`booking_id` integer NOT NULL,
	`seat` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`seat` > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_numbers_once` ON `seat_numbers` (`booking_id`);
--> statement-breakpoint
CREATE TABLE `seating_plans` (
	`id` integer PRIMARY KEY NOT NULL,
	`sitting_id` integer NOT NULL,
	`per_row` integer NOT NULL,
	`seed` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`per_row` > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `seating_plans_once` ON `seating_plans` (`sitting_id`);
--> statement-breakpoint
CREATE TRIGGER `examiner_marks_no_update` BEFORE UPDATE ON `examiner_marks` BEGIN SELECT RAISE(ABORT, 'append-only: examiner_marks'); END;
--> statement-breakpoint
CREATE TRIGGER `examiner_marks_no_delete` BEFORE DELETE ON `examiner_marks` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: examiner_marks'); END;
--> statement-breakpoint
CREATE TRIGGER `examiner_dimensions_no_update` BEFORE UPDATE ON `examiner_dimensions` BEGIN SELECT RAISE(ABORT, 'append-only: examiner_dimensions'); END;
--> statement-breakpoint
CREATE TRIGGER `examiner_dimensions_no_delete` BEFORE DELETE ON `examiner_dimensions` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: examiner_dimensions'); END;
--> statement-breakpoint
CREATE TRIGGER `examiner_chairs_no_update` BEFORE UPDATE ON `examiner_chairs` BEGIN SELECT RAISE(ABORT, 'append-only: examiner_chairs'); END;
--> statement-breakpoint
CREATE TRIGGER `examiner_chairs_no_delete` BEFORE DELETE ON `examiner_chairs` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: examiner_chairs'); END;
--> statement-breakpoint
CREATE TRIGGER `mark_decisions_no_update` BEFORE UPDATE ON `mark_decisions` BEGIN SELECT RAISE(ABORT, 'append-only: mark_decisions'); END;
--> statement-breakpoint
CREATE TRIGGER `mark_decisions_no_delete` BEFORE DELETE ON `mark_decisions` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: mark_decisions'); END;
--> statement-breakpoint
CREATE TRIGGER `decided_dimensions_no_update` BEFORE UPDATE ON `decided_dimensions` BEGIN SELECT RAISE(ABORT, 'append-only: decided_dimensions'); END;
--> statement-breakpoint
CREATE TRIGGER `decided_dimensions_no_delete` BEFORE DELETE ON `decided_dimensions` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: decided_dimensions'); END;
--> statement-breakpoint
CREATE TRIGGER `online_tries_no_update` BEFORE UPDATE ON `online_tries` BEGIN SELECT RAISE(ABORT, 'append-only: online_tries'); END;
--> statement-breakpoint
CREATE TRIGGER `online_tries_no_delete` BEFORE DELETE ON `online_tries` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: online_tries'); END;
--> statement-breakpoint
CREATE TRIGGER `seat_checks_no_update` BEFORE UPDATE ON `seat_checks` BEGIN SELECT RAISE(ABORT, 'append-only: seat_checks'); END;
--> statement-breakpoint
CREATE TRIGGER `seat_checks_no_delete` BEFORE DELETE ON `seat_checks` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: seat_checks'); END;
--> statement-breakpoint
CREATE TABLE `case_departments` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`department` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `case_departments_once` ON `case_departments` (`case_id`,`department`);
--> statement-breakpoint
CREATE TABLE `case_honours` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`month` text NOT NULL,
	`kind` text NOT NULL,
	`actor` text NOT NULL,
	`decided_on` text NOT NULL,
	`reason` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('nominated', 'chosen', 'passed_over')),
	CHECK (`decided_on` IS date(`decided_on`)),
	CHECK (`month` || '-01' IS date(`month` || '-01')),
	CHECK (`actor` <> ''),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_honours_by_case` ON `case_honours` (`case_id`);
--> statement-breakpoint
CREATE INDEX `case_honours_by_month` ON `case_honours` (`month`);
--> statement-breakpoint
CREATE TABLE `case_reviews` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`reviewer` text NOT NULL,
	`reviewed_on` text NOT NULL,
	`verdict` text NOT NULL,
	`comment` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`reviewed_on` IS date(`reviewed_on`)),
	CHECK (`verdict` IN ('approved', 'returned')),
	CHECK (`reviewer` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_reviews_by_case` ON `case_reviews` (`case_id`);
--> statement-breakpoint
CREATE TABLE `case_uses` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`course` text NOT NULL,
	`session_id` integer,
	`used_on` text NOT NULL,
	`note` text,
	`entry` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`used_on` IS date(`used_on`))
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_uses_by_case` ON `case_uses` (`case_id`);
--> statement-breakpoint
CREATE INDEX `case_uses_by_session` ON `case_uses` (`session_id`);
--> statement-breakpoint
CREATE INDEX `case_uses_by_course` ON `case_uses` (`course`);
--> statement-breakpoint
CREATE TABLE `case_withdrawals` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`withdrawn_on` text NOT NULL,
	`reason` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`withdrawn_on` IS date(`withdrawn_on`)),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `case_withdrawals_once` ON `case_withdrawals` (`case_id`);
--> statement-breakpoint
CREATE TABLE `cases` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`background` text NOT NULL,
	`handling` text NOT NULL,
	`solution` text NOT NULL,
	`feedback` text,
	`lesson` text,
	`type` text NOT NULL,
	`difficulty` text NOT NULL,
	`author` text NOT NULL,
	`person_id` integer,
	`happened_on` text,
	`received_on` text NOT NULL,
	`revision` integer NOT NULL,
	`revised_on` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`happened_on` IS date(`happened_on`)),
	CHECK (`received_on` IS date(`received_on`)),
	CHECK (`revised_on` IS date(`revised_on`)),
	CHECK (`revision` >= 1),
	CHECK (`title` <> '' AND `background` <> '' AND `handling` <> '' AND `solution` <> '' AND `author` <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_code_unique` ON `cases` (`code`);
--> statement-breakpoint
CREATE INDEX `cases_by_person` ON `cases` (`person_id`);
--> statement-breakpoint
CREATE INDEX `cases_by_received` ON `cases` (`received_on`);
--> statement-breakpoint
CREATE INDEX `cases_by_entry` ON `cases` (`entry`);
--> statement-breakpoint
CREATE TRIGGER `case_reviews_no_update` BEFORE UPDATE ON `case_reviews` BEGIN SELECT RAISE(ABORT, 'append-only: case_reviews'); END;
--> statement-breakpoint
CREATE TRIGGER `case_reviews_no_delete` BEFORE DELETE ON `case_reviews` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: case_reviews'); END;
--> statement-breakpoint
CREATE TRIGGER `case_honours_no_update` BEFORE UPDATE ON `case_honours` BEGIN SELECT RAISE(ABORT, 'append-only: case_honours'); END;
--> statement-breakpoint
CREATE TRIGGER `case_honours_no_delete` BEFORE DELETE ON `case_honours` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: case_honours'); END;
--> statement-breakpoint
CREATE TRIGGER `case_uses_no_update` BEFORE UPDATE ON `case_uses` BEGIN SELECT RAISE(ABORT, 'append-only: case_uses'); END;
--> statement-breakpoint
CREATE TRIGGER `case_uses_no_delete` BEFORE DELETE ON `case_uses` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: case_uses'); END;
--> statement-breakpoint
CREATE TRIGGER `case_withdrawals_no_update` BEFORE UPDATE ON `case_withdrawals` BEGIN SELECT RAISE(ABORT, 'append-only: case_withdrawals'); END;
--> statement-breakpoint
CREATE TRIGGER `case_withdrawals_no_delete` BEFORE DELETE ON `case_withdrawals` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: case_withdrawals'); END;
--> statement-breakpoint
CREATE TABLE `finding_answers` (
	`id` integer PRIMARY KEY NOT NULL,
	`finding` text NOT NULL,
	`kind` text NOT NULL,
	`actor` text NOT NULL,
	`decided_on` text NOT NULL,
	`reason` text NOT NULL,
	`improvement_id` integer,
	`entry` integer NOT NULL,
	FOREIGN KEY (`improvement_id`) REFERENCES `improvements`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('accepted', 'declined')),
	CHECK (`decided_on` IS date(`decided_on`)),
	CHECK (`improvement_id` IS NULL OR `kind` = 'accepted'),
	CHECK (`actor` <> ''),
	CHECK (`reason` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `finding_answers_by_finding` ON `finding_answers` (`finding`);
--> statement-breakpoint
CREATE INDEX `finding_answers_by_action` ON `finding_answers` (`improvement_id`);
--> statement-breakpoint
CREATE TABLE `improvement_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`improvement_id` integer NOT NULL,
	`kind` text NOT NULL,
	`actor` text NOT NULL,
	`happened_on` text NOT NULL,
	`statement` text NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`improvement_id`) REFERENCES `improvements`(`id`) ON UPDATE no action ON DELETE no action,
	CHECK (`kind` IN ('done', 'verified', 'reopened', 'dropped')),
	CHECK (`happened_on` IS date(`happened_on`)),
	CHECK (`actor` <> ''),
	CHECK (`statement` <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `improvement_events_by_action` ON `improvement_events` (`improvement_id`);
--> statement-breakpoint
CREATE TABLE `improvements` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`finding` text,
	`about` text NOT NULL,
	`rule` text,
	`handbook_version` integer,
	`owner` text NOT NULL,
	`due_on` text NOT NULL,
	`opened_on` text NOT NULL,
	`entry` integer NOT NULL,
	CHECK (`due_on` IS date(`due_on`)),
	CHECK (`opened_on` IS date(`opened_on`)),
	CHECK (`title` <> '' AND `about` <> '' AND `owner` <> ''),
	CHECK (`due_on` >= `opened_on`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `improvements_code_unique` ON `improvements` (`code`);
--> statement-breakpoint
CREATE INDEX `improvements_by_finding` ON `improvements` (`finding`);
--> statement-breakpoint
CREATE TRIGGER `improvement_events_no_update` BEFORE UPDATE ON `improvement_events` BEGIN SELECT RAISE(ABORT, 'append-only: improvement_events'); END;
--> statement-breakpoint
CREATE TRIGGER `improvement_events_no_delete` BEFORE DELETE ON `improvement_events` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: improvement_events'); END;
--> statement-breakpoint
CREATE TRIGGER `finding_answers_no_update` BEFORE UPDATE ON `finding_answers` BEGIN SELECT RAISE(ABORT, 'append-only: finding_answers'); END;
--> statement-breakpoint
CREATE TRIGGER `finding_answers_no_delete` BEFORE DELETE ON `finding_answers` WHEN (SELECT `open` FROM `undo_guard`) = 0 BEGIN SELECT RAISE(ABORT, 'append-only: finding_answers'); END;
