/** Where a request came from, in words from closed lists: for mails, the session list and nothing else. */
export interface Origin {
  /** "Firefox on Windows". */
  device: string
  /** "Firefox". */
  browser: string
  /** ISO 3166 code, or null. */
  country: string | null
  locale: string
  /** Keyed hash of the client's address. */
  ipHash?: string
}

/** What a mail tells of the request that caused it. */
export const mailParams = ({ browser, country }: Origin) => (country ? { browser, country } : { browser })
