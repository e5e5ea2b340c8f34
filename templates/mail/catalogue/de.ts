import type { Words } from './en.ts'

export const words: Words = {
  common: {
    linkHint: 'Falls der Knopf nicht funktioniert, öffne diesen Link:',
    linkEnd: 'Der Link gilt bis zum {{expires}}.',
    when: 'Wann:',
    from: 'Woher:',
    foot: 'In dieser E-Mail geht es um ein Konto bei {{appName}} mit dieser Adresse. Nach deinem Passwort oder einem Code fragen wir dich nie, weder per E-Mail noch am Telefon.',
  },
  confirm: {
    subject: 'Bestätige deine Adresse für {{appName}}',
    preview: 'Danach ist dein Konto bereit. Der Link gilt bis zum {{expires}}.',
    heading: 'Bitte bestätige deine Adresse',
    intro:
      'Jemand, hoffentlich du, hat sich gerade mit dieser Adresse bei {{appName}} registriert. Wenn du das warst: willkommen. Bestätige bitte, dass die Adresse dir gehört, dann ist dein Konto bereit.',
    button: 'Adresse bestätigen',
    codeIntro: 'Oder gib dort, wo du dich registriert hast, diesen Code ein:',
    ends: 'Der Code gilt 10 Minuten, der Link bis zum {{expires}}. Gib bitte beide nicht weiter.',
    notYou:
      'Das warst du nicht? Dann hat jemand deine Adresse eingegeben, vielleicht aus Versehen. Lass Knopf und Code bitte unbenutzt. Wenn du uns Bescheid gibst, löschen wir die Registrierung sofort:',
    disown: 'Das war ich nicht',
  },
  already_registered: {
    subject: 'Du hast schon ein Konto bei {{appName}}',
    preview: 'Jemand wollte sich mit deiner Adresse registrieren. Geändert hat sich nichts.',
    heading: 'Du hast schon ein Konto',
    intro:
      'Jemand, hoffentlich du, wollte sich gerade mit dieser Adresse bei {{appName}} registrieren. Zu ihr gibt es schon dein Konto, und daran hat sich nichts geändert. Wenn du das warst, melde dich einfach an:',
    button: 'Anmelden',
    forgotten: 'Passwort vergessen? Diese Seite hilft dir weiter:',
    reset: 'Neues Passwort wählen',
    notYou:
      'Das warst du nicht? Dann brauchst du nichts zu tun. Niemand kam in dein Konto, und niemand hat erfahren, dass es eines gibt.',
  },
  reset: {
    subject: 'Neues Passwort für {{appName}}',
    preview: 'Der Link gilt bis zum {{expires}}.',
    heading: 'Wähle ein neues Passwort',
    intro:
      'Jemand, hoffentlich du, hat für dein Konto bei {{appName}} ein neues Passwort angefordert. Hier kannst du es wählen. Danach sind alle Geräte abgemeldet, und du meldest dich mit dem neuen Passwort an.',
    button: 'Neues Passwort wählen',
    notYou:
      'Das warst du nicht? Dann brauchst du nichts zu tun. Dein Passwort bleibt, wie es ist, und ohne diese E-Mail kann es auf diesem Weg niemand ändern.',
  },
  operator_alert: {
    subject: 'Die Mail von {{appName}} braucht einen Blick',
    preview: 'Davon kommt höchstens eine pro Stunde und Ursache.',
    heading: 'Die Mail braucht einen Blick',
    intro: 'Du betreibst {{appName}}. Dies ist eine Warnung, höchstens eine pro Stunde und Ursache.',
    what: 'Was:',
    button: 'Zum Pult',
  },
  password_changed: {
    subject: 'Dein Passwort für {{appName}} wurde geändert',
    preview: 'Wenn du das warst, brauchst du nichts zu tun.',
    heading: 'Dein Passwort wurde geändert',
    intro:
      'Das Passwort deines Kontos bei {{appName}} wurde geändert. Wenn du das warst, ist alles gut und du brauchst nichts zu tun.',
    notYou:
      'Das warst du nicht? Dann wähle bitte gleich ein neues Passwort. Damit werden alle Geräte abgemeldet, auch das fremde:',
    button: 'Neues Passwort wählen',
  },
  email_change: {
    subject: 'Bestätige deine neue Adresse für {{appName}}',
    preview: 'Bis dahin behält dein Konto die alte Adresse.',
    heading: 'Bitte bestätige deine neue Adresse',
    intro:
      'Jemand, hoffentlich du, möchte diese Adresse für ein Konto bei {{appName}} verwenden. Bestätige bitte, dass sie dir gehört. Bis dahin behält das Konto seine alte Adresse.',
    button: 'Diese Adresse verwenden',
    notYou:
      'Das warst du nicht? Dann brauchst du nichts zu tun. Ohne deine Bestätigung wird diese Adresse nicht verwendet.',
  },
  email_changed: {
    subject: 'Deine Adresse für {{appName}} wurde geändert',
    preview: 'Wenn du das warst, brauchst du nichts zu tun.',
    heading: 'Deine Adresse wurde geändert',
    intro:
      'Dein Konto bei {{appName}} hat jetzt die Adresse {{newAddress}} und nicht mehr diese hier. Wenn du das warst, ist alles gut und du brauchst nichts zu tun.',
    notYou:
      'Das warst du nicht? Dann mach die Änderung bitte rückgängig. 7 Tage lang gibt dieser Link deinem Konto die alte Adresse zurück und meldet alle Geräte ab. Danach wählst du ein neues Passwort:',
    button: 'Änderung rückgängig machen',
  },
  new_device: {
    subject: 'Neue Anmeldung in deinem Konto bei {{appName}}',
    preview: 'Wenn du das warst, brauchst du nichts zu tun.',
    heading: 'Anmeldung mit einem neuen Gerät',
    intro:
      'Jemand hat sich in deinem Konto bei {{appName}} mit einem Gerät angemeldet, das wir noch nicht kannten. Wenn du das warst, ist alles gut und du brauchst nichts zu tun.',
    devices: 'Nachsehen, wo du angemeldet bist',
    notYou: 'Das warst du nicht? Dann wähle bitte gleich ein neues Passwort. Damit werden alle Geräte abgemeldet:',
    button: 'Neues Passwort wählen',
  },
  login_trouble: {
    subject: 'Viele fehlgeschlagene Anmeldungen bei {{appName}}',
    preview: 'Dein Konto ist sicher. So kommst du ohne Warten hinein.',
    heading: 'Jemand probiert dein Passwort aus',
    intro:
      'An deinem Konto bei {{appName}} sind 20 Anmeldungen nacheinander fehlgeschlagen. Weitere Versuche müssen jedes Mal länger warten, mit Raten kommt also niemand hinein.',
    button: 'Mich ohne Warten anmelden lassen',
    notYou:
      'Wenn du das warst, öffne den Link in dem Browser, mit dem du dich anmelden willst: Er muss nicht auf die Versuche anderer warten. Wenn du es nicht warst, brauchst du nichts zu tun.',
    reset: 'Wenn du dein Passwort vergessen hast, wähle ein neues',
  },
  session_theft: {
    subject: 'Wir haben eine Sitzung deines Kontos bei {{appName}} beendet',
    preview: 'Melde dich bitte neu an und wähle sicherheitshalber ein neues Passwort.',
    heading: 'Wir haben eine Sitzung beendet',
    intro:
      'Eine Sitzung deines Kontos bei {{appName}} wurde mit einem Schlüssel fortgesetzt, der schon ersetzt war. Vielleicht ist nur eine Verbindung abgerissen. Vielleicht hat aber jemand den Schlüssel kopiert, deshalb haben wir die Sitzung überall beendet.',
    notYou:
      'Wähle sicherheitshalber bitte ein neues Passwort. Damit werden alle Geräte abgemeldet, und danach kommst nur noch du hinein:',
    button: 'Neues Passwort wählen',
  },
  account_deleted: {
    subject: 'Dein Konto bei {{appName}} wurde gelöscht',
    preview: 'Das ist die letzte E-Mail dazu.',
    heading: 'Dein Konto wurde gelöscht',
    intro:
      'Wie gewünscht haben wir dein Konto bei {{appName}} gelöscht. Niemand kann sich mehr damit anmelden. Danke, dass du dabei warst.',
    notYou:
      'Das warst du nicht? Dann kennt jemand dein Passwort. Ändere es bitte überall, wo du es sonst noch verwendest, und schreib denen, die {{appName}} betreiben.',
  },
  invitation: {
    subject: 'Deine Einladung zu {{appName}}',
    preview: 'Wähle ein Passwort, dann ist dein Konto bereit.',
    heading: 'Du bist eingeladen',
    intro: 'Für diese Adresse ist bei {{appName}} ein Konto vorbereitet. Wähle ein Passwort, dann gehört es dir.',
    button: 'Einladung annehmen',
    notYou:
      'Du hast das nicht erwartet oder möchtest es nicht? Dann brauchst du nichts zu tun. Die Einladung läuft von selbst ab.',
  },
}
