/** Who the account page is about. */
export interface AccountUser {
  email: string
  username: string | null
  role: string
  emailConfirmed: boolean
  locale: string
  noticesNewDevice: boolean
}
