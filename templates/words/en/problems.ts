/** One sentence for each failure code of the service. */
export const problems = {
  not_found: 'There is nothing at this address.',
  method_not_allowed: 'This address does not accept this method.',
  cross_site: 'This request came from another site and was refused.',
  unsupported_media_type: 'The body is of a type that is not accepted here, or is compressed.',
  body_too_large: 'The body is too large.',
  too_many_requests: 'Too many tries. Please wait a little and try again.',
  malformed_body: 'The body is not a JSON object in UTF-8.',
  not_signed_in: 'Please log in first.',
  invalid_credentials: 'The address or the password is not right.',
  email_unconfirmed: 'Please confirm your address first: open the link that we sent you.',
  account_disabled: 'This account has been disabled.',
  forbidden: 'You may not do this.',
  password_needed: 'Please enter your password too: this is not the browser you registered in.',
  password_wrong: 'The password is not right.',
  signature_invalid: 'The signature of this event is missing or not right.',
  refresh_invalid: 'This refresh token does not work any more. Please log in again.',
  invalid_input: 'Please check what you entered.',
  email_taken: 'This address has an account, or can still be taken back by one.',
  last_admin: 'This is the only administrator who can act. Make another one first.',
  state_conflict: 'This cannot be done in its present state.',
  username_taken: 'This user name is taken. Please choose another one.',
  link_invalid: 'This link does not work. It may have been used or replaced by a newer one.',
  link_expired: 'This link has expired. Please ask for a new one.',
  code_invalid: 'This code does not work. Check the digits, or ask for a new mail.',
  unavailable: 'The service cannot be reached right now. Please try again in a moment.',
  internal: 'Something went wrong on our side.',
}

/** The page of a refusal that belongs to no form. */
export const problemPage = {
  headings: {
    403: 'Not allowed',
    404: 'Page not found',
    429: 'Too many tries',
    500: 'Something went wrong',
    503: 'Please try again in a moment',
  },
  heading: 'This did not work',
  home: 'Go to the start page',
  report: 'Problem {status}. If you report it, please quote {id}.',
}
