import type { Words } from '../words.ts'

export const logIn: Words['logIn'] = {
  title: 'Anmelden',
  email: 'E-Mail-Adresse',
  emailOrUsername: 'E-Mail-Adresse oder Benutzername',
  password: 'Passwort',
  remember: 'Angemeldet bleiben',
  submit: 'Anmelden',
  resend: 'Bestätigungs-E-Mail noch einmal senden',
  forgot: 'Passwort vergessen?',
  register: 'Konto erstellen',
  notices: {
    already_confirmed: 'Ihre Adresse ist bestätigt. Bitte melden Sie sich an.',
    unlocked: 'Dieser Browser muss nicht mehr warten. Melden Sie sich mit Ihrem Passwort an.',
    logged_out: 'Sie sind abgemeldet.',
    email_changed: 'Ihre neue Adresse ist bestätigt. Melden Sie sich damit an.',
    account_deleted: 'Ihr Konto ist gelöscht. Wir schicken Ihnen dazu noch eine letzte E-Mail.',
    log_in_again:
      'Melden Sie sich für Änderungen in der Verwaltung bitte neu an: Ihre letzte Anmeldung ist mehr als 12 Stunden her.',
  },
  unlock: {
    title: 'Ohne Warten anmelden',
    text: 'Dieser Browser muss nicht auf die fehlgeschlagenen Anmeldungen anderer warten. Ihr Passwort brauchen Sie weiterhin.',
    submit: 'Weiter zur Anmeldung',
  },
}
