import type { Words } from '../words.ts'

export const profile: Words['profile'] = {
  title: 'Ihr Konto',
  currentPassword: 'Aktuelles Passwort',
  save: 'Speichern',
  change: 'Ändern',
  who: {
    title: 'Wer Sie sind',
    email: 'E-Mail-Adresse',
    confirmed: 'Bestätigt',
    unconfirmed: 'Nicht bestätigt',
    role: 'Rolle',
    username: 'Benutzername',
    usernameHint:
      'Buchstaben, Ziffern, Punkte und Unterstriche, mit einem Buchstaben am Anfang. Sie können sich damit anmelden.',
    noName: 'Keiner',
    language: 'Sprache',
    languageHint: 'Sprache dieser Seiten und unserer Mails',
  },
  sessions: {
    title: 'Wo Sie angemeldet sind',
    current: 'Dieses Gerät',
    active: 'aktiv am {when}',
    activeAt: '{place}, aktiv am {when}',
    logOut: 'Abmelden',
    logOutOf: 'Abmelden: {device}',
    logOutOthers: 'Überall sonst abmelden',
    sure: 'Alle anderen Geräte abmelden?',
  },
  password: {
    ways: 'Wege zur Anmeldung',
    title: 'Passwort',
    text: 'Wenn Sie es ändern, werden Sie überall sonst abgemeldet.',
    hidden: 'Verborgen',
    newPassword: 'Neues Passwort',
    repeat: 'Neues Passwort wiederholen',
    submit: 'Passwort ändern',
  },
  email: {
    text: 'Die neue Adresse gilt, sobald Sie den Link öffnen, den wir dorthin schicken. Überall sonst werden Sie dann abgemeldet.',
    pending: 'Sehen Sie im Postfach von {email} nach: Der Link in unserer E-Mail bestätigt diese Adresse.',
    keep: 'Alte Adresse behalten',
    newEmail: 'Neue E-Mail-Adresse',
    submit: 'Link senden',
  },
  activity: {
    title: 'Letzte Aktivitäten',
    show: 'Anzeigen, was geschehen ist',
    fromThere: '{when} · {from}',
    byAdmin: '{when}, durch die Verwaltung',
  },
  notices: {
    title: 'Benachrichtigungen',
    text: 'Wenn sich Ihr Passwort oder Ihre Adresse ändert, schreiben wir Ihnen immer.',
    newDevice: 'Bei Anmeldungen mit neuen Geräten eine E-Mail schicken',
  },
  data: {
    title: 'Ihre Daten',
    text: 'Alles, was wir über Sie gespeichert haben, als Datei.',
    download: 'Meine Daten herunterladen',
    delete: 'Konto löschen',
    deleteText: 'Ihr Konto und alles, was dazugehört, werden sofort gelöscht. Niemand kann sie wiederherstellen.',
    deleteSubmit: 'Konto endgültig löschen',
    sure: 'Ihr Konto endgültig löschen?',
  },
  done: {
    confirmed: 'Ihre Adresse ist bestätigt, und Sie sind angemeldet. Willkommen!',
    saved: 'Gespeichert.',
    logged_out_there: 'Dieses Gerät ist abgemeldet.',
    logged_out_elsewhere: 'Sie sind überall sonst abgemeldet.',
    password_reset: 'Ihr neues Passwort ist gespeichert, alle anderen Sitzungen sind beendet, und Sie sind angemeldet.',
    password_changed: 'Ihr neues Passwort ist gespeichert, und Sie sind überall sonst abgemeldet.',
    email_requested: 'Wir schicken einen Link an die neue Adresse. Bis Sie ihn öffnen, ändert sich nichts.',
    email_kept: 'Ihre Adresse bleibt, wie sie ist.',
    email_changed: 'Ihre neue Adresse ist bestätigt, und Sie sind überall sonst abgemeldet.',
  },
}

export const devices: Words['devices'] = {
  program: 'ein Programm',
  unknown: 'ein unbekannter Browser',
  on: '{browser} unter {system}',
}
