import type { mailLoginMail as english } from '../en/mail-login-mail.ts'

export const mailLoginMail: typeof english = {
  login: {
    subject: 'Connexion à {appName}',
    preview: "Par lien ou par code, jusqu'au {expires}.",
    heading: 'Voici de quoi vous connecter',
    intro:
      "Quelqu'un, sans doute vous, veut se connecter à votre compte {appName}. Ouvrez ce lien dans le navigateur où vous l'avez demandé :",
    button: 'Se connecter',
    codeIntro: 'Ou saisissez-y ce code :',
    notYou:
      "Ce n'était pas vous ? Vous n'avez rien à faire. Ne communiquez le code à personne : personne chez nous ne vous le demandera.",
  },
  login_unknown: {
    subject: 'Aucun compte {appName} avec cette adresse',
    preview: "Vous pouvez l'utiliser pour vous inscrire.",
    heading: "Aucun compte n'existe",
    intro:
      "Quelqu'un, sans doute vous, a voulu se connecter à {appName} avec cette adresse. Aucun compte n'existe avec celle-ci. Si c'était vous, vous pouvez en créer un :",
    button: 'Créer un compte',
    notYou: "Ce n'était pas vous ? Vous n'avez rien à faire.",
  },
}
