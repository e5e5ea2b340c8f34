/** Where a request came from. Device, browser and country are words from closed lists: they go into mails and pages. */
export interface Origin {
  /** "Firefox on Windows". */
  device: string
  /** "Firefox". */
  browser: string
  /** ISO 3166 code, or null. */
  country: string | null
  locale: string
  /** What the client calls itself, shortened: compared by hash, and never kept or shown. */
  userAgent?: string
  /** The session cookie that came along: a log-in in a browser takes the place of the session that it had. */
  sessionCookie?: string | undefined
  /** Keyed hash of the client's address. */
  ipHash?: string
}

/** What a mail tells of the request that caused it. */
export const mailParams = ({ browser, country }: Origin) => (country ? { browser, country } : { browser })

/** Of what no request caused. */
export const nowhere: Origin = { device: '', browser: '', country: null, locale: 'en' }
