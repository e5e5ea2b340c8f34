import type { Words } from '../words.ts'

export const signUp: Words['signUp'] = {
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  username: "Nom d'utilisateur",
  usernameHint: 'Lettres, chiffres, points et tirets bas, en commençant par une lettre.',
  register: {
    title: 'Créer un compte',
    emailHint: "Nous y envoyons un lien pour vérifier qu'elle est bien la vôtre.",
    repeat: 'Répétez le mot de passe',
    addPassword: 'Choisir aussi un mot de passe',
    addUsername: "Choisir un nom d'utilisateur",
    submit: 'Créer mon compte',
    haveOne: "J'ai déjà un compte",
  },
  pending: {
    title: 'Consultez vos e-mails',
    sentTo:
      "Nous envoyons un e-mail à {email}. Ouvrez le lien qu'il contient, ou saisissez ici le code qui s'y trouve.",
    yourAddress: 'votre adresse',
    code: 'Code',
    codeHint: '6 chiffres, valables 10 minutes.',
    passwordHint: "Celui de votre inscription : vous l'avez faite dans un autre navigateur.",
    submit: 'Confirmer',
    nothing: "Vous n'avez rien reçu ?",
    wait: 'Patientez quelques minutes et regardez dans vos courriers indésirables.',
    member: 'Si vous avez déjà un compte, vous pouvez {logIn} ou {reset}.',
    logIn: 'vous connecter',
    reset: 'choisir un nouveau mot de passe',
    again: "Renvoyer l'e-mail",
    wrongAddress: 'Mauvaise adresse ?',
    rightAddress: 'Votre bonne adresse e-mail',
    sendThere: 'Envoyer à cette adresse',
    troubles: {
      delayed: "L'e-mail prend plus de temps que d'habitude. Nous continuons d'essayer ; vous n'avez rien à faire.",
      bounced: "L'e-mail n'a pas pu être remis. Vérifiez l'adresse et corrigez-la ci-dessous.",
    },
    notices: {
      sent: 'Si cette adresse attend encore sa confirmation, un autre e-mail est en route.',
      corrected: "Nous envoyons l'e-mail à la nouvelle adresse.",
    },
  },
  ask: {
    titles: {
      none: 'Confirmez votre adresse',
      link_expired: 'Ce lien a expiré',
      link_invalid: 'Ce lien ne fonctionne pas',
    },
    openings: {
      none: "Saisissez l'adresse de votre inscription, et nous vous enverrons un lien pour la confirmer.",
      link_expired:
        'Les liens ne sont valables que pour un temps limité. Nous vous en enverrons volontiers un nouveau.',
      link_invalid: 'Il est peut-être incomplet, ou a déjà servi. Nous vous en enverrons volontiers un nouveau.',
    },
    submit: 'Recevoir un nouveau lien',
    confirmed: 'Adresse déjà confirmée ? Vous pouvez {logIn}.',
    logIn: 'vous connecter',
  },
  confirm: {
    title: 'Confirmez votre adresse',
    oneClick: 'Un clic, et votre compte est prêt.',
    elsewhereWithout:
      "Vous n'êtes pas dans le navigateur utilisé pour l'inscription. Choisissez un mot de passe pour votre compte, et votre adresse sera confirmée.",
    elsewhere:
      'Vous avez ouvert le lien dans un autre navigateur que celui de votre inscription. Votre mot de passe montre que le compte est bien à vous.',
    passwordHint: 'Celui de votre inscription.',
    chooseNew: 'Oublié ? Choisissez-en plutôt un nouveau',
    newPassword: 'Nouveau mot de passe',
    submit: 'Confirmer mon adresse',
  },
  disown: {
    title: "Ce n'était pas vous ?",
    text: "Quelqu'un a saisi votre adresse sur {appName}, peut-être par erreur. Sans vous, elle ne peut pas y être utilisée. Nous pouvons aussi supprimer tout de suite ce qui a été saisi.",
    submit: 'Supprimer cette inscription',
    doneTitle: "L'inscription est supprimée",
    done: "Ce qui avait été saisi avec votre adresse est supprimé, et le lien reçu par e-mail ne fonctionne plus. Vous n'avez rien d'autre à faire.",
  },
  invite: {
    title: 'Votre compte vous attend',
    text: 'Choisissez un mot de passe, et votre compte {appName} est prêt.',
    submit: 'Enregistrer le mot de passe',
  },
  unconfirmed: {
    title: "Plus qu'une étape",
    text: "Avant d'entrer, confirmez que {email} est bien votre adresse. Ouvrez pour cela le lien dans l'e-mail que nous y avons envoyé.",
    again: "Renvoyer l'e-mail",
    nothing: 'Toujours rien après quelques minutes ? Regardez aussi dans vos courriers indésirables.',
    wrongAddress: 'Mauvaise adresse ?',
    notices: {
      email_requested: 'Nous envoyons un lien à la nouvelle adresse.',
      email_kept: 'Votre adresse reste la même.',
    },
  },
}
