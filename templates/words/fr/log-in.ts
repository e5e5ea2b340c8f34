import type { Words } from '../words.ts'

export const logIn: Words['logIn'] = {
  title: 'Connexion',
  email: 'Adresse e-mail',
  emailOrUsername: "Adresse e-mail ou nom d'utilisateur",
  password: 'Mot de passe',
  remember: 'Garder ma session ouverte',
  submit: 'Se connecter',
  resend: "Renvoyer l'e-mail de confirmation",
  forgot: 'Mot de passe oublié ?',
  register: 'Créer un compte',
  notices: {
    session_ended: 'Votre session est terminée : elle a expiré ou a été fermée ailleurs. Veuillez vous reconnecter.',
    already_confirmed: 'Votre adresse est confirmée. Vous pouvez vous connecter.',
    unlocked: "Ce navigateur n'a plus besoin d'attendre. Connectez-vous avec votre mot de passe.",
    logged_out: 'Votre session est fermée. À bientôt !',
    email_changed: 'Votre nouvelle adresse est confirmée. Utilisez-la pour vous connecter.',
    account_deleted: 'Votre compte est supprimé. Nous vous envoyons un dernier e-mail à ce sujet.',
  },
  fresh: {
    title: 'Est-ce toujours vous ?',
    text: "Cette action touche à la sécurité de votre compte. Confirmez encore une fois que c'est bien vous.",
    submit: 'Continuer',
    none: "Votre session a été ouverte sans mot de passe, et votre compte n'en a pas. Créez-en un par e-mail, puis utilisez-le pour vous connecter.",
    setPassword: 'Créer un mot de passe',
  },
  second: {
    title: 'Encore une étape',
    text: "Votre compte demande une seconde preuve que c'est bien vous.",
    again: 'Reprendre la connexion du début',
  },
  unlock: {
    title: 'Se connecter sans attendre',
    text: "Les échecs de connexion d'autres personnes ne feront plus attendre ce navigateur. Il vous faut toujours votre mot de passe.",
    submit: 'Continuer vers la connexion',
  },
}
