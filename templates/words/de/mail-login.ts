import type { Words } from '../words.ts'

export const mailLogin: Words['mailLogin'] = {
  offer: 'Stattdessen per E-Mail anmelden',
  send: 'Link und Code per E-Mail schicken',
  pending: {
    title: 'Sehen Sie in Ihrem Postfach nach',
    text: 'Wenn es zu dieser Adresse ein Konto gibt, sind ein Link und ein Code unterwegs. Sie gelten zehn Minuten, in diesem Browser.',
    code: 'Code aus der E-Mail',
    submit: 'Anmelden',
  },
  here: { title: 'Anmelden', text: 'Sie haben das in diesem Browser angefordert.', submit: 'Anmelden' },
  elsewhere: {
    title: 'Geben Sie diesen Code dort ein, wo Sie begonnen haben',
    text: 'Sie haben diesen Link in einem anderen Browser oder einer App angefordert. Geben Sie diesen Code dort ein. Nennen Sie ihn niemandem: Von uns fragt niemand danach.',
  },
}
