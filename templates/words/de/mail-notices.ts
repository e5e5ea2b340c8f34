import type { notices as english } from '../en/mail-notices.ts'

export const notices: typeof english = {
  password_breached: {
    subject: 'Bitte ändern Sie Ihr Passwort für {appName}',
    preview: 'Es steht in einer Liste gestohlener Passwörter.',
    heading: 'Ihr Passwort steht in einer Liste gestohlener Passwörter',
    intro:
      'Das Passwort Ihres Kontos bei {appName} steht in einer öffentlichen Liste von Passwörtern, die irgendwo gestohlen wurden, nicht unbedingt bei Ihnen und nicht bei uns. Andere probieren aus, was in solchen Listen steht.',
    advice:
      'Ihr Konto funktioniert weiterhin. Bitte wählen Sie ein anderes Passwort, und ändern Sie dieses überall, wo Sie es sonst verwenden.',
    button: 'Neues Passwort wählen',
  },
  password_changed: {
    subject: 'Ihr Passwort für {appName} wurde geändert',
    preview: 'Wenn Sie das waren, brauchen Sie nichts zu tun.',
    heading: 'Ihr Passwort wurde geändert',
    intro:
      'Das Passwort Ihres Kontos bei {appName} wurde geändert. Wenn Sie das waren, ist alles in Ordnung und Sie brauchen nichts zu tun.',
    notYou:
      'Das waren nicht Sie? Dann wählen Sie bitte gleich ein neues Passwort. Damit werden alle Geräte abgemeldet, auch das fremde:',
    button: 'Neues Passwort wählen',
  },
  new_device: {
    subject: 'Neue Anmeldung in Ihrem Konto bei {appName}',
    preview: 'Wenn Sie das waren, brauchen Sie nichts zu tun.',
    heading: 'Anmeldung mit einem neuen Gerät',
    intro:
      'Jemand hat sich in Ihrem Konto bei {appName} mit einem Gerät angemeldet, das wir noch nicht kannten. Wenn Sie das waren, ist alles in Ordnung und Sie brauchen nichts zu tun.',
    devices: 'Nachsehen, wo Sie angemeldet sind',
    notYou:
      'Das waren nicht Sie? Dann wählen Sie bitte gleich ein neues Passwort. Damit werden alle Geräte abgemeldet:',
    button: 'Neues Passwort wählen',
  },
  session_theft: {
    subject: 'Wir haben eine Sitzung Ihres Kontos bei {appName} beendet',
    preview: 'Melden Sie sich bitte neu an und wählen Sie sicherheitshalber ein neues Passwort.',
    heading: 'Wir haben eine Sitzung beendet',
    intro:
      'Eine Sitzung Ihres Kontos bei {appName} wurde mit einem Schlüssel fortgesetzt, der schon ersetzt war. Vielleicht ist nur eine Verbindung abgerissen. Vielleicht hat aber jemand den Schlüssel kopiert, deshalb haben wir die Sitzung überall beendet.',
    notYou:
      'Wählen Sie sicherheitshalber bitte ein neues Passwort. Damit werden alle Geräte abgemeldet, und danach kommen nur noch Sie hinein:',
    button: 'Neues Passwort wählen',
  },
  account_deleted: {
    subject: 'Ihr Konto bei {appName} wurde gelöscht',
    preview: 'Das ist die letzte E-Mail dazu.',
    heading: 'Ihr Konto wurde gelöscht',
    intro:
      'Wie gewünscht haben wir Ihr Konto bei {appName} gelöscht. Niemand kann sich mehr damit anmelden. Danke, dass Sie dabei waren.',
    notYou:
      'Das waren nicht Sie? Dann kennt jemand Ihr Passwort. Ändern Sie es bitte überall, wo Sie es sonst noch verwenden, und schreiben Sie denen, die {appName} betreiben.',
  },
}
