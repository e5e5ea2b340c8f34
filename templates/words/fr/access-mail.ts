import type { accessMail as AccessMail } from '../en/access-mail.ts'

export const accessMail: typeof AccessMail = {
  identity_linked: {
    subject: 'Un autre moyen de vous connecter à {appName}',
    preview: "Si c'est vous, vous n'avez rien à faire.",
    heading: "Un compte d'un autre service a été associé",
    intro:
      "Un compte d'un autre service a été associé à votre compte {appName} : toute personne connectée là-bas peut s'en servir pour se connecter ici. Si c'est vous, tout va bien et vous n'avez rien à faire.",
    notYou:
      "Ce n'était pas vous ? Annulez cette association. Pendant 7 jours, ce lien dissocie à nouveau ce compte et déconnecte tous les appareils. Vous choisirez ensuite un nouveau mot de passe :",
    button: "Annuler l'association",
  },
  identity_unlinked: {
    subject: 'Un moyen de vous connecter à {appName} a été retiré',
    preview: "Si c'est vous, vous n'avez rien à faire.",
    heading: "Un compte d'un autre service a été dissocié",
    intro:
      "Un compte d'un autre service a été dissocié de votre compte {appName} : plus personne ne peut s'en servir pour se connecter. Si c'est vous, tout va bien et vous n'avez rien à faire.",
    devices: 'Voir comment vous pouvez vous connecter',
    notYou:
      "Ce n'était pas vous ? Choisissez tout de suite un nouveau mot de passe. Tous les appareils seront déconnectés :",
    button: 'Choisir un nouveau mot de passe',
  },
  passkey_added: {
    subject: "Une clé d'accès a été ajoutée à votre compte {appName}",
    preview: "Si c'est vous, vous n'avez rien à faire.",
    heading: "Vous pouvez maintenant vous connecter avec une clé d'accès",
    intro:
      "Une clé d'accès a été ajoutée à votre compte {appName} : toute personne qui la détient peut s'en servir pour se connecter. Si c'est vous, tout va bien et vous n'avez rien à faire.",
    devices: "Voir les clés d'accès de votre compte",
    notYou:
      "Ce n'était pas vous ? Choisissez tout de suite un nouveau mot de passe, ce qui déconnecte tous les appareils, connectez-vous avec lui et supprimez la clé d'accès :",
    button: 'Choisir un nouveau mot de passe',
  },
  passkey_removed: {
    subject: "Une clé d'accès de votre compte {appName} a été supprimée",
    preview: "Si c'est vous, vous n'avez rien à faire.",
    heading: "Une clé d'accès a été supprimée",
    intro:
      "Une clé d'accès de votre compte {appName} a été supprimée : plus personne ne peut s'en servir pour se connecter. Si c'est vous, tout va bien et vous n'avez rien à faire.",
    devices: "Voir les clés d'accès de votre compte",
    notYou:
      "Ce n'était pas vous ? Choisissez tout de suite un nouveau mot de passe. Tous les appareils seront déconnectés :",
    button: 'Choisir un nouveau mot de passe',
  },
  passkey_counter: {
    subject: "Une clé d'accès de votre compte {appName} a peut-être été copiée",
    preview: "C'est rare, et le plus souvent sans gravité. Jetez-y un œil.",
    heading: "La même clé d'accès est peut-être utilisée à deux endroits",
    intro:
      "Quelqu'un vient de se connecter à votre compte {appName} avec une clé d'accès dont le compteur n'a pas avancé. Cela arrive quand deux appareils utilisent la même clé d'accès, et peut signifier qu'elle a été copiée.",
    devices: "Voir les clés d'accès de votre compte",
    notYou:
      "Si c'était vous, supprimez cette clé d'accès et créez-en une nouvelle quand vous aurez le temps. Si ce n'était pas vous, choisissez tout de suite un nouveau mot de passe, ce qui déconnecte tous les appareils, puis supprimez la clé d'accès :",
    button: 'Choisir un nouveau mot de passe',
  },
}
