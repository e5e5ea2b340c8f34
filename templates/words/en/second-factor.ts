export const secondFactor = {
  title: 'Second factor',
  isOn: 'On',
  offText:
    'With an app that makes codes, a stolen password alone opens nothing. You get recovery codes for the day you lose your phone.',
  setUp: 'Set up an authenticator app',
  left: 'Recovery codes left: {count}.',
  few: 'Few recovery codes are left. Make new ones, and keep them in a safe place.',
  renew: 'Make new recovery codes',
  forget: 'Ask all browsers for the code again',
  remove: 'Remove the authenticator app',
  sure: 'Log in by the password alone from now on?',
  setup: {
    title: 'Set up an authenticator app',
    text: 'Scan this picture with an app that makes codes, such as the one of your phone or your password manager.',
    picture: 'A picture that holds the key for the app',
    open: 'The app is on this device: open it',
    byHand: 'Or type this key into it:',
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
    text: 'Each of these codes opens your account once in place of the app. Print them, or keep them in a safe place: they are shown only now.',
    kept: 'I have kept them',
  },
  recovery: {
    none: 'I have neither the app nor a code',
    offer:
      'By a link in a mail to you, the second factor is removed after a time of waiting. Until then every mail about it can stop it.',
    ask: 'Mail me the link',
    mailed: { title: 'Look in your inbox', text: 'We are mailing you a link that begins the waiting.' },
    confirm: {
      title: 'Begin to wait?',
      text: 'After the waiting your account asks for the password alone. Using the app or a recovery code meanwhile stops it.',
      submit: 'Begin to wait',
    },
    started: {
      title: 'The waiting has begun',
      text: 'It is over on {ends}. Then log in with your password. We have told you by mail.',
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
    codeHint: 'The six digits that it shows now.',
    recoveryCode: 'Recovery code',
    submit: 'Continue',
    trust: 'Do not ask again in this browser for a while',
    lost: 'I cannot use the app: take a recovery code',
  },
}
