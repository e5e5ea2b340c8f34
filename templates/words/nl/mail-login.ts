import type { Words } from '../words.ts'

export const mailLogin: Words['mailLogin'] = {
  offer: 'Liever via e-mail inloggen',
  send: 'Mail me een link en een code',
  pending: {
    title: 'Bekijk je e-mail',
    text: 'Als er een account met dit adres is, zijn een link en een code onderweg. Ze zijn tien minuten geldig, in deze browser.',
    code: 'Code uit de e-mail',
    submit: 'Inloggen',
  },
  here: { title: 'Inloggen', text: 'Je hebt dit in deze browser aangevraagd.', submit: 'Inloggen' },
  elsewhere: {
    title: 'Vul deze code in waar je bent begonnen',
    text: 'Je hebt deze link in een andere browser of app aangevraagd. Vul deze code daar in. Geef hem aan niemand: niemand van ons vraagt erom.',
  },
}
