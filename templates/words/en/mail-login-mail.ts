/** The mails of a log-in by mail. */
export const mailLoginMail = {
  login: {
    subject: 'Log in to {appName}',
    preview: 'With a link or a code, until {expires}.',
    heading: 'Your log-in link',
    intro:
      'Somebody, hopefully you, wants to log in to your account at {appName}. Open this link in the browser where you asked for it:',
    button: 'Log in',
    codeIntro: 'Or enter this code there:',
    notYou: 'This was not you? Then there is nothing to do. Do not share the code: we will never ask you for it.',
  },
  login_unknown: {
    subject: 'No account at {appName} with this address',
    preview: 'You can sign up with it.',
    heading: 'There is no account',
    intro:
      'Somebody, hopefully you, wanted to log in to {appName} with this address. There is no account with it. If it was you, you can sign up:',
    button: 'Sign up',
    notYou: 'This was not you? Then there is nothing to do.',
  },
}
