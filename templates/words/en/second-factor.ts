export const secondFactor = {
  title: 'Second factor',
  app: 'Authenticator app',
  isOn: 'On',
  offText:
    'With an authenticator app, a stolen password alone opens nothing. You also get recovery codes in case you lose your phone.',
  setUp: 'Set up an authenticator app',
  left: 'Recovery codes left: {count}.',
  few: 'You have few recovery codes left. Create new ones, and keep them in a safe place.',
  renew: 'Create new recovery codes',
  forget: 'Ask for the code again in every browser',
  remove: 'Remove the authenticator app',
  sure: 'Log in with the password alone from now on?',
  setup: {
    title: 'Set up an authenticator app',
    text: 'Scan this code with an authenticator app, for example on your phone or in your password manager.',
    picture: 'QR code with the key for the app',
    open: 'The app is on this device? Open it',
    byHand: 'Or enter this key by hand:',
    submit: 'Turn it on',
  },
  mailCode: {
    text: 'The first factor of an administrator also takes a code that we mail you.',
    send: 'Mail me the code',
    label: 'Code from the mail',
    hint: '6 digits, good for 10 minutes.',
  },
  codes: {
    title: 'Your recovery codes',
    done: 'The second factor is on.',
    text: 'Each of these codes works once in place of the app. Print them, or keep them in a safe place: they are shown only now.',
    kept: 'I have saved them',
  },
  recovery: {
    none: 'I have neither the app nor a code',
    offer:
      'We send you a link that starts a waiting period, after which the second factor is removed. Until then, every mail about it lets you stop it.',
    ask: 'Send me the link',
    mailed: { title: 'Check your e-mail', text: 'We are sending you a link that starts the waiting period.' },
    confirm: {
      title: 'Start the waiting period?',
      text: 'After it, your account asks for the password alone. Using the app or a recovery code in the meantime stops it.',
      submit: 'Start the waiting period',
    },
    started: {
      title: 'The waiting period has begun',
      text: 'It ends on {ends}. Then log in with your password. We have told you by mail.',
    },
    stop: {
      title: 'Stop the recovery?',
      text: 'Your second factor stays as it is, and no other recovery can begin for 30 days.',
      submit: 'Stop it',
    },
    stopped: {
      title: 'The recovery is stopped',
      text: 'Your second factor stays as it is. Somebody knows your password: choose a new one.',
    },
  },
  proof: {
    code: 'Code of your authenticator app',
    codeHint: 'The six digits it shows now.',
    recoveryCode: 'Recovery code',
    submit: 'Continue',
    trust: 'Do not ask again in this browser for a while',
    lost: 'I cannot use the app: use a recovery code',
  },
}
