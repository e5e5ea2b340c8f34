import type { Words } from '../words.ts'

export const problems: Words['problems'] = {
  not_found: "Il n'y a rien à cette adresse.",
  method_not_allowed: "Cette adresse n'accepte pas cette méthode.",
  cross_site: "Cette requête venait d'un autre site et a été refusée.",
  unsupported_media_type: "Le contenu est compressé ou d'un type qui n'est pas accepté ici.",
  body_too_large: 'Le contenu est trop volumineux.',
  too_many_requests: 'Trop de tentatives. Patientez un peu, puis réessayez.',
  malformed_body: "Le contenu n'est pas un objet JSON en UTF-8.",
  not_signed_in: "Connectez-vous d'abord.",
  invalid_credentials: "L'adresse ou le mot de passe n'est pas correct.",
  email_unconfirmed: "Confirmez d'abord votre adresse : ouvrez le lien que nous vous avons envoyé.",
  account_disabled: 'Ce compte a été désactivé.',
  forbidden: "Vous n'avez pas le droit de faire cela.",
  password_needed:
    "Saisissez aussi votre mot de passe : vous n'êtes pas dans le navigateur utilisé pour l'inscription.",
  password_wrong: "Le mot de passe n'est pas correct.",
  password_breached: 'Ce mot de passe figure dans une liste de mots de passe volés. Choisissez-en un autre.',
  mail_code_needed:
    "C'est le premier facteur d'un compte d'administration : il faut aussi le code que nous vous avons envoyé par e-mail.",
  mail_code_invalid:
    "Le code reçu par e-mail n'est pas le bon, ou il est trop ancien. Vérifiez-le, ou recommencez pour en recevoir un autre.",
  factor_needed:
    'Pour administrer le service, il faut un second facteur : configurez-en un sur la page de votre compte.',
  fresh_needed: "Montrez d'abord que c'est bien vous : reconnectez-vous, avec votre second facteur si vous en avez un.",
  challenge_needed: "Montrez que vous n'êtes pas un programme, puis renvoyez votre demande.",
  second_factor_required: "Encore une étape : montrez que c'est bien vous avec votre second facteur.",
  pending_expired: 'Cela a pris trop de temps. Connectez-vous à nouveau.',
  signature_invalid: 'La signature de cet événement est absente ou incorrecte.',
  refresh_invalid: "Ce jeton d'actualisation n'est plus valable. Connectez-vous à nouveau.",
  invalid_input: 'Vérifiez ce que vous avez saisi.',
  email_taken: 'Cette adresse a un compte, ou peut encore être reprise par un compte.',
  last_admin: "C'est la seule personne qui puisse administrer le service. Donnez d'abord ce rôle à quelqu'un d'autre.",
  state_conflict: "Ce n'est pas possible dans l'état actuel.",
  username_taken: "Ce nom d'utilisateur est déjà pris. Choisissez-en un autre.",
  already_on: 'Un second facteur est déjà activé.',
  link_invalid: 'Ce lien ne fonctionne pas. Il a peut-être déjà servi, ou un lien plus récent le remplace.',
  link_expired: 'Ce lien a expiré. Demandez-en un nouveau.',
  other_browser: "Ouvrez ce lien là où vous l'avez demandé, ou saisissez-y le code reçu par e-mail.",
  code_invalid: 'Ce code ne fonctionne pas. Vérifiez-le, ou prenez-en un plus récent.',
  provider_refused: "L'autre service ne nous a pas indiqué qui vous êtes. Réessayez, ou connectez-vous autrement.",
  provider_unavailable:
    "L'autre service ne répond pas pour le moment. Connectez-vous autrement, ou réessayez dans un instant.",
  login_expired: 'Cela a pris trop de temps, ou a été commencé dans un autre navigateur. Recommencez.',
  proof_needed: "Vous avez déjà un compte ici. Montrez une fois que c'est bien le vôtre.",
  identity_taken: 'Ce compte est déjà associé à un autre compte ici.',
  passkey_invalid: "Cette clé d'accès ne permet pas de se connecter ici. Réessayez, ou connectez-vous autrement.",
  passkey_unknown: "Cette clé d'accès n'est plus connue ici. Connectez-vous autrement.",
  passkey_known: "Cette clé d'accès est déjà connue ici.",
  credential_invalid:
    "La clé d'accès n'a pas pu être créée. Réessayez : votre appareil doit demander votre code PIN, votre visage ou votre empreinte.",
  ceremony_expired: 'Cela a pris trop de temps. Réessayez.',
  too_many: "Il n'y a plus de place. Supprimez d'abord un élément.",
  last_method: "C'est votre seul moyen de connexion. Ajoutez-en d'abord un autre.",
  unavailable: 'Le service est injoignable pour le moment. Réessayez dans un instant.',
  internal: 'Un problème est survenu de notre côté.',
}

export const problemPage: Words['problemPage'] = {
  headings: {
    403: 'Refusé',
    404: 'Page introuvable',
    429: 'Trop de tentatives',
    500: 'Un problème est survenu',
    503: 'Réessayez dans un instant',
  },
  again: 'Trop de tentatives. Réessayez dans {time}.',
  heading: "Cela n'a pas fonctionné",
  home: "Aller à l'accueil",
  report: 'Erreur {status}. Si vous la signalez, indiquez {id}.',
}
