import type { Words } from '../words.ts'

export const frame: Words['frame'] = {
  skip: 'Aller au contenu',
  failed: 'Erreur : {title}',
  menu: 'Compte',
  admin: 'Administration',
  account: 'Compte',
  logOut: 'Se déconnecter',
  language: 'Langue',
  languageIs: 'Langue : {name}',
  support: 'Aide',
  terms: 'Conditions',
  privacy: 'Confidentialité',
  optional: '(facultatif)',
  challengeNeedsScript: "Ce formulaire a besoin de JavaScript pour vérifier que vous n'êtes pas un programme.",
  newPasswordHint:
    'Au moins {count} caractères. Une longue phrase convient très bien, tout comme ce que propose votre gestionnaire de mots de passe.',
  script: {
    show: 'Afficher',
    showPassword: 'Afficher le mot de passe',
    hide: 'Masquer',
    hidePassword: 'Masquer le mot de passe',
    tooShort: 'Encore trop court',
    longEnough: 'Assez long',
    goodLength: 'Bonne longueur',
  },
}

export const home: Words['home'] = {
  title: 'Bienvenue',
  heading: 'Bienvenue sur {appName}',
  signedIn: 'Votre session est ouverte avec {email}.',
  toAccount: 'Accéder à votre compte',
  signedOut: 'Créez un compte, ou connectez-vous si vous en avez déjà un.',
  register: 'Créer un compte',
  logIn: 'Se connecter',
}
