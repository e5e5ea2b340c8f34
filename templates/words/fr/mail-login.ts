import type { Words } from '../words.ts'

export const mailLogin: Words['mailLogin'] = {
  offer: 'Se connecter plutôt par e-mail',
  send: 'Recevoir un lien et un code par e-mail',
  pending: {
    title: 'Consultez vos e-mails',
    text: 'Si un compte existe avec cette adresse, un lien et un code sont en route. Ils sont valables dix minutes, dans ce navigateur.',
    code: 'Code reçu par e-mail',
    submit: 'Se connecter',
  },
  here: { title: 'Connexion', text: 'Vous avez fait cette demande dans ce navigateur.', submit: 'Se connecter' },
  elsewhere: {
    title: 'Saisissez ce code là où vous avez commencé',
    text: 'Vous avez demandé ce lien dans un autre navigateur ou une autre application. Saisissez-y ce code. Ne le communiquez à personne : personne chez nous ne vous le demandera.',
  },
}
