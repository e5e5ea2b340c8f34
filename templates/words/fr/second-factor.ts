import type { Words } from '../words.ts'

export const secondFactor: Words['secondFactor'] = {
  title: 'Second facteur',
  app: "Application d'authentification",
  isOn: 'Activé',
  offText:
    "Avec une application qui génère des codes, un mot de passe volé n'ouvre rien à lui seul. Vous recevez des codes de récupération pour le jour où vous perdriez votre téléphone.",
  setUp: "Configurer une application d'authentification",
  left: 'Codes de récupération restants : {count}.',
  few: 'Il reste peu de codes de récupération. Créez-en de nouveaux, et gardez-les en lieu sûr.',
  renew: 'Créer de nouveaux codes de récupération',
  forget: 'Redemander le code à tous les navigateurs',
  remove: "Retirer l'application d'authentification",
  sure: 'Vous connecter désormais avec le seul mot de passe ?',
  setup: {
    title: "Configurer une application d'authentification",
    text: 'Scannez cette image avec une application qui génère des codes, comme celle de votre téléphone ou de votre gestionnaire de mots de passe.',
    picture: "Une image qui contient la clé pour l'application",
    open: "L'application est sur cet appareil : l'ouvrir",
    byHand: 'Ou saisissez-y cette clé :',
    submit: 'Activer',
  },
  mailCode: {
    text: "Le premier facteur d'un compte d'administration demande aussi un code que nous vous envoyons par e-mail.",
    send: 'Envoyez-moi le code',
    label: 'Code reçu par e-mail',
    hint: '6 chiffres, valables 10 minutes.',
  },
  codes: {
    title: 'Vos codes de récupération',
    done: 'Le second facteur est activé.',
    text: "Chacun de ces codes ouvre votre compte une seule fois, à la place de l'application. Imprimez-les ou gardez-les en lieu sûr : ils ne sont affichés que maintenant.",
    kept: 'Je les ai mis en lieu sûr',
  },
  recovery: {
    none: "Je n'ai ni l'application ni un code",
    offer:
      "Grâce à un lien que nous vous envoyons par e-mail, le second facteur sera retiré après un délai d'attente. D'ici là, chaque e-mail à ce sujet permet de tout arrêter.",
    ask: 'Recevoir le lien par e-mail',
    mailed: {
      title: 'Consultez vos e-mails',
      text: "Nous vous envoyons un lien qui lance le délai d'attente.",
    },
    confirm: {
      title: "Lancer le délai d'attente ?",
      text: "Une fois ce délai écoulé, votre compte ne demandera plus que le mot de passe. Si l'application ou un code de récupération est utilisé entre-temps, tout s'arrête.",
      submit: 'Lancer le délai',
    },
    started: {
      title: "Le délai d'attente a commencé",
      text: 'Il se termine le {ends}. Connectez-vous alors avec votre mot de passe. Un e-mail vous le confirme.',
    },
    stop: {
      title: 'Arrêter la récupération ?',
      text: 'Votre second facteur ne change pas, et aucune autre récupération ne pourra commencer avant 30 jours.',
      submit: 'Arrêter',
    },
    stopped: {
      title: 'La récupération est arrêtée',
      text: "Votre second facteur ne change pas. Quelqu'un connaît votre mot de passe : choisissez-en un nouveau.",
    },
  },
  proof: {
    code: "Code de votre application d'authentification",
    codeHint: "Les six chiffres qu'elle affiche en ce moment.",
    recoveryCode: 'Code de récupération',
    submit: 'Continuer',
    trust: 'Ne plus le demander dans ce navigateur pendant un certain temps',
    lost: "Je ne peux pas utiliser l'application : prendre un code de récupération",
  },
}
