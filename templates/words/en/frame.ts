/** What surrounds every page, and what forms and the script add to it. */
export const frame = {
  failed: 'Error: {title}',
  skip: 'Skip to the content',
  menu: 'Account',
  admin: 'Admin',
  account: 'Account',
  logOut: 'Log out',
  language: 'Language',
  languageIs: 'Language: {name}',
  support: 'Help',
  terms: 'Terms',
  privacy: 'Privacy',
  optional: '(optional)',
  challengeNeedsScript: 'This form needs JavaScript to check that you are human.',
  newPasswordHint:
    'At least {count} characters. A long phrase is fine, and so is whatever your password manager suggests.',
  script: {
    show: 'Show',
    showPassword: 'Show password',
    hide: 'Hide',
    hidePassword: 'Hide password',
    tooShort: 'Not long enough yet',
    longEnough: 'Long enough',
    goodLength: 'A good length',
  },
}

export const home = {
  title: 'Welcome',
  heading: 'Welcome to {appName}',
  signedIn: 'You are logged in as {email}.',
  toAccount: 'Go to your account',
  signedOut: 'Create an account, or log in if you already have one.',
  register: 'Create an account',
  logIn: 'Log in',
}
