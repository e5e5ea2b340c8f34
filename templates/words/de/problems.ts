import type { Words } from '../words.ts'

export const problems: Words['problems'] = {
  not_found: 'Unter dieser Adresse gibt es nichts.',
  method_not_allowed: 'Diese Adresse nimmt diese Methode nicht an.',
  cross_site: 'Diese Anfrage kam von einer anderen Website und wurde abgelehnt.',
  unsupported_media_type: 'Der Inhalt hat einen Typ, der hier nicht angenommen wird, oder ist komprimiert.',
  body_too_large: 'Der Inhalt ist zu groß.',
  too_many_requests: 'Zu viele Versuche. Bitte warten Sie etwas und versuchen Sie es dann noch einmal.',
  malformed_body: 'Der Inhalt ist kein JSON-Objekt in UTF-8.',
  not_signed_in: 'Bitte melden Sie sich zuerst an.',
  invalid_credentials: 'Die Adresse oder das Passwort stimmt nicht.',
  email_unconfirmed: 'Bitte bestätigen Sie zuerst Ihre Adresse: Öffnen Sie den Link, den wir Ihnen geschickt haben.',
  account_disabled: 'Dieses Konto ist gesperrt.',
  forbidden: 'Dazu sind Sie nicht berechtigt.',
  password_needed:
    'Bitte geben Sie auch Ihr Passwort ein: Dies ist nicht der Browser, in dem Sie sich registriert haben.',
  password_wrong: 'Das Passwort stimmt nicht.',
  password_breached: 'Dieses Passwort steht in einer Liste gestohlener Passwörter. Bitte wählen Sie ein anderes.',
  mail_code_needed:
    'Das ist der erste Faktor eines Administratorkontos: Er braucht auch den Code, den wir Ihnen gemailt haben.',
  mail_code_invalid:
    'Der Code aus der E-Mail stimmt nicht oder ist zu alt. Prüfen Sie ihn, oder beginnen Sie neu, um einen anderen zu erhalten.',
  factor_needed:
    'Für die Verwaltung brauchen Sie einen zweiten Faktor: Richten Sie auf der Seite Ihres Kontos einen ein.',
  fresh_needed:
    'Bitte zeigen Sie zuerst, dass Sie es sind: Melden Sie sich noch einmal an, mit Ihrem zweiten Faktor, wenn Sie einen haben.',
  challenge_needed: 'Bitte zeigen Sie, dass Sie kein Programm sind, und senden Sie es noch einmal.',
  second_factor_required: 'Noch ein Schritt: Bestätigen Sie mit Ihrem zweiten Faktor, dass Sie es sind.',
  pending_expired: 'Das hat zu lange gedauert. Bitte melden Sie sich noch einmal an.',
  signature_invalid: 'Die Signatur dieses Ereignisses fehlt oder stimmt nicht.',
  refresh_invalid: 'Dieses Refresh-Token gilt nicht mehr. Bitte melden Sie sich neu an.',
  invalid_input: 'Bitte prüfen Sie Ihre Eingaben.',
  email_taken: 'Diese Adresse hat ein Konto oder kann von einem Konto noch zurückgeholt werden.',
  last_admin: 'Dies ist die einzige Person, die das System verwalten kann. Ernennen Sie zuerst eine weitere.',
  state_conflict: 'Das ist im jetzigen Zustand nicht möglich.',
  username_taken: 'Dieser Benutzername ist vergeben. Bitte wählen Sie einen anderen.',
  already_on: 'Ein zweiter Faktor ist bereits eingeschaltet.',
  link_invalid: 'Dieser Link funktioniert nicht. Er wurde vielleicht schon benutzt oder durch einen neueren ersetzt.',
  link_expired: 'Dieser Link ist abgelaufen. Bitte fordern Sie einen neuen an.',
  other_browser:
    'Öffnen Sie diesen Link dort, wo Sie ihn angefordert haben, oder geben Sie dort den Code aus der E-Mail ein.',
  code_invalid: 'Dieser Code gilt nicht. Prüfen Sie ihn, oder nehmen Sie einen neueren.',
  provider_refused:
    'Der andere Dienst hat uns nicht gesagt, wer Sie sind. Versuchen Sie es noch einmal oder melden Sie sich auf anderem Weg an.',
  provider_unavailable:
    'Der andere Dienst antwortet gerade nicht. Melden Sie sich auf anderem Weg an oder versuchen Sie es gleich noch einmal.',
  login_expired:
    'Das hat zu lange gedauert oder wurde in einem anderen Browser begonnen. Bitte fangen Sie noch einmal an.',
  proof_needed: 'Sie haben hier schon ein Konto. Bitte weisen Sie einmal nach, dass es Ihres ist.',
  identity_taken: 'Jenes Konto ist hier mit einem anderen Konto verbunden.',
  passkey_invalid:
    'Mit diesem Passkey können Sie sich hier nicht anmelden. Versuchen Sie es noch einmal oder auf anderem Weg.',
  passkey_unknown: 'Dieser Passkey ist hier nicht mehr bekannt. Bitte melden Sie sich auf anderem Weg an.',
  passkey_known: 'Dieser Passkey ist hier schon bekannt.',
  credential_invalid:
    'Es konnte kein Passkey angelegt werden. Versuchen Sie es noch einmal: Ihr Gerät muss nach PIN, Gesicht oder Finger fragen.',
  ceremony_expired: 'Das hat zu lange gedauert. Bitte versuchen Sie es noch einmal.',
  too_many: 'Mehr haben nicht Platz. Entfernen Sie bitte zuerst etwas.',
  last_method: 'Anders können Sie sich nicht anmelden. Richten Sie bitte zuerst einen weiteren Weg ein.',
  unavailable: 'Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
  internal: 'Bei uns ist etwas schiefgegangen.',
}

export const problemPage: Words['problemPage'] = {
  headings: {
    403: 'Abgelehnt',
    404: 'Nicht gefunden',
    429: 'Zu viele Versuche',
    500: 'Etwas ist schiefgegangen',
    503: 'Bitte versuchen Sie es gleich noch einmal',
  },
  again: 'Zu viele Versuche. Bitte in {time} noch einmal versuchen.',
  heading: 'Das hat nicht geklappt',
  home: 'Zur Startseite',
  report: 'Fehler {status}. Wenn Sie ihn melden, nennen Sie bitte {id}.',
}
