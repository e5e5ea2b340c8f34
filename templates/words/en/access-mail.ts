/** What mails say of ways into an account that come and go; part of `mail`. */
export const accessMail = {
  identity_linked: {
    subject: 'Another way to log in to {appName}',
    preview: 'If it was you, there is nothing to do.',
    heading: 'An account at another service was connected',
    intro:
      'An account at another service was connected to your account at {appName}: whoever is logged in there can log in here with it. If it was you, all is well and there is nothing to do.',
    notYou:
      'This was not you? Then please undo it. For 7 days this link disconnects that account again and logs out every device. Then you choose a new password:',
    button: 'Undo this',
  },
  identity_unlinked: {
    subject: 'A way to log in to {appName} was removed',
    preview: 'If it was you, there is nothing to do.',
    heading: 'An account at another service was disconnected',
    intro:
      'An account at another service was disconnected from your account at {appName}: nobody can log in with it any longer. If it was you, all is well and there is nothing to do.',
    devices: 'See how you can log in',
    notYou: 'This was not you? Then please choose a new password now. That logs out every device:',
    button: 'Choose a new password',
  },
  passkey_added: {
    subject: 'A passkey was added to your account at {appName}',
    preview: 'If it was you, there is nothing to do.',
    heading: 'You can now log in with a passkey',
    intro:
      'A passkey was added to your account at {appName}: whoever holds it can log in with it. If it was you, all is well and there is nothing to do.',
    devices: 'See the passkeys of your account',
    notYou:
      'This was not you? Then please choose a new password now, which logs out every device, log in with it and remove the passkey:',
    button: 'Choose a new password',
  },
  passkey_removed: {
    subject: 'A passkey was removed from your account at {appName}',
    preview: 'If it was you, there is nothing to do.',
    heading: 'A passkey was removed',
    intro:
      'A passkey was removed from your account at {appName}: nobody can log in with it any longer. If it was you, all is well and there is nothing to do.',
    devices: 'See the passkeys of your account',
    notYou: 'This was not you? Then please choose a new password now. That logs out every device:',
    button: 'Choose a new password',
  },
  passkey_counter: {
    subject: 'A passkey of your account at {appName} may have been copied',
    preview: 'This is rare, and mostly harmless. Please have a look.',
    heading: 'Two may be using the same passkey',
    intro:
      'Somebody has just logged in to your account at {appName} with a passkey whose counter did not go up. That happens when one passkey is used by two devices, and may mean that it was copied.',
    devices: 'See the passkeys of your account',
    notYou:
      'If it was you, remove that passkey and make a new one when you find the time. If it was not you, please choose a new password now, which logs out every device, and then remove the passkey:',
    button: 'Choose a new password',
  },
}
