export const providers = {
  continue: 'Continue with {provider}',
  signIn: 'Sign in with {provider}',
  connect: 'Connect {provider}',
  back: {
    title: 'One more click',
    text: 'Press the button to go on logging in with {provider}.',
    submit: 'Continue',
  },
  proof: {
    title: 'You have an account here',
    text: 'Confirm once that it is yours. From then on you can log in to it with {provider}.',
    here: 'You are logged in to it. From now on you can log in with {provider} too.',
    submit: 'Log in and connect',
    connect: 'Connect',
    later: 'Not now',
    otherwise: 'Log in another way',
  },
  address: {
    title: 'What is your address?',
    text: '{provider} did not tell us. We will send you a mail to confirm it.',
    submit: 'Continue',
  },
  link: {
    title: 'Connect {provider}',
    text: 'Your address has an account here. On the next page you prove once that it is yours, and from then on {provider} logs you in to it.',
    submit: 'Go on',
  },
  elsewhere: {
    title: 'Nothing was connected',
    text: 'This link works in the browser where the log-in was begun, for a short time and once. To connect the other account here, log in and do it on the page of your account. If you have begun nothing, there is nothing to do.',
    logIn: 'Log in',
  },
  undo: {
    title: 'Disconnect that account',
    text: 'The account of the other service is disconnected from yours, and every device is logged out. Then you choose a new password.',
    submit: 'Disconnect it and log out everywhere',
  },
  card: {
    title: 'Connected accounts',
    linked: 'connected {when}',
    unlink: 'Disconnect',
    unlinkOf: 'Disconnect {provider}',
    sure: 'Nobody will be able to log in with that account any longer. Disconnect it?',
  },
}
