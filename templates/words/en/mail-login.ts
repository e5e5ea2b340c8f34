export const mailLogin = {
  offer: 'Log in by a mail instead',
  send: 'Mail me a link and a code',
  pending: {
    title: 'Look in your inbox',
    text: 'If there is an account with this address, a link and a code are on their way. They work for ten minutes, in this browser.',
    code: 'Code from the mail',
    submit: 'Log in',
  },
  here: { title: 'Log in', text: 'You asked for this in this browser.', submit: 'Log in' },
  elsewhere: {
    title: 'Type this code where you began',
    text: 'You asked for this link in another browser or app. Type this code there. Tell it to nobody: nobody of ours asks for it.',
  },
}
