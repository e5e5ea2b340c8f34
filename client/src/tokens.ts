/** What an app keeps of its session. */
export interface Tokens {
  accessToken: string
  /** Epoch milliseconds. */
  expiresAt: number
  refreshToken: string
  /** Spares the owner the waits that strangers have caused; outlives the session. */
  deviceToken?: string | undefined
}

/** Where tokens are kept: a device's keychain, a file, a cookie of your server. */
export interface TokenStore {
  read(): Partial<Tokens> | null | Promise<Partial<Tokens> | null>
  write(tokens: Partial<Tokens> | null): void | Promise<void>
}

export function memoryStore(): TokenStore {
  let kept: Partial<Tokens> | null = null
  return {
    read: () => kept,
    write: (tokens) => {
      kept = tokens
    },
  }
}

/** The tokens in an answer, if there are any; the device's stays when an answer has none. */
export function tokensIn(answer: unknown, before: Partial<Tokens> | null): Partial<Tokens> | null {
  const { accessToken, refreshToken, expiresIn, deviceToken } = Object(answer) as Record<string, unknown>
  if (typeof accessToken !== 'string') return null
  const expiresAt = Date.now() + Number(expiresIn ?? 0) * 1000
  return {
    ...before,
    accessToken,
    ...(expiresIn === undefined ? {} : { expiresAt }),
    ...(typeof refreshToken === 'string' ? { refreshToken } : {}),
    ...(typeof deviceToken === 'string' ? { deviceToken } : {}),
  }
}
