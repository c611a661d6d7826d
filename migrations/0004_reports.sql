CREATE INDEX `form_responses_by_day` ON `form_responses` (`given_on`);
--> statement-breakpoint
CREATE INDEX `kpi_values_by_end` ON `kpi_values` (`to_on`,`metric`);