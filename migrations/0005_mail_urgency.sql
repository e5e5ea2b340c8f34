DROP INDEX `outbox_due`;--> statement-breakpoint
ALTER TABLE `outbox` ADD `urgency` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `mailbox` text;--> statement-breakpoint
UPDATE `outbox` SET `urgency` = CASE
	WHEN `kind` IN ('confirm', 'already_registered', 'email_change') THEN 2
	WHEN `kind` = 'invitation' THEN 3 ELSE 0 END
WHERE `status` IN ('queued', 'sending');--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`urgency`,`next_at`) WHERE status IN ('queued', 'sending');--> statement-breakpoint
CREATE INDEX `outbox_mailbox` ON `outbox` (`mailbox`,`created_at`) WHERE mailbox IS NOT NULL;
