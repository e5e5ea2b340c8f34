/** What mails say about changes of an account's address and name. */
export const addressMail = {
  email_change: {
    subject: 'Confirm your new address for {appName}',
    preview: 'Until then your account keeps its old address.',
    heading: 'Please confirm your new address',
    intro:
      'Somebody, hopefully you, wants to use this address for their account at {appName}. Please confirm that it is yours. Until then the account keeps its old address.',
    button: 'Use this address',
    notYou: 'This was not you? Then there is nothing to do. Without your confirmation this address is not used.',
  },
  email_change_requested: {
    subject: 'Somebody wants to change your address at {appName}',
    preview: 'If it was you, there is nothing to do.',
    heading: 'A new address was requested',
    intro:
      'Somebody, hopefully you, has asked for your account at {appName} to have the address {newAddress} in place of this one. Until that address is confirmed, nothing changes. If it was you, all is well and there is nothing to do here.',
    notYou:
      'This was not you? Then somebody knows your password. This link stops the change and logs out every device. Then you choose a new password:',
    button: 'Stop the change',
  },
  email_changed: {
    subject: 'Your address for {appName} was changed',
    preview: 'If it was you, there is nothing to do.',
    heading: 'Your address was changed',
    intro:
      'Your account at {appName} now has the address {newAddress} and no longer this one. If it was you, all is well and there is nothing to do.',
    notYou:
      'This was not you? Then please undo the change. For 7 days this link gives your account its old address back and logs out every device. Then you choose a new password:',
    button: 'Undo the change',
  },
  username_changed: {
    subject: 'Your user name at {appName} was changed',
    preview: 'If it was you, there is nothing to do.',
    heading: 'Your user name was changed',
    intro:
      'The user name of your account at {appName} was changed. If you log in by name, the new one counts from now on. If it was you, all is well and there is nothing to do.',
    notYou:
      'This was not you? Then please choose a new password now, which logs out every device, and change the name back on your account page:',
    button: 'Choose a new password',
  },
}
