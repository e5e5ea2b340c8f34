CREATE TABLE `spent` (
	`key` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `event_outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`endpoint` text NOT NULL,
	`type` text NOT NULL,
	`user_id` text NOT NULL,
	`payload` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_until` integer,
	`next_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_class` text,
	`last_code` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`history` text,
	`dead_at` integer
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `event_outbox_due` ON `event_outbox` (`endpoint`,`next_at`) WHERE status IN ('queued', 'sending');--> statement-breakpoint
CREATE INDEX `event_outbox_user` ON `event_outbox` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `event_pauses` (
	`endpoint` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	`code` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `clients` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`secret_hash` text,
	`previous_hash` text,
	`previous_until` integer,
	`redirect_uris` text NOT NULL,
	`post_logout_uris` text NOT NULL,
	`scopes` text NOT NULL,
	`first_party` integer NOT NULL,
	`id_token_alg` text NOT NULL,
	`pkce` text NOT NULL,
	`audience` text NOT NULL,
	`created_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `consents` (
	`user_id` text NOT NULL,
	`client_id` text NOT NULL,
	`scope` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `client_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`user_id` text NOT NULL,
	`id` text NOT NULL,
	`public_key` text NOT NULL,
	`alg` integer NOT NULL,
	`sign_count` integer NOT NULL,
	`flags` integer NOT NULL,
	`transports` text NOT NULL,
	`aaguid` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	PRIMARY KEY(`user_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `passkeys_id` ON `passkeys` (`id`);--> statement-breakpoint
CREATE TABLE `identities` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`user_id` text NOT NULL,
	`provider` text NOT NULL,
	`email` text,
	`linked_at` integer NOT NULL,
	`last_used_at` integer,
	`undo_until` integer,
	`notice_id` text,
	PRIMARY KEY(`issuer`, `subject`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `identities_user` ON `identities` (`user_id`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`user_id` text PRIMARY KEY NOT NULL,
	`totp_sealed` text NOT NULL,
	`totp_kid` text NOT NULL,
	`totp_confirmed_at` integer NOT NULL,
	`totp_last_step` integer NOT NULL,
	`recovery_hashes` text NOT NULL,
	`recovery_left` integer NOT NULL,
	`used_by` text,
	`created_at` integer NOT NULL,
	`disable_at` integer,
	`recovery_started_at` integer,
	`recovery_id` text,
	`recovery_noticed_at` integer,
	`recovery_barred_until` integer
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `second_factors_ending` ON `second_factors` (`disable_at`) WHERE disable_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `registrations` ADD `identity` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `next` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `audience` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `identity` text;--> statement-breakpoint
ALTER TABLE `users` ADD `roles` text;--> statement-breakpoint
ALTER TABLE `users` ADD `attributes` text;--> statement-breakpoint
ALTER TABLE `users` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `trust_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `passkey_handle` text;--> statement-breakpoint
ALTER TABLE `users` ADD `passkey_offered_at` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `breach_checked_at` integer;--> statement-breakpoint
ALTER TABLE `email_changes` ADD `stop_notice_id` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `rotated_by` text;