DROP INDEX `outbox_cloudflare`;--> statement-breakpoint
CREATE INDEX `outbox_provider_id` ON `outbox` (`provider_id`) WHERE provider_id IS NOT NULL;