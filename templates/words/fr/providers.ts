import type { Words } from '../words.ts'

export const providers: Words['providers'] = {
  continue: 'Continuer avec {provider}',
  signIn: 'Se connecter avec {provider}',
  connect: 'Associer {provider}',
  back: {
    title: 'Encore un clic',
    text: 'Appuyez sur le bouton pour poursuivre la connexion avec {provider}.',
    submit: 'Poursuivre',
  },
  proof: {
    title: 'Vous avez déjà un compte ici',
    text: "Montrez une fois que c'est bien le vôtre, et vous pourrez désormais vous y connecter avec {provider}.",
    here: 'Votre session y est ouverte. Désormais, vous pourrez aussi vous connecter avec {provider}.',
    submit: 'Se connecter et associer',
    connect: 'Associer',
    later: 'Pas maintenant',
    otherwise: 'Se connecter autrement',
  },
  address: {
    title: 'Quelle est votre adresse ?',
    text: "{provider} ne nous l'a pas indiquée. Nous vous envoyons un e-mail pour la confirmer.",
    submit: 'Continuer',
  },
  link: {
    title: 'Associer {provider}',
    text: "Votre adresse a un compte ici. À la page suivante, montrez une fois que c'est bien le vôtre, et vous pourrez désormais vous y connecter avec {provider}.",
    submit: 'Continuer',
  },
  elsewhere: {
    title: "Rien n'a été associé",
    text: "Ce lien fonctionne dans le navigateur où la connexion a commencé, peu de temps et une seule fois. Pour associer l'autre compte ici, connectez-vous et faites-le sur la page de votre compte. Si vous n'avez rien commencé, vous n'avez rien à faire.",
    logIn: 'Se connecter',
  },
  undo: {
    title: 'Dissocier ce compte',
    text: "Le compte de l'autre service sera dissocié du vôtre, et tous les appareils seront déconnectés. Vous choisirez ensuite un nouveau mot de passe.",
    submit: 'Dissocier et tout déconnecter',
  },
  card: {
    title: "Comptes d'autres services",
    linked: 'associé le {when}',
    unlink: 'Dissocier',
    unlinkOf: 'Dissocier {provider}',
    sure: 'Plus personne ne pourra se connecter avec ce compte. Le dissocier ?',
  },
}
