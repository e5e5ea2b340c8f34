/** passport-openidconnect ships no types; this is what the test of it calls. */
declare module 'passport-openidconnect' {
  type Done = (error: Error | null, user: object) => void

  /** What passport gives a strategy to answer a request with. */
  interface Outcomes {
    redirect(url: string): void
    success(user: object): void
    fail(told: { message: string }, status?: number): void
    error(error: Error): void
  }

  export default class Strategy {
    constructor(
      options: Record<string, string>,
      verify: (issuer: string, profile: { id: string; emails?: { value: string }[] }, done: Done) => void,
    )
    authenticate(
      this: Strategy & Outcomes,
      request: { url: string; query: Record<string, string>; session: object },
    ): void
  }
}
