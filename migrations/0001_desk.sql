-- What the operator's desk looks things up by. Accounts that are unconfirmed or disabled are few: their indexes cost a
-- usual sign-up nothing.
CREATE INDEX `users_unconfirmed` ON `users` (`id`) WHERE email_confirmed_at IS NULL;--> statement-breakpoint
CREATE INDEX `users_disabled` ON `users` (`id`) WHERE disabled_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `search_todo` (
	`user_id` text PRIMARY KEY NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `search_docs` (
	`doc` integer PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`email` text NOT NULL,
	`username` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_docs_user` ON `search_docs` (`user_id`);--> statement-breakpoint
CREATE VIRTUAL TABLE `user_search` USING fts5(email, username, content='search_docs', content_rowid='doc', tokenize='trigram', columnsize=0);--> statement-breakpoint
CREATE TRIGGER `users_added` AFTER INSERT ON `users` BEGIN
	INSERT INTO `search_todo` (`user_id`) VALUES (new.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `users_renamed` AFTER UPDATE OF `email`, `username` ON `users` BEGIN
	INSERT INTO `search_todo` (`user_id`) VALUES (new.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `users_removed` AFTER DELETE ON `users` BEGIN
	INSERT INTO `search_todo` (`user_id`) VALUES (old.id) ON CONFLICT DO NOTHING;
END;
