/** What people are asked and told on their way to an app. */
export const oidc = {
  consent: {
    title: 'Continue to an app',
    heading: 'Continue to {app}?',
    account: 'You are logged in as {email}, and go on to {place}.',
    gets: 'It will see:',
    scopes: {
      openid: 'which account is yours, by a number',
      profile: 'your user name and your language',
      email: 'your e-mail address',
      roles: 'your roles',
      attributes: 'what is noted about your account',
      offline_access: 'all of this even while you are away, until you withdraw it',
    },
    withdraw: 'You can withdraw this on your account page at any time.',
    allow: 'Continue',
    deny: 'Cancel',
    another: 'Use another account',
  },
  apps: {
    title: 'Apps',
    knows: 'Can see: {what}',
    withdraw: 'Withdraw access',
    withdrawOf: 'Withdraw access: {app}',
    scopes: {
      profile: 'your user name and language',
      email: 'your e-mail address',
      roles: 'your roles',
      attributes: 'what is noted about your account',
      openid: 'that it is you',
      offline_access: 'even while you are away',
    },
  },
  end: {
    title: 'Log out?',
    text: 'An app wants to log you out here. You stay logged in to other apps that you use with this account.',
    submit: 'Log out',
    stay: 'Stay logged in',
  },
  formPost: { title: 'Back to the app', goOn: 'Continue' },
  untrusted: {
    client: 'We do not know the app that sent you here. Go back to it, and tell whoever runs it.',
    redirect:
      'The app that sent you here wants you back at an address that it has not registered. Tell whoever runs it.',
  },
}
