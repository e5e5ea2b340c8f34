import type { MailWords } from '../en/mail.ts'
import { accessMail } from './access-mail.ts'
import { addressMail } from './address-mail.ts'
import { mailLoginMail } from './mail-login-mail.ts'
import { notices } from './mail-notices.ts'
import { secondFactorMail } from './second-factor-mail.ts'

export const mail: MailWords = {
  values: {
    program: 'un programme',
    unknownBrowser: 'un navigateur inconnu',
    unknownPlace: 'un navigateur ou un lieu inconnu',
    support: 'Aide',
    terms: 'Conditions',
    privacy: 'Confidentialité',
    known:
      "Quelqu'un, sans doute vous, vient d'essayer de s'inscrire sur {appName} avec cette adresse. Vous avez déjà un compte avec celle-ci, et rien n'a donc changé. Si c'est vous, connectez-vous simplement :",
    logIn: 'Se connecter',
    knownBy:
      "Quelqu'un, sans doute vous, vient de se connecter à {appName} avec {provider} et cette adresse. Vous avez déjà un compte avec celle-ci, et rien n'a donc changé. Si c'est vous, associez {provider} à votre compte : ouvrez ce lien dans le navigateur où vous avez commencé, et montrez-y une fois que le compte est bien le vôtre :",
    connect: 'Associer {provider}',
  },
  common: {
    linkHint: 'Si le bouton ne fonctionne pas, ouvrez ce lien :',
    linkEnd: "Le lien est valable jusqu'au {expires}.",
    when: 'Quand :',
    from: 'Depuis :',
    foot: 'Cet e-mail concerne un compte {appName} associé à cette adresse. Nous ne vous demandons jamais votre mot de passe ni un code, que ce soit par e-mail ou par téléphone.',
  },
  confirm: {
    subject: 'Confirmez votre adresse pour {appName}',
    preview: "Votre compte sera alors prêt. Le lien est valable jusqu'au {expires}.",
    heading: 'Confirmez votre adresse',
    intro:
      "Quelqu'un, sans doute vous, vient de s'inscrire sur {appName} avec cette adresse. Si c'est vous, bienvenue ! Confirmez que cette adresse est bien la vôtre, et votre compte sera prêt.",
    button: 'Confirmer mon adresse',
    codeIntro: "Vous pouvez aussi saisir ce code sur la page d'inscription :",
    ends: "Le code est valable 10 minutes, le lien jusqu'au {expires}. Ne les communiquez à personne.",
    notYou:
      "Ce n'était pas vous ? Quelqu'un a donc saisi votre adresse, peut-être par erreur. N'utilisez ni le bouton ni le code. Si vous nous prévenez, nous supprimons aussitôt cette inscription :",
    disown: "Ce n'était pas moi",
  },
  already_registered: {
    subject: 'Vous avez déjà un compte {appName}',
    preview: "Quelqu'un a voulu s'inscrire avec votre adresse. Rien n'a changé.",
    heading: 'Vous avez déjà un compte',
    intro: '{told}',
    button: '{action}',
    forgotten: 'Mot de passe oublié ? Cette page vous aidera :',
    reset: 'Choisir un nouveau mot de passe',
    notYou:
      "Ce n'était pas vous ? Vous n'avez rien à faire. Personne n'a pu entrer dans votre compte ni savoir qu'il existe.",
  },
  sign_up_again: {
    subject: 'Votre inscription sur {appName} a expiré',
    preview: "Elle n'a pas été confirmée à temps. Une minute suffit pour recommencer.",
    heading: 'Votre inscription a expiré',
    intro:
      "Quelqu'un, sans doute vous, vient de demander sur {appName} un e-mail pour cette adresse. Une inscription avait été commencée avec elle, mais n'a pas été confirmée à temps : aucun compte n'existe donc. Si c'est vous, inscrivez-vous à nouveau :",
    button: "S'inscrire à nouveau",
    notYou:
      "Ce n'était pas vous ? Vous n'avez rien à faire. Aucun compte n'existe avec votre adresse, et personne n'en a obtenu un.",
  },
  reset: {
    subject: 'Choisissez un nouveau mot de passe pour {appName}',
    preview: "Le lien est valable jusqu'au {expires}.",
    heading: 'Choisissez un nouveau mot de passe',
    intro:
      "Quelqu'un, sans doute vous, a demandé un nouveau mot de passe pour votre compte {appName}. Vous pouvez le choisir ici. Tous les appareils seront ensuite déconnectés, et vous vous connecterez avec le nouveau mot de passe.",
    button: 'Choisir un mot de passe',
    notYou:
      "Ce n'était pas vous ? Vous n'avez rien à faire. Votre mot de passe ne change pas et, sans cet e-mail, personne ne peut le modifier de cette façon.",
  },
  operator_alert: {
    subject: "L'envoi des e-mails pour {appName} demande votre attention",
    preview: 'Vous recevez au plus une alerte par heure et par cause.',
    heading: "L'envoi des e-mails demande votre attention",
    intro: 'Vous gérez {appName}. Ceci est une alerte ; il y en a au plus une par heure et par cause.',
    what: 'Quoi :',
    button: "Ouvrir l'administration",
  },
  ...addressMail,
  ...accessMail,
  login_trouble: {
    subject: 'De nombreux échecs de connexion sur {appName}',
    preview: 'Votre compte est en sécurité. Voici comment vous connecter sans attendre.',
    heading: "Quelqu'un essaie de deviner votre mot de passe",
    intro:
      "Il y a eu 20 échecs de connexion d'affilée à votre compte {appName}. Il faut désormais attendre entre deux tentatives : deviner ne mène donc à rien.",
    button: 'Me connecter sans attendre',
    notYou:
      "Si c'était vous, ouvrez le lien dans le navigateur avec lequel vous voulez vous connecter : les tentatives des autres ne le feront pas attendre. Si ce n'était pas vous, vous n'avez rien à faire.",
    reset: 'Si vous avez oublié votre mot de passe, choisissez-en un nouveau',
  },
  ...secondFactorMail,
  ...mailLoginMail,
  invitation: {
    subject: 'Votre invitation sur {appName}',
    preview: 'Choisissez un mot de passe, et votre compte sera prêt.',
    heading: 'Une invitation vous attend',
    intro: "L'équipe {appName} a préparé un compte pour cette adresse. Choisissez un mot de passe, et il est à vous.",
    button: "Accepter l'invitation",
    notYou:
      "Vous ne vous y attendiez pas, ou n'en voulez pas ? Vous n'avez rien à faire. L'invitation expirera d'elle-même.",
  },
  ...notices,
}
