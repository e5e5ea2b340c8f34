export const recovery = {
  title: 'Choose a new password',
  email: 'E-mail',
  ask: 'Enter your address, and we will send you a link.',
  send: 'Send me the link',
  back: 'Back to log in',
  sentTitle: 'Check your e-mail',
  sent: 'If there is an account for that address, a mail with a link is on its way.',
  validFor: 'The link works once, and for {duration}.',
  nothing: 'Nothing there?',
  wait: 'Give it a few minutes, and look in your spam folder.',
  otherAddress: 'You may have signed up with another address: {tryAgain}.',
  tryAgain: 'try again',
  loggedOut: 'This logs you out everywhere else.',
  newPassword: 'New password',
  submit: 'Save the new password',
  notices: {
    email_stopped: 'Your address stays as it is, and nobody is logged in. Now choose a new password.',
    identity_undone: 'That account is disconnected, and nobody is logged in. Now choose a new password.',
    email_restored: 'Your account has its old address back, and nobody is logged in. Now choose a new password.',
  },
}

/** Where the links of mails lead that are about an address. */
export const address = {
  confirm: {
    title: 'Confirm your new address',
    text: 'From now on you log in with this address, and our mails go there. You are logged out everywhere else.',
    submit: 'Use this address',
    elsewhere: 'You are not logged in to that account here. Please enter its password to show that it is you.',
    password: 'Password of your account',
    logIn: 'Or log in first',
  },
  stop: {
    title: 'Stop the change of address',
    text: 'Your account keeps its address, and everybody is logged out. Whoever asked for this knows your password, so next you choose a new one, with a link that we send to this address.',
    submit: 'Stop it and log everybody out',
  },
  undo: {
    title: 'Undo the change',
    heading: 'Undo the change of address',
    text: 'Your account gets this address back, and everybody is logged out. The password no longer works either: next you choose a new one, with a link that we send to this address.',
    submit: 'Give me my address back',
  },
}

/** A link that leads nowhere, and the way on from there. */
export const linkProblem = {
  titles: {
    link_used: 'This link has already been used',
    link_expired: 'This link has expired',
    link_invalid: 'This link does not work',
  },
  reasons: {
    link_expired: 'Links from our mails work for a limited time only, to keep accounts safe.',
    link_invalid: 'It is not complete. Perhaps it was cut off on its way: open it from the mail once more.',
    link_used:
      'Each of our links works once. If it was not you who used it, a newer mail or a change to your account has replaced it.',
  },
  ways: {
    identity_undo: {
      advice:
        'If that account is already disconnected, choose a new password. If not, log in and disconnect it on your account page.',
      label: 'Choose a new password',
    },
    reset: { advice: 'If you still want a new password, ask for a new link.', label: 'Send me a new link' },
    confirm: {
      advice: 'If your address is confirmed already, just log in. If not, ask for a new link.',
      label: 'Send me a new link',
    },
    disown: {
      advice: 'There is nothing you need to do: a registration that nobody confirms goes away by itself.',
      label: 'Go to the start page',
    },
    login: { advice: 'If you are not logged in yet, ask for another mail.', label: 'Log in' },
    recovery: { advice: 'Log in with your password once more, and ask for another link.', label: 'Log in' },
    recovery_stop: {
      advice: 'Perhaps it is stopped already, or over. Your account page says whether a second factor is on.',
      label: 'Go to your account',
    },
    unlock: {
      advice: 'Wait a little and log in, or choose a new password, which works at once.',
      label: 'Choose a new password',
    },
    email_change: {
      advice: 'If you have opened this link before, your address is changed. If not, log in and ask for another one.',
      label: 'Go to your account',
    },
    email_stop: {
      advice:
        'If the address of your account was changed already, the mail that told you so has a link to undo it. To be safe, choose a new password.',
      label: 'Choose a new password',
    },
    email_undo: {
      advice:
        'If your account has its old address back, choose a new password. If it has not, log in and change it there.',
      label: 'Choose a new password',
    },
    invite: {
      advice:
        'If you have accepted this invitation before, log in. If not, ask for another one from whoever invited you.',
      label: 'Log in',
    },
  },
}
