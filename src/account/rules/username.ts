export type UsernameProblem = 'malformed' | 'reserved'

/** Null: the name can be used, unless somebody has it. */
export function checkUsername(name: string): UsernameProblem | null {
  if (!/^[A-Za-z][A-Za-z0-9_.]{1,63}$/.test(name)) return 'malformed'
  return reserved.has(usernameKey(name).replace(/[_.]/g, '')) ? 'reserved' : null
}

/** Two names with the same key are the same name. */
export const usernameKey = (name: string): string => name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

// Names that seem to speak for the site, stand in its URLs, or are mailboxes of every domain (RFC 2142).
const reserved = new Set(
  `abuse account accounts admin administrator admins all anonymous api app auth billing bot confirm contact deleted dev
  everyone feedback ftp gatehouse guest guests healthz help helpdesk hooks hostmaster info invite legal login logout mail
  mailerdaemon marketing me moderator moderators news newsletter nobody noc noreply notifications null official operator
  owner payments postmaster press privacy register registration reset root sales security service settings signin signout
  signup smtp staff status superuser support sys sysadmin sysop system team test undefined unknown usenet user users uucp
  verify webmail webmaster wellknown www`.split(/\s+/),
)
