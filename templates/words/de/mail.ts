import type { MailWords } from '../en/mail.ts'
import { accessMail } from './access-mail.ts'
import { addressMail } from './address-mail.ts'
import { mailLoginMail } from './mail-login-mail.ts'
import { notices } from './mail-notices.ts'
import { secondFactorMail } from './second-factor-mail.ts'

export const mail: MailWords = {
  values: {
    program: 'ein Programm',
    unknownBrowser: 'ein unbekannter Browser',
    unknownPlace: 'unbekannt',
    support: 'Hilfe',
    terms: 'Nutzungsbedingungen',
    privacy: 'Datenschutz',
    known:
      'Jemand, hoffentlich Sie, wollte sich gerade mit dieser Adresse bei {appName} registrieren. Zu ihr gibt es schon Ihr Konto, und daran hat sich nichts geändert. Wenn Sie das waren, melden Sie sich einfach an:',
    logIn: 'Anmelden',
    knownBy:
      'Jemand, hoffentlich Sie, hat sich gerade mit {provider} und dieser Adresse bei {appName} angemeldet. Zu ihr gibt es schon Ihr Konto, und daran hat sich nichts geändert. Wenn Sie das waren, verbinden Sie {provider} mit Ihrem Konto: Öffnen Sie diesen Link in dem Browser, in dem Sie begonnen haben, und weisen Sie dort einmal nach, dass das Konto Ihres ist:',
    connect: '{provider} verbinden',
  },
  common: {
    linkHint: 'Falls die Schaltfläche nicht funktioniert, öffnen Sie diesen Link:',
    linkEnd: 'Der Link gilt bis zum {expires}.',
    when: 'Wann:',
    from: 'Woher:',
    foot: 'In dieser E-Mail geht es um ein Konto bei {appName} mit dieser Adresse. Nach Ihrem Passwort oder einem Code fragen wir Sie nie, weder per E-Mail noch am Telefon.',
  },
  confirm: {
    subject: 'Bestätigen Sie Ihre Adresse für {appName}',
    preview: 'Danach ist Ihr Konto bereit. Der Link gilt bis zum {expires}.',
    heading: 'Bitte bestätigen Sie Ihre Adresse',
    intro:
      'Jemand, hoffentlich Sie, hat sich gerade mit dieser Adresse bei {appName} registriert. Wenn Sie das waren: willkommen. Bestätigen Sie bitte, dass die Adresse Ihnen gehört, dann ist Ihr Konto bereit.',
    button: 'Adresse bestätigen',
    codeIntro: 'Oder geben Sie dort, wo Sie sich registriert haben, diesen Code ein:',
    ends: 'Der Code gilt 10 Minuten, der Link bis zum {expires}. Geben Sie bitte beide nicht weiter.',
    notYou:
      'Das waren nicht Sie? Dann hat jemand Ihre Adresse eingegeben, vielleicht aus Versehen. Lassen Sie Schaltfläche und Code bitte unbenutzt. Wenn Sie uns Bescheid geben, löschen wir die Registrierung sofort:',
    disown: 'Das war ich nicht',
  },
  already_registered: {
    subject: 'Sie haben schon ein Konto bei {appName}',
    preview: 'Jemand wollte sich mit Ihrer Adresse registrieren. Geändert hat sich nichts.',
    heading: 'Sie haben schon ein Konto',
    intro: '{told}',
    button: '{action}',
    forgotten: 'Passwort vergessen? Diese Seite hilft Ihnen weiter:',
    reset: 'Neues Passwort wählen',
    notYou:
      'Das waren nicht Sie? Dann brauchen Sie nichts zu tun. Niemand kam in Ihr Konto, und niemand hat erfahren, dass es eines gibt.',
  },
  sign_up_again: {
    subject: 'Ihre Registrierung bei {appName} ist abgelaufen',
    preview: 'Sie wurde nicht rechtzeitig bestätigt. Sich neu zu registrieren dauert nur eine Minute.',
    heading: 'Ihre Registrierung ist abgelaufen',
    intro:
      'Jemand, hoffentlich Sie, hat bei {appName} gerade um eine E-Mail an diese Adresse gebeten. Es gab mit ihr eine Registrierung, die nicht rechtzeitig bestätigt wurde; ein Konto gibt es deshalb nicht. Wenn Sie das waren, registrieren Sie sich bitte noch einmal:',
    button: 'Neu registrieren',
    notYou:
      'Das waren nicht Sie? Dann brauchen Sie nichts zu tun. Zu Ihrer Adresse gibt es kein Konto, und niemand hat eines bekommen.',
  },
  reset: {
    subject: 'Neues Passwort für {appName}',
    preview: 'Der Link gilt bis zum {expires}.',
    heading: 'Wählen Sie ein neues Passwort',
    intro:
      'Jemand, hoffentlich Sie, hat für Ihr Konto bei {appName} ein neues Passwort angefordert. Hier können Sie es wählen. Danach sind alle Geräte abgemeldet, und Sie melden sich mit dem neuen Passwort an.',
    button: 'Neues Passwort wählen',
    notYou:
      'Das waren nicht Sie? Dann brauchen Sie nichts zu tun. Ihr Passwort bleibt, wie es ist, und ohne diese E-Mail kann es auf diesem Weg niemand ändern.',
  },
  operator_alert: {
    subject: 'Der E-Mail-Versand von {appName} braucht Aufmerksamkeit',
    preview: 'Davon kommt höchstens eine pro Stunde und Ursache.',
    heading: 'Der E-Mail-Versand braucht Aufmerksamkeit',
    intro: 'Sie betreiben {appName}. Dies ist eine Warnung, höchstens eine pro Stunde und Ursache.',
    what: 'Was:',
    button: 'Zur Verwaltung',
  },
  ...addressMail,
  ...accessMail,
  login_trouble: {
    subject: 'Viele fehlgeschlagene Anmeldungen bei {appName}',
    preview: 'Ihr Konto ist sicher. So melden Sie sich ohne Warten an.',
    heading: 'Jemand probiert Ihr Passwort aus',
    intro:
      'An Ihrem Konto bei {appName} sind 20 Anmeldungen nacheinander fehlgeschlagen. Weitere Versuche müssen jedes Mal länger warten, mit Raten kommt also niemand hinein.',
    button: 'Ohne Warten anmelden',
    notYou:
      'Wenn Sie das waren, öffnen Sie den Link in dem Browser, mit dem Sie sich anmelden möchten: Er muss nicht auf die Versuche anderer warten. Wenn Sie es nicht waren, brauchen Sie nichts zu tun.',
    reset: 'Wenn Sie Ihr Passwort vergessen haben, wählen Sie ein neues',
  },
  ...secondFactorMail,
  ...mailLoginMail,
  invitation: {
    subject: 'Ihre Einladung zu {appName}',
    preview: 'Wählen Sie ein Passwort, dann ist Ihr Konto bereit.',
    heading: 'Sie sind eingeladen',
    intro: 'Für diese Adresse ist bei {appName} ein Konto vorbereitet. Wählen Sie ein Passwort, dann gehört es Ihnen.',
    button: 'Einladung annehmen',
    notYou:
      'Sie haben das nicht erwartet oder möchten es nicht? Dann brauchen Sie nichts zu tun. Die Einladung läuft von selbst ab.',
  },
  ...notices,
}
