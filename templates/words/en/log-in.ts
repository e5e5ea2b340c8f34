export const logIn = {
  title: 'Log in',
  email: 'E-mail',
  emailOrUsername: 'E-mail or user name',
  password: 'Password',
  remember: 'Keep me logged in',
  submit: 'Log in',
  resend: 'Send the confirmation mail again',
  forgot: 'Forgot your password?',
  register: 'Create an account',
  notices: {
    already_confirmed: 'Your address is confirmed. Please log in.',
    unlocked: 'This browser need not wait any more. Log in with your password.',
    logged_out: 'You are logged out.',
    email_changed: 'Your new address is confirmed. Log in with it.',
    account_deleted: 'Your account is deleted. We are sending you a last mail about it.',
    log_in_again: 'To change things as an administrator, log in again: your last log-in is more than 12 hours ago.',
  },
  unlock: {
    title: 'Log in without waiting',
    text: 'This browser will not have to wait for the failed log-ins of others. You still need your password.',
    submit: 'Continue to log in',
  },
}
