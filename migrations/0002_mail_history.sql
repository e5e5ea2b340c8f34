ALTER TABLE `outbox` ADD `history` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `dead_at` integer;--> statement-breakpoint
CREATE INDEX `outbox_dead` ON `outbox` (`id`) WHERE dead_at IS NOT NULL AND status IN ('queued', 'sending', 'failed', 'uncertain', 'expired');
