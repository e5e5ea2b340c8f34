import type { Words } from '../words.ts'

export const oidc: Words['oidc'] = {
  consent: {
    title: 'Continuer vers une application',
    heading: 'Continuer vers {app} ?',
    account: 'Votre session est ouverte avec {email}, et vous continuez vers {place}.',
    gets: "L'application connaîtra :",
    scopes: {
      openid: "un numéro de votre compte, qui lui indique que c'est bien vous",
      profile: "votre nom d'utilisateur et votre langue",
      email: 'votre adresse e-mail',
      roles: 'les rôles que vous avez ici',
      attributes: 'ce qui est noté au sujet de votre compte',
      offline_access: "tout cela aussi en votre absence, jusqu'à ce que vous lui retiriez cet accès",
    },
    withdraw: 'Vous pouvez retirer cet accès à tout moment sur la page de votre compte.',
    allow: 'Continuer',
    deny: 'Annuler',
    another: 'Utiliser un autre compte',
  },
  apps: {
    title: 'Applications',
    knows: 'Connaît : {what}',
    withdraw: 'Retirer',
    withdrawOf: 'Retirer ce que {app} peut connaître',
    scopes: {
      profile: "votre nom d'utilisateur et votre langue",
      email: 'votre adresse e-mail',
      roles: 'vos rôles',
      attributes: 'ce qui est noté au sujet de votre compte',
      openid: "que c'est bien vous",
      offline_access: 'aussi en votre absence',
    },
  },
  end: {
    title: 'Fermer la session ?',
    text: 'Une application demande à fermer votre session ici. Les autres applications que vous utilisez avec ce compte restent comme elles sont.',
    submit: 'Fermer la session',
    stay: 'Rester connecté',
  },
  formPost: { title: "Retour à l'application", goOn: 'Continuer' },
  untrusted: {
    client:
      "L'application qui vous a envoyé ici n'est pas connue. Retournez-y et prévenez les personnes qui la gèrent.",
    redirect:
      "L'application qui vous a envoyé ici veut vous renvoyer à une adresse qu'elle n'a pas enregistrée. Prévenez les personnes qui la gèrent.",
  },
}
