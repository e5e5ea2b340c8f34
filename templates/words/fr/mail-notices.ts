import type { notices as english } from '../en/mail-notices.ts'

export const notices: typeof english = {
  password_breached: {
    subject: 'Changez votre mot de passe pour {appName}',
    preview: 'Il figure dans une liste de mots de passe volés.',
    heading: 'Votre mot de passe figure dans une liste de mots de passe volés',
    intro:
      "Le mot de passe de votre compte {appName} figure dans une liste publique de mots de passe volés quelque part, pas forcément à vous ni chez nous. D'autres essaient ce que contiennent ces listes.",
    advice:
      "Votre compte fonctionne toujours. Choisissez un autre mot de passe, et changez celui-ci partout où vous l'utilisez encore.",
    button: 'Choisir un nouveau mot de passe',
  },
  password_changed: {
    subject: 'Votre mot de passe {appName} a été modifié',
    preview: "Si c'est vous, vous n'avez rien à faire.",
    heading: 'Votre mot de passe a été modifié',
    intro:
      "Le mot de passe de votre compte {appName} a été modifié. Si c'est vous, tout va bien et vous n'avez rien à faire.",
    notYou:
      "Ce n'était pas vous ? Choisissez tout de suite un nouveau mot de passe. Tous les appareils seront déconnectés, y compris celui de l'intrus :",
    button: 'Choisir un nouveau mot de passe',
  },
  new_device: {
    subject: 'Nouvelle connexion à votre compte {appName}',
    preview: "Si c'est vous, vous n'avez rien à faire.",
    heading: 'Connexion depuis un nouvel appareil',
    intro:
      "Quelqu'un s'est connecté à votre compte {appName} depuis un appareil que nous ne connaissions pas. Si c'est vous, tout va bien et vous n'avez rien à faire.",
    devices: 'Voir vos appareils connectés',
    notYou:
      "Ce n'était pas vous ? Choisissez tout de suite un nouveau mot de passe. Tous les appareils seront déconnectés :",
    button: 'Choisir un nouveau mot de passe',
  },
  session_theft: {
    subject: 'Nous avons fermé une session de votre compte {appName}',
    preview: 'Reconnectez-vous et, par précaution, choisissez un nouveau mot de passe.',
    heading: "Nous avons fermé l'une de vos sessions",
    intro:
      "Une session de votre compte {appName} a été poursuivie avec une clé déjà remplacée. Il s'agit peut-être d'une simple coupure de connexion. Mais il se peut aussi que quelqu'un ait copié la clé : nous avons donc fermé cette session partout.",
    notYou:
      "Par précaution, choisissez un nouveau mot de passe. Tous les appareils seront déconnectés, et personne d'autre que vous ne pourra entrer :",
    button: 'Choisir un nouveau mot de passe',
  },
  account_deleted: {
    subject: 'Votre compte {appName} a été supprimé',
    preview: "C'est le dernier e-mail à ce sujet.",
    heading: 'Votre compte a été supprimé',
    intro:
      "Comme demandé, nous avons supprimé votre compte {appName}. Plus personne ne peut s'y connecter. Merci d'avoir fait un bout de chemin avec nous.",
    notYou:
      "Ce n'était pas vous ? Quelqu'un connaît donc votre mot de passe. Changez-le partout où vous l'utilisez encore, et écrivez à l'équipe {appName}.",
  },
}
