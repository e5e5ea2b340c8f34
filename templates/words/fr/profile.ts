import type { Words } from '../words.ts'

export const profile: Words['profile'] = {
  title: 'Votre compte',
  currentPassword: 'Mot de passe actuel',
  save: 'Enregistrer',
  change: 'Modifier',
  who: {
    title: 'Qui vous êtes',
    email: 'Adresse e-mail',
    confirmed: 'Confirmée',
    unconfirmed: 'Non confirmée',
    role: 'Rôle',
    username: "Nom d'utilisateur",
    usernameHint:
      'Lettres, chiffres, points et tirets bas, en commençant par une lettre. Il peut servir à vous connecter.',
    noName: 'Aucun',
    language: 'Langue',
    languageHint: 'Langue de ces pages et de nos e-mails',
  },
  sessions: {
    title: 'Vos appareils connectés',
    current: 'Cet appareil',
    active: 'dernière activité le {when}',
    activeAt: '{place}, dernière activité le {when}',
    logOut: 'Déconnecter',
    logOutOf: 'Déconnecter : {device}',
    logOutOthers: 'Déconnecter tous les autres',
    sure: 'Déconnecter tous les autres appareils ?',
  },
  password: {
    ways: 'Moyens de connexion',
    title: 'Mot de passe',
    text: 'Si vous le modifiez, vos autres appareils seront déconnectés.',
    hidden: 'Masqué',
    newPassword: 'Nouveau mot de passe',
    repeat: 'Répétez le nouveau mot de passe',
    submit: 'Modifier le mot de passe',
  },
  email: {
    text: "La nouvelle adresse s'applique dès que vous ouvrez le lien que nous y envoyons. Vos autres appareils seront alors déconnectés.",
    pending: 'Consultez la boîte de réception de {email} : le lien dans notre e-mail confirme cette adresse.',
    keep: "Garder l'ancienne adresse",
    newEmail: 'Nouvelle adresse e-mail',
    submit: 'Envoyer le lien',
  },
  activity: {
    title: 'Activité récente',
    show: "Afficher ce qui s'est passé",
    fromThere: '{when}, {from}',
    byAdmin: "{when}, par l'administration",
  },
  notices: {
    title: 'Notifications',
    text: 'Nous vous écrivons toujours lorsque votre mot de passe ou votre adresse change.',
    newDevice: "M'écrire lors d'une connexion depuis un nouvel appareil",
  },
  data: {
    title: 'Vos données',
    text: 'Tout ce que nous conservons à votre sujet, dans un fichier.',
    download: 'Télécharger mes données',
    delete: 'Supprimer mon compte',
    deleteText: 'Votre compte et tout ce qui en fait partie disparaissent aussitôt. Personne ne pourra les rétablir.',
    deleteSubmit: 'Supprimer définitivement mon compte',
    sure: 'Supprimer définitivement votre compte ?',
  },
  done: {
    confirmed: 'Votre adresse est confirmée et votre session est ouverte. Bienvenue !',
    saved: 'Enregistré.',
    app_withdrawn: "L'application ne peut plus rien demander à votre sujet.",
    logged_out_there: 'Cet appareil est déconnecté.',
    logged_out_elsewhere: 'Vos autres appareils sont déconnectés.',
    password_reset:
      'Votre nouveau mot de passe est enregistré, toutes les autres sessions sont fermées et la vôtre est ouverte.',
    password_changed: 'Votre nouveau mot de passe est enregistré, et vos autres appareils sont déconnectés.',
    email_requested: "Nous envoyons un lien à la nouvelle adresse. Rien ne change tant que vous ne l'avez pas ouvert.",
    passkey_removed: "La clé d'accès est supprimée.",
    second_factor_off: 'Le second facteur est désactivé.',
    browsers_forgotten: 'Le code sera redemandé dans tous les navigateurs.',
    email_kept: 'Votre adresse reste la même.',
    email_changed: 'Votre nouvelle adresse est confirmée, et vos autres appareils sont déconnectés.',
  },
}

export const devices: Words['devices'] = {
  program: 'un programme',
  unknown: 'un navigateur inconnu',
  on: '{browser} sous {system}',
}
