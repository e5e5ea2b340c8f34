/** The mails of a log-in by mail. */
export const mailLoginMail = {
  login: {
    subject: 'Log in to {appName}',
    preview: 'By link or code, until {expires}.',
    heading: 'Here is your log-in',
    intro:
      'Somebody, hopefully you, wants to log in to your account at {appName}. Open this link in the browser where you asked for it:',
    button: 'Log in',
    codeIntro: 'Or type this code there:',
    notYou: 'This was not you? Then there is nothing to do. Tell the code to nobody: nobody of ours asks for it.',
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
