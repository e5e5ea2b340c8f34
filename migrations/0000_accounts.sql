CREATE TABLE `dev_faults` (
	`id` integer PRIMARY KEY NOT NULL,
	`fault` text NOT NULL,
	`remaining` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `dev_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`headers` text NOT NULL,
	`code` text,
	`created_at` integer NOT NULL,
	`arrival` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `email_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`old_email` text NOT NULL,
	`new_email` text NOT NULL,
	`security_version` integer NOT NULL,
	`notice_id` text,
	`created_at` integer NOT NULL,
	`completed_at` integer,
	`undo_until` integer,
	`undone_at` integer
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `email_changes_user` ON `email_changes` (`user_id`);--> statement-breakpoint
CREATE INDEX `email_changes_reserved` ON `email_changes` (`old_email`) WHERE undo_until IS NOT NULL;--> statement-breakpoint
CREATE TABLE `mail_events` (
	`id` text PRIMARY KEY NOT NULL,
	`seen_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `mail_events_seen` ON `mail_events` (`seen_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` text,
	`registration_id` text,
	`address` text,
	`locale` text NOT NULL,
	`params` text NOT NULL,
	`security_version` integer NOT NULL,
	`kid` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_until` integer,
	`next_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`provider` text,
	`provider_id` text,
	`last_class` text,
	`last_code` text,
	`replaces` text,
	`created_at` integer NOT NULL,
	`sent_at` integer
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`next_at`) WHERE status IN ('queued', 'sending');--> statement-breakpoint
CREATE INDEX `outbox_address` ON `outbox` (`address`,`kind`,`created_at`);--> statement-breakpoint
CREATE INDEX `outbox_trouble` ON `outbox` (`id`) WHERE status IN ('failed', 'uncertain', 'expired', 'bounced', 'complained');--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_replaces` ON `outbox` (`replaces`) WHERE replaces IS NOT NULL;--> statement-breakpoint
CREATE INDEX `outbox_cloudflare` ON `outbox` (`provider_id`) WHERE provider = 'cloudflare';--> statement-breakpoint
CREATE TABLE `provider_health` (
	`name` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`open_until` integer NOT NULL,
	`last_class` text NOT NULL,
	`last_code` text NOT NULL,
	`changed_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`username` text,
	`password_hash` text NOT NULL,
	`secret_hash` text NOT NULL,
	`decoy` integer NOT NULL,
	`locale` text NOT NULL,
	`security_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `registrations_email` ON `registrations` (`email`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`user_id` text NOT NULL,
	`id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`mode` text DEFAULT 'cookie' NOT NULL,
	`previous_hash` text,
	`nonce` text,
	`rotated_at` integer,
	`ttl` integer NOT NULL,
	`device` text NOT NULL,
	`place` text,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `suppressions` (
	`key` text NOT NULL,
	`reason` text NOT NULL,
	`until` integer,
	`mail_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`key`, `reason`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `throttles` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`streak` integer NOT NULL,
	`last_at` integer NOT NULL,
	`blocked_until` integer DEFAULT 0 NOT NULL,
	`allowed` integer DEFAULT 1 NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`username` text,
	`username_key` text,
	`password_hash` text,
	`role` text DEFAULT 'user' NOT NULL,
	`locale` text DEFAULT 'en' NOT NULL,
	`email_confirmed_at` integer,
	`security_version` integer DEFAULT 1 NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	`last_login_at` integer,
	`pending_change_id` text,
	`notices_new_device` integer DEFAULT 1 NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_username_key` ON `users` (`username_key`) WHERE username_key IS NOT NULL;--> statement-breakpoint
CREATE INDEX `users_admins` ON `users` (`id`) WHERE role = 'admin';--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`user_id` text,
	`actor_id` text,
	`ip_hash` text,
	`country` text,
	`device` text,
	`detail` text
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `audit_user` ON `audit` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `daily_counts` (
	`day` text NOT NULL,
	`metric` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`day`, `metric`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `cursors` (
	`name` text PRIMARY KEY NOT NULL,
	`position` text NOT NULL
) WITHOUT ROWID;
