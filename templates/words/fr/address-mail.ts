import type { addressMail as english } from '../en/address-mail.ts'

export const addressMail: typeof english = {
  email_change: {
    subject: 'Confirmez votre nouvelle adresse pour {appName}',
    preview: "D'ici là, votre compte garde son ancienne adresse.",
    heading: 'Confirmez votre nouvelle adresse',
    intro:
      "Quelqu'un, sans doute vous, souhaite utiliser cette adresse pour son compte {appName}. Confirmez qu'elle est bien la vôtre. D'ici là, le compte garde son ancienne adresse.",
    button: 'Utiliser cette adresse',
    notYou:
      "Ce n'était pas vous ? Vous n'avez rien à faire. Sans votre confirmation, cette adresse ne sera pas utilisée.",
  },
  email_change_requested: {
    subject: "Quelqu'un souhaite changer votre adresse sur {appName}",
    preview: "Si c'est vous, vous n'avez rien à faire.",
    heading: "Un changement d'adresse a été demandé",
    intro:
      "Quelqu'un, sans doute vous, a demandé que l'adresse {newAddress} remplace celle-ci pour votre compte {appName}. Rien ne change tant que la nouvelle adresse n'est pas confirmée. Si c'est vous, tout va bien et vous n'avez rien à faire ici.",
    notYou:
      "Ce n'était pas vous ? Quelqu'un connaît donc votre mot de passe. Ce lien bloque le changement et déconnecte tous les appareils. Vous choisirez ensuite un nouveau mot de passe :",
    button: 'Bloquer le changement',
  },
  email_changed: {
    subject: 'Votre adresse pour {appName} a été modifiée',
    preview: "Si c'est vous, vous n'avez rien à faire.",
    heading: 'Votre adresse a été modifiée',
    intro:
      "L'adresse {newAddress} remplace désormais celle-ci pour votre compte {appName}. Si c'est vous, tout va bien et vous n'avez rien à faire.",
    notYou:
      "Ce n'était pas vous ? Annulez ce changement. Pendant 7 jours, ce lien rend à votre compte son ancienne adresse et déconnecte tous les appareils. Vous choisirez ensuite un nouveau mot de passe :",
    button: 'Annuler le changement',
  },
  username_changed: {
    subject: "Votre nom d'utilisateur sur {appName} a été modifié",
    preview: "Si c'est vous, vous n'avez rien à faire.",
    heading: "Votre nom d'utilisateur a été modifié",
    intro:
      "Le nom d'utilisateur de votre compte {appName} a été modifié. Si vous l'utilisez pour vous connecter, c'est désormais le nouveau qui compte. Si c'est vous, tout va bien et vous n'avez rien à faire.",
    notYou:
      "Ce n'était pas vous ? Choisissez tout de suite un nouveau mot de passe, ce qui déconnecte tous les appareils, puis rétablissez le nom sur la page de votre compte :",
    button: 'Choisir un nouveau mot de passe',
  },
}
