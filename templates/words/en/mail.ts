import { accessMail } from './access-mail.ts'
import { addressMail } from './address-mail.ts'
import { mailLoginMail } from './mail-login-mail.ts'
import { notices } from './mail-notices.ts'
import { secondFactorMail } from './second-factor-mail.ts'

/** Every word of the mails, by kind; `common` are those of all, `values` those that a mail's values are made of. */
export const mail = {
  values: {
    program: 'a program',
    unknownBrowser: 'an unknown browser',
    unknownPlace: 'an unknown browser or place',
    support: 'Help',
    terms: 'Terms',
    privacy: 'Privacy',
    // An address that has an account: to somebody who signs up with it, and to somebody who comes by a provider.
    known:
      'Somebody, hopefully you, has just tried to sign up for {appName} with this address. You have an account with it already, so nothing was changed. If it was you, simply log in:',
    logIn: 'Log in',
    knownBy:
      'Somebody, hopefully you, has just signed in to {appName} with {provider} and this address. You have an account with it already, so nothing was changed. If it was you, connect {provider} to your account: open this link in the browser where you began, and prove there once that the account is yours:',
    connect: 'Connect {provider}',
  },
  common: {
    linkHint: 'If the button does not work, open this link:',
    linkEnd: 'The link works until {expires}.',
    when: 'When:',
    from: 'From:',
    foot: 'This mail is about an account at {appName} with this address. We never ask for your password or a code, neither by mail nor by phone.',
  },
  confirm: {
    subject: 'Confirm your address for {appName}',
    preview: 'Then your account is ready. The link works until {expires}.',
    heading: 'Please confirm your address',
    intro:
      'Somebody, hopefully you, has just signed up for {appName} with this address. If it was you: welcome. Please confirm that the address is yours, and your account is ready.',
    button: 'Confirm my address',
    codeIntro: 'Or enter this code on the page where you signed up:',
    ends: 'The code works for 10 minutes, the link until {expires}. Please share them with nobody.',
    notYou:
      'This was not you? Then somebody typed in your address, perhaps by mistake. Please leave the button and the code alone. If you tell us, we delete the sign-up at once:',
    disown: 'This was not me',
  },
  already_registered: {
    subject: 'You already have an account at {appName}',
    preview: 'Somebody tried to sign up with your address. Nothing was changed.',
    heading: 'You already have an account',
    intro: '{told}',
    button: '{action}',
    forgotten: 'Forgotten your password? This page helps:',
    reset: 'Choose a new password',
    notYou:
      'This was not you? Then there is nothing to do. Nobody got into your account, and nobody was told that it exists.',
  },
  sign_up_again: {
    subject: 'Your sign-up at {appName} has expired',
    preview: 'It was not confirmed in time. Signing up again takes a minute.',
    heading: 'Your sign-up has expired',
    intro:
      'Somebody, hopefully you, has just asked {appName} for a mail to this address. There was a sign-up with it that was not confirmed in time, so there is no account. If it was you, please sign up once more:',
    button: 'Sign up again',
    notYou: 'This was not you? Then there is nothing to do. There is no account with your address, and nobody got one.',
  },
  reset: {
    subject: 'Choose a new password for {appName}',
    preview: 'The link works until {expires}.',
    heading: 'Choose a new password',
    intro:
      'Somebody, hopefully you, has asked for a new password for your account at {appName}. You can choose it here. After that every device is logged out, and you log in with the new password.',
    button: 'Choose a new password',
    notYou:
      'This was not you? Then there is nothing to do. Your password stays as it is, and without this mail nobody can change it this way.',
  },
  operator_alert: {
    subject: 'The mail of {appName} needs attention',
    preview: 'You get at most one of these an hour for each cause.',
    heading: 'Mail needs attention',
    intro: 'You are the operator of {appName}. This is an alert, at most one an hour for each cause.',
    what: 'What:',
    button: 'Open the desk',
  },
  ...addressMail,
  ...accessMail,
  login_trouble: {
    subject: 'Many failed log-ins at {appName}',
    preview: 'Your account is safe. Here is how you get in without waiting.',
    heading: 'Somebody keeps trying your password',
    intro:
      'There have been 20 failed log-ins in a row at your account at {appName}. Further attempts have to wait, so guessing leads nowhere.',
    button: 'Let me log in without waiting',
    notYou:
      'If it was you, open the link in the browser that you want to log in with: it does not have to wait for the attempts of others. If it was not you, there is nothing to do.',
    reset: 'If you have forgotten your password, choose a new one',
  },
  ...secondFactorMail,
  ...mailLoginMail,
  invitation: {
    subject: 'Your invitation to {appName}',
    preview: 'Choose a password, and your account is ready.',
    heading: 'You are invited',
    intro: 'The people who run {appName} have set up an account for this address. Choose a password, and it is yours.',
    button: 'Accept the invitation',
    notYou: 'You did not expect this, or do not want it? Then there is nothing to do. The invitation ends by itself.',
  },
  ...notices,
}

export type MailWords = typeof mail
