import type { secondFactorMail as english } from '../en/second-factor-mail.ts'

export const secondFactorMail: typeof english = {
  factor_code: {
    subject: 'Votre code pour {appName}',
    preview: "Pour configurer le premier facteur d'un compte d'administration.",
    heading: 'Voici votre code',
    intro:
      "Quelqu'un, sans doute vous, configure le premier second facteur ou la première clé d'accès de votre compte d'administration {appName}. Saisissez-y ce code :",
    codeEnd: 'Le code est valable 10 minutes. Ne le communiquez à personne : personne chez nous ne vous le demandera.',
    notYou:
      "Ce n'était pas vous ? Choisissez tout de suite un nouveau mot de passe. Tous les appareils seront déconnectés :",
    button: 'Choisir un nouveau mot de passe',
  },
  second_factor_on: {
    subject: 'Votre compte {appName} demande maintenant un second facteur',
    preview: "Si c'est vous, vous n'avez rien à faire.",
    heading: 'Un second facteur est activé',
    intro:
      "Une application d'authentification a été configurée pour votre compte {appName}. Désormais, une connexion avec le mot de passe demande aussi le code de cette application. Gardez en lieu sûr les codes de récupération affichés à cette occasion.",
    notYou:
      "Ce n'était pas vous ? Choisissez tout de suite un nouveau mot de passe. Tous les appareils seront déconnectés :",
    button: 'Choisir un nouveau mot de passe',
  },
  second_factor_off: {
    subject: 'Votre compte {appName} ne demande plus de second facteur',
    preview: "Si vous le saviez, vous n'avez rien à faire.",
    heading: 'Le second facteur est désactivé',
    intro:
      "L'application d'authentification de votre compte {appName} a été retirée, et ses codes de récupération avec elle. Une connexion avec le mot de passe ne demande plus rien d'autre.",
    notYou:
      "Ce n'était pas vous, et vous ne l'aviez pas demandé ? Choisissez tout de suite un nouveau mot de passe. Tous les appareils seront déconnectés :",
    button: 'Choisir un nouveau mot de passe',
  },
  recovery_codes_renewed: {
    subject: 'De nouveaux codes de récupération pour votre compte {appName}',
    preview: 'Les anciens ne fonctionnent plus.',
    heading: 'Vos codes de récupération ont changé',
    intro:
      'De nouveaux codes de récupération ont été créés pour votre compte {appName}. Ceux que vous aviez peut-être imprimés auparavant ne fonctionnent plus.',
    notYou:
      "Ce n'était pas vous ? Choisissez tout de suite un nouveau mot de passe. Tous les appareils seront déconnectés :",
    button: 'Choisir un nouveau mot de passe',
  },
  recovery_code_used: {
    subject: 'Un code de récupération de votre compte {appName} a été utilisé',
    preview: "Si c'est vous, vous n'avez rien à faire. Codes restants : {left}.",
    heading: 'Un code de récupération a été utilisé',
    intro:
      "Quelqu'un, sans doute vous, a utilisé l'un des codes de récupération de votre compte {appName} à la place de l'application d'authentification. Ce code ne fonctionnera plus. Codes restants : {left}. Vous pouvez en créer de nouveaux sur la page de votre compte.",
    notYou:
      "Ce n'était pas vous ? Choisissez tout de suite un nouveau mot de passe. Tous les appareils seront déconnectés :",
    button: 'Choisir un nouveau mot de passe',
  },
  recovery_confirm: {
    subject: "Retrouvez l'accès à votre compte {appName}",
    preview: "Sans votre application d'authentification, après un délai d'attente.",
    heading: "Vous avez perdu votre application d'authentification ?",
    intro:
      "Quelqu'un qui connaît votre mot de passe, sans doute vous, ne peut pas fournir le second facteur de votre compte {appName}. Avec ce lien, ce facteur sera retiré après un délai d'attente, à moins que quelqu'un n'arrête tout entre-temps.",
    button: "Lancer le délai d'attente",
    notYou:
      "Ce n'était pas vous ? Quelqu'un connaît donc votre mot de passe : choisissez-en tout de suite un nouveau. Sans ce lien, rien ne se passe.",
  },
  recovery_started: {
    subject: 'Le second facteur de votre compte {appName} va être retiré',
    preview: "Le {ends}, sauf si vous l'empêchez.",
    heading: 'Une récupération a commencé',
    intro:
      "Quelqu'un qui connaît votre mot de passe et lit vos e-mails, sans doute vous, a perdu le second facteur de votre compte {appName}. Ce second facteur sera retiré après un délai d'attente.",
    ending: 'Fin du délai le',
    notYou:
      "Ce n'était pas vous ? Arrêtez la récupération ici, et choisissez un nouveau mot de passe. Après une connexion avec le second facteur, elle s'arrête d'elle-même.",
    button: 'Arrêter la récupération',
  },
  recovery_soon: {
    subject: "Bientôt, votre compte {appName} n'aura plus de second facteur",
    preview: "Le {ends}, sauf si vous l'empêchez.",
    heading: "La moitié du délai d'attente est passée",
    intro:
      "Une récupération de votre compte {appName} est en cours : son second facteur sera retiré, pour quelqu'un qui connaît votre mot de passe et lit vos e-mails.",
    ending: 'Fin du délai le',
    notYou:
      "Ce n'était pas vous ? Arrêtez la récupération ici, et choisissez un nouveau mot de passe. Après une connexion avec le second facteur, elle s'arrête d'elle-même.",
    button: 'Arrêter la récupération',
  },
  recovery_done: {
    subject: "Votre compte {appName} n'a plus de second facteur",
    preview: 'Vous pouvez vous connecter avec votre mot de passe, et configurer un nouveau second facteur.',
    heading: 'Le second facteur a été retiré',
    intro:
      "Le délai d'attente est écoulé, et le second facteur de votre compte {appName} a été retiré. Une connexion avec le mot de passe ne demande rien d'autre tant que vous n'en avez pas configuré un nouveau.",
    notYou:
      "Ce n'était pas vous ? Choisissez tout de suite un nouveau mot de passe. Tous les appareils seront déconnectés :",
    button: 'Choisir un nouveau mot de passe',
  },
}
