/** The mails about a second factor. */
export const secondFactorMail = {
  factor_code: {
    subject: 'Your code for {appName}',
    preview: 'To set up the first factor of an administrator.',
    heading: 'Here is your code',
    intro:
      'Somebody, hopefully you, is setting up the first second factor or passkey of your administrator account at {appName}. Type this code there:',
    codeEnd: 'The code is good for 10 minutes. Tell it to nobody: nobody of ours asks for it.',
    notYou: 'This was not you? Then please choose a new password now. That signs out every device:',
    button: 'Choose a new password',
  },
  second_factor_on: {
    subject: 'Your account at {appName} now asks for a second factor',
    preview: 'If it was you, there is nothing to do.',
    heading: 'A second factor is on',
    intro:
      'An authenticator app was set up for your account at {appName}. From now on, logging in with the password takes its code too. Keep the recovery codes that were shown with it in a safe place.',
    notYou: 'This was not you? Then please choose a new password now. That logs out every device:',
    button: 'Choose a new password',
  },
  second_factor_off: {
    subject: 'Your account at {appName} no longer asks for a second factor',
    preview: 'If you know about it, there is nothing to do.',
    heading: 'The second factor is off',
    intro:
      'The authenticator app of your account at {appName} was removed, and its recovery codes with it. Logging in now takes only the password.',
    notYou:
      'This was not you, and you did not ask for it? Then please choose a new password now. That logs out every device:',
    button: 'Choose a new password',
  },
  recovery_codes_renewed: {
    subject: 'New recovery codes for your account at {appName}',
    preview: 'The old ones no longer work.',
    heading: 'Your recovery codes are new',
    intro:
      'New recovery codes were created for your account at {appName}. Those that you may have printed before no longer work.',
    notYou: 'This was not you? Then please choose a new password now. That logs out every device:',
    button: 'Choose a new password',
  },
  recovery_code_used: {
    subject: 'A recovery code of your account at {appName} was used',
    preview: 'If it was you, there is nothing to do. Codes left: {left}.',
    heading: 'A recovery code was used',
    intro:
      'Somebody, hopefully you, has used one of the recovery codes of your account at {appName} in place of the authenticator app. It will not work again. Codes left: {left}. You can create new ones on your account page.',
    notYou: 'This was not you? Then please choose a new password now. That logs out every device:',
    button: 'Choose a new password',
  },
  recovery_confirm: {
    subject: 'Get back into your account at {appName}',
    preview: 'Without your authenticator app, after a waiting period.',
    heading: 'Lost your authenticator app?',
    intro:
      'Somebody who knows your password, hopefully you, cannot give the second factor of your account at {appName}. With this link it will be removed after a waiting period, unless somebody stops it in the meantime.',
    button: 'Start the waiting period',
    notYou:
      'This was not you? Then somebody knows your password: please choose a new one now. Without this link nothing happens.',
  },
  recovery_started: {
    subject: 'The second factor of your account at {appName} will be removed',
    preview: 'On {ends}, unless you stop it.',
    heading: 'A recovery has begun',
    intro:
      'Somebody who knows your password and reads your mail, hopefully you, has lost the second factor of your account at {appName}. It will be removed after a waiting period.',
    ending: 'It ends on',
    notYou:
      'This was not you? Then stop it here, and choose a new password. After a log-in with the second factor it stops by itself.',
    button: 'Stop the recovery',
  },
  recovery_soon: {
    subject: 'Your account at {appName} will soon have no second factor',
    preview: 'On {ends}, unless you stop it.',
    heading: 'Half of the waiting period is over',
    intro:
      'A recovery of your account at {appName} is under way: its second factor will be removed, for somebody who knows your password and reads your mail.',
    ending: 'It ends on',
    notYou:
      'This was not you? Then stop it here, and choose a new password. After a log-in with the second factor it stops by itself.',
    button: 'Stop the recovery',
  },
  recovery_done: {
    subject: 'Your account at {appName} no longer has a second factor',
    preview: 'You can log in with your password, and set up a new one.',
    heading: 'The second factor was removed',
    intro:
      'The waiting period is over, and the second factor of your account at {appName} was removed. Logging in takes only the password until you set up another one.',
    notYou: 'This was not you? Then please choose a new password now. That logs out every device:',
    button: 'Choose a new password',
  },
}
