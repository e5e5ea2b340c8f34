-- SQLite cannot lift a NOT NULL: the table is made anew. It holds the sign-ups of a week at most.
CREATE TABLE `__new_registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`username` text,
	`password_hash` text,
	`secret_hash` text NOT NULL,
	`decoy` integer NOT NULL,
	`locale` text NOT NULL,
	`security_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_registrations`("id", "email", "username", "password_hash", "secret_hash", "decoy", "locale", "security_version", "created_at", "expires_at") SELECT "id", "email", "username", "password_hash", "secret_hash", "decoy", "locale", "security_version", "created_at", "expires_at" FROM `registrations`;--> statement-breakpoint
DROP TABLE `registrations`;--> statement-breakpoint
ALTER TABLE `__new_registrations` RENAME TO `registrations`;--> statement-breakpoint
CREATE INDEX `registrations_email` ON `registrations` (`email`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `auth_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `fresh_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `amr` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `client_id` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `scope` text;