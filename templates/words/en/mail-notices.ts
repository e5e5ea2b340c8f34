/** What mails say that tell of something. */
export const notices = {
  password_breached: {
    subject: 'Please change your password for {appName}',
    preview: 'It is on a list of stolen passwords.',
    heading: 'Your password is on a list of stolen ones',
    intro:
      'The password of your account at {appName} is on a public list of passwords that were stolen somewhere, not necessarily from you and not from us. Attackers try what is on such lists.',
    advice: 'Your account still works. Please choose another password, and change this one wherever else you use it.',
    button: 'Choose a new password',
  },
  password_changed: {
    subject: 'Your password for {appName} was changed',
    preview: 'If it was you, there is nothing to do.',
    heading: 'Your password was changed',
    intro:
      'The password of your account at {appName} was changed. If it was you, all is well and there is nothing to do.',
    notYou: 'This was not you? Then please choose a new password now. That logs out every device, theirs included:',
    button: 'Choose a new password',
  },
  new_device: {
    subject: 'New log-in to your account at {appName}',
    preview: 'If it was you, there is nothing to do.',
    heading: 'A log-in from a new device',
    intro:
      'Somebody has logged in to your account at {appName} on a device that we had not seen before. If it was you, all is well and there is nothing to do.',
    devices: 'See where you are logged in',
    notYou: 'This was not you? Then please choose a new password now. That logs out every device:',
    button: 'Choose a new password',
  },
  session_theft: {
    subject: 'We ended a session of your account at {appName}',
    preview: 'Please log in again, and choose a new password to be safe.',
    heading: 'We ended one of your sessions',
    intro:
      'A session of your account at {appName} was continued with a key that had already been replaced. Perhaps a connection merely broke off. But somebody may also have copied the key, so we ended that session everywhere.',
    notYou: 'To be safe, please choose a new password. That logs out every device, and afterwards only you get in:',
    button: 'Choose a new password',
  },
  account_deleted: {
    subject: 'Your account at {appName} was deleted',
    preview: 'This is the last mail about it.',
    heading: 'Your account was deleted',
    intro:
      'As requested, we have deleted your account at {appName}. Nobody can log in to it any more. Thank you for having been with us.',
    notYou:
      'This was not you? Then somebody knows your password. Please change it wherever else you use it, and write to the people who run {appName}.',
  },
}
