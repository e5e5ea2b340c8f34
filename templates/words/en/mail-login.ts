export const mailLogin = {
  offer: 'Log in by e-mail instead',
  send: 'Send me a link and a code',
  pending: {
    title: 'Check your e-mail',
    text: 'If there is an account with this address, a link and a code are on their way. Both work for ten minutes, in this browser only.',
    code: 'Code from the mail',
    submit: 'Log in',
  },
  here: { title: 'Log in', text: 'You asked to log in from this browser.', submit: 'Log in' },
  elsewhere: {
    title: 'Enter this code where you started',
    text: 'You asked for this link in another browser or app. Enter this code there. Do not share it: we will never ask you for it.',
  },
}
