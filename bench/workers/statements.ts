/*
 * The statements of a sign-up and of a session check, as the Worker sends them, written out: what it costs to build
 * them must show beside the bare Worker, so this takes nothing from src.
 */

/** The sign-up that was written: in a row of its own, or in that of the browser's sign-up before. */
const written = `(SELECT id FROM registrations WHERE id IN (?2, '') AND secret_hash = ?2)`

export const insertRegistration = `
  INSERT INTO registrations (id, email, username, password_hash, secret_hash, locale, next, identity, created_at,
    expires_at, decoy)
  SELECT ?2, ?1, NULL, 'x', ?2, 'en', NULL, NULL, ?3, ?4, (
    EXISTS (SELECT 1 FROM users AS o WHERE o.email = ?1 AND o.id <> ?2)
    OR EXISTS (SELECT 1 FROM email_changes AS c WHERE c.old_email = ?1 AND c.undo_until > ?3 AND c.user_id <> ?2)
  )
  WHERE NOT EXISTS (SELECT 1 FROM users WHERE username_key = ?5) AND NOT (${written} IS NOT NULL)`

export const writtenRegistration = `SELECT id FROM registrations WHERE id IN (?1, '') AND secret_hash = ?1`

const isUnproven = `EXISTS
  (SELECT 1 FROM users WHERE users.id = r.user_id AND users.email = r.address AND users.email_confirmed_at IS NULL)`

const alike = `(SELECT count(*) FROM outbox
  WHERE outbox.address = r.address AND outbox.kind = r.kind AND outbox.created_at >`

const toMailbox = (limit: string) => `(SELECT count(*) FROM outbox
  WHERE outbox.mailbox IN (SELECT '${limit}:' || value FROM json_each(?9)) AND outbox.created_at > ?6`

export const insertMail = `
  INSERT INTO outbox (id, kind, user_id, registration_id, address, locale, params, security_version, kid, status,
    next_at, expires_at, last_code, created_at, urgency, mailbox)
  SELECT ?1, r.kind, r.user_id, r.registration_id, r.address, r.locale, '{}', r.security_version, 'x', r.status,
    ?3, ?4, r.last_code, ?3,
    CASE WHEN ${isUnproven} THEN max(coalesce(?7 ->> r.kind, 1), 2)
      WHEN '{"reset":1}' ->> r.kind IS NOT NULL AND ${alike} ?6) > 0 THEN 1 ELSE coalesce(?7 ->> r.kind, 1) END,
    iif(${isUnproven}, 'strangers', ?8 ->> r.kind) || ':' || ?2
  FROM (
    SELECT iif(g.decoy, 'already_registered', 'confirm') AS kind,
      iif(g.decoy, (SELECT u.id FROM users AS u WHERE u.email = g.email), NULL) AS user_id, g.id AS registration_id,
      g.email AS address, coalesce((SELECT u.locale FROM users AS u WHERE u.email = g.email), g.locale) AS locale,
      g.security_version AS security_version, 'queued' AS status, NULL AS last_code
    FROM registrations AS g WHERE g.id = ${written} AND 1
  ) AS r
  WHERE ${alike} ?5) < 4
    AND CASE iif(${isUnproven}, 'strangers', ?8 ->> r.kind)
      WHEN 'strangers' THEN ${toMailbox('strangers')}) < 12
        AND (r.kind = 'confirm' OR ${toMailbox('strangers')} AND outbox.kind <> 'confirm') < 6)
      WHEN 'resets' THEN ${toMailbox('resets')}) < 12 ELSE 1 END
  RETURNING id`

export const insertAudit = `
  INSERT INTO audit (id, at, event, user_id, actor_id, ip_hash, country, device, detail)
  SELECT ?1, ?3, 'registered', ${written}, NULL, ?4, NULL, ?5, NULL WHERE ${written} IS NOT NULL`

const isSession = `user_id = ?1 AND id = ?2 AND mode = 'cookie' AND secret_hash = ?3 AND expires_at > ?4`

export const renewSession = `
  UPDATE sessions SET last_seen_at = ?4, expires_at = min(?4 + ttl, created_at + 7776000)
  WHERE ${isSession} AND last_seen_at <= ?4 - min(86400, ttl / 2) RETURNING expires_at`

export const liveSession = `
  SELECT user_id, id, secret_hash, mode, previous_hash, nonce, rotated_at, ttl, device, place, created_at, last_seen_at,
    expires_at, auth_at, fresh_at, amr, client_id, scope
  FROM sessions WHERE ${isSession}`

export const enabledUser = `
  SELECT id, email, username, username_key, password_hash, role, locale, email_confirmed_at, security_version,
    disabled_at, created_at, last_login_at, pending_change_id, notices_new_device
  FROM users WHERE id = ? AND disabled_at IS NULL`

export const insertUser = `
  INSERT INTO users (id, email, password_hash, role, locale, email_confirmed_at, security_version, created_at)
  VALUES (?1, ?1, 'x', 'user', 'en', ?2, 1, ?2)`

export const insertSession = `
  INSERT INTO sessions (user_id, id, secret_hash, mode, ttl, device, created_at, last_seen_at, expires_at)
  VALUES (?1, ?2, ?3, 'cookie', 86400, '', ?4, ?4, ?4 + 86400)`
