/** What people are asked and told on their way to an app. */
export const oidc = {
  consent: {
    title: 'Continue to an app',
    heading: 'Continue to {app}?',
    account: 'You are logged in as {email}, and go on to {place}.',
    gets: 'It will know:',
    scopes: {
      openid: 'that it is you, by a number of your account',
      profile: 'your user name and your language',
      email: 'your e-mail address',
      roles: 'the roles that you have here',
      attributes: 'what is noted about your account',
      offline_access: 'these things also while you are away, until you take it back',
    },
    withdraw: 'You can take this back on your account page at any time.',
    allow: 'Continue',
    deny: 'Cancel',
    another: 'Use another account',
  },
  apps: {
    title: 'Apps',
    knows: 'Knows: {what}',
    withdraw: 'Take back',
    withdrawOf: 'Take back what {app} may know',
    scopes: {
      profile: 'your user name and language',
      email: 'your e-mail address',
      roles: 'your roles',
      attributes: 'what is noted about your account',
      openid: 'that it is you',
      offline_access: 'also while you are away',
    },
  },
  end: {
    title: 'Log out?',
    text: 'An app asks to log you out here. Other apps that you use with this account stay as they are.',
    submit: 'Log out',
    stay: 'Stay logged in',
  },
  formPost: { title: 'Back to the app', goOn: 'Continue' },
  untrusted: {
    client: 'The app that sent you here is not known. Go back to it, and tell whoever runs it.',
    redirect:
      'The app that sent you here wants you back at an address that it has not registered. Tell whoever runs it.',
  },
}
