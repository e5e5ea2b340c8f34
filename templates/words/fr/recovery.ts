import type { Words } from '../words.ts'

export const recovery: Words['recovery'] = {
  title: 'Choisir un nouveau mot de passe',
  email: 'Adresse e-mail',
  ask: 'Saisissez votre adresse, et nous vous enverrons un lien.',
  send: 'Recevoir le lien',
  back: 'Retour à la connexion',
  sentTitle: 'Consultez vos e-mails',
  sent: "S'il existe un compte pour cette adresse, un e-mail avec un lien est en route.",
  validFor: 'Le lien fonctionne une seule fois, pendant {duration}.',
  nothing: "Vous n'avez rien reçu ?",
  wait: 'Patientez quelques minutes et regardez dans vos courriers indésirables.',
  otherAddress: 'Vous avez peut-être choisi une autre adresse pour votre inscription : {tryAgain}.',
  tryAgain: 'réessayez',
  loggedOut: 'Vos autres appareils seront déconnectés.',
  newPassword: 'Nouveau mot de passe',
  submit: 'Enregistrer le mot de passe',
  notices: {
    email_stopped:
      'Votre adresse reste la même, et toutes les sessions sont fermées. Choisissez maintenant un nouveau mot de passe.',
    identity_undone:
      'Ce compte est dissocié, et toutes les sessions sont fermées. Choisissez maintenant un nouveau mot de passe.',
    email_restored:
      'Votre compte a retrouvé son ancienne adresse, et toutes les sessions sont fermées. Choisissez maintenant un nouveau mot de passe.',
  },
}

export const address: Words['address'] = {
  confirm: {
    title: 'Confirmez votre nouvelle adresse',
    text: 'Désormais, vous vous connectez avec cette adresse et vous y recevez nos e-mails. Vos autres appareils seront déconnectés.',
    submit: 'Utiliser cette adresse',
    elsewhere:
      "Vous n'utilisez pas ce compte dans ce navigateur. Saisissez son mot de passe pour montrer que c'est bien vous.",
    password: 'Mot de passe de votre compte',
    logIn: "Ou connectez-vous d'abord",
  },
  stop: {
    title: "Bloquer le changement d'adresse",
    text: 'Votre compte garde son adresse, et tous les appareils seront déconnectés. La personne qui a demandé ce changement connaît votre mot de passe : vous en choisirez donc un nouveau, grâce à un lien que nous envoyons à cette adresse.',
    submit: 'Bloquer et tout déconnecter',
  },
  undo: {
    title: 'Annuler le changement',
    heading: "Annuler le changement d'adresse",
    text: 'Votre compte retrouve cette adresse, et tous les appareils seront déconnectés. Le mot de passe ne fonctionnera plus non plus : vous en choisirez un nouveau, grâce à un lien que nous envoyons à cette adresse.',
    submit: 'Récupérer mon adresse',
  },
}

export const linkProblem: Words['linkProblem'] = {
  titles: {
    link_used: 'Ce lien a déjà servi',
    link_expired: 'Ce lien a expiré',
    link_invalid: 'Ce lien ne fonctionne pas',
  },
  reasons: {
    link_expired: 'Pour protéger les comptes, les liens de nos e-mails ne sont valables que pour un temps limité.',
    link_invalid: "Il est incomplet. Il a peut-être été coupé en route : ouvrez-le de nouveau depuis l'e-mail.",
    link_used:
      "Chacun de nos liens ne sert qu'une fois. Si ce n'est pas vous qui l'avez utilisé, un e-mail plus récent ou un changement sur votre compte l'a remplacé.",
  },
  ways: {
    identity_undo: {
      advice:
        'Si ce compte est déjà dissocié, choisissez un nouveau mot de passe. Sinon, connectez-vous et dissociez-le sur la page de votre compte.',
      label: 'Choisir un mot de passe',
    },
    reset: {
      advice: 'Si vous voulez toujours un nouveau mot de passe, demandez un nouveau lien.',
      label: 'Recevoir un nouveau lien',
    },
    confirm: {
      advice: 'Si votre adresse est déjà confirmée, connectez-vous simplement. Sinon, demandez un nouveau lien.',
      label: 'Recevoir un nouveau lien',
    },
    disown: {
      advice: "Vous n'avez rien à faire : une inscription que personne ne confirme disparaît d'elle-même.",
      label: "Aller à l'accueil",
    },
    login: { advice: "Si votre session n'est pas encore ouverte, demandez un autre e-mail.", label: 'Se connecter' },
    recovery: {
      advice: 'Connectez-vous encore une fois avec votre mot de passe, et demandez un autre lien.',
      label: 'Se connecter',
    },
    recovery_stop: {
      advice:
        'La récupération est peut-être déjà arrêtée, ou terminée. La page de votre compte indique si un second facteur est activé.',
      label: 'Accéder à votre compte',
    },
    unlock: {
      advice: 'Patientez un peu puis connectez-vous, ou choisissez un nouveau mot de passe, qui fonctionnera aussitôt.',
      label: 'Choisir un mot de passe',
    },
    email_change: {
      advice:
        'Si vous avez déjà ouvert ce lien, votre adresse est modifiée. Sinon, connectez-vous et demandez-en un autre.',
      label: 'Accéder à votre compte',
    },
    email_stop: {
      advice:
        "Si l'adresse de votre compte a déjà été modifiée, l'e-mail qui vous l'annonce contient un lien pour annuler ce changement. Par précaution, choisissez un nouveau mot de passe.",
      label: 'Choisir un mot de passe',
    },
    email_undo: {
      advice:
        'Si votre compte a retrouvé son ancienne adresse, choisissez un nouveau mot de passe. Sinon, connectez-vous et modifiez-la dans votre compte.',
      label: 'Choisir un mot de passe',
    },
    invite: {
      advice:
        "Si vous avez déjà accepté cette invitation, connectez-vous. Sinon, demandez-en une autre à la personne qui vous l'a envoyée.",
      label: 'Se connecter',
    },
  },
}
