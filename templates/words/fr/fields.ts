import type { Words } from '../words.ts'

export const fields: Words['fields'] = {
  email: {
    invalid: 'Saisissez une adresse du type nom@example.com.',
    too_long: 'Cette adresse est trop longue pour recevoir des e-mails. Vérifiez-la ou utilisez-en une autre.',
    non_ascii: "Avant le @, n'utilisez que des lettres de A à Z sans accent, des chiffres et des signes courants.",
  },
  username: {
    malformed: 'Utilisez de 2 à 64 lettres de A à Z, chiffres, points ou tirets bas, en commençant par une lettre.',
    reserved: 'Ce nom est réservé. Choisissez-en un autre.',
  },
  password: {
    too_short: 'Utilisez au moins {min} caractères.',
    too_long: 'Utilisez au plus {max} caractères.',
    too_common: "Ce mot de passe est l'un des premiers que l'on essaierait. Quatre mots pris au hasard en font un bon.",
    context_word: 'Ce mot de passe ressemble trop à votre nom, à votre adresse ou au nom de ce site.',
    malformed: "Ce mot de passe contient un caractère qu'aucun clavier ne permet de saisir.",
  },
  code: { malformed: 'Le code se compose de six chiffres.' },
  required: {
    email: 'Saisissez votre adresse e-mail.',
    password: 'Saisissez un mot de passe.',
    newPassword: 'Choisissez un mot de passe.',
    currentPassword: 'Saisissez votre mot de passe actuel.',
    password_confirm: 'Saisissez le mot de passe une seconde fois.',
    username: "Choisissez un nom d'utilisateur.",
    code: 'Saisissez les six chiffres.',
    token: "Le lien n'est pas complet.",
  },
  any: {
    required: 'Ce champ est obligatoire.',
    mismatch: 'Les deux mots de passe sont différents.',
    too_long: "C'est trop long.",
    malformed: 'Ce champ contient un caractère qui ne peut pas être utilisé ici.',
    breached:
      "Ce mot de passe figure dans une liste de mots de passe volés : d'autres l'essaieront. Choisissez-en un autre.",
    wrong: "Le mot de passe n'est pas correct.",
    unchanged: "C'est déjà votre adresse.",
    taken: "Ce nom d'utilisateur est déjà pris. Choisissez-en un autre.",
    invalid: 'Cette valeur ne peut pas être utilisée ici.',
  },
}
