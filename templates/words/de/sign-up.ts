import type { Words } from '../words.ts'

export const signUp: Words['signUp'] = {
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  username: 'Benutzername',
  usernameHint: 'Buchstaben, Ziffern, Punkte und Unterstriche, mit einem Buchstaben am Anfang.',
  register: {
    title: 'Konto erstellen',
    emailHint: 'Wir schicken Ihnen einen Link, um sicherzugehen, dass die Adresse Ihnen gehört.',
    repeat: 'Passwort wiederholen',
    addPassword: 'Auch ein Passwort wählen',
    addUsername: 'Benutzernamen wählen',
    submit: 'Konto anlegen',
    haveOne: 'Ich habe schon ein Konto',
  },
  pending: {
    title: 'Prüfen Sie Ihr Postfach',
    sentTo:
      'Wir schicken eine E-Mail an {email}. Öffnen Sie den Link darin, oder geben Sie hier den Code aus der E-Mail ein.',
    yourAddress: 'Ihre Adresse',
    code: 'Bestätigungscode',
    codeHint: '6 Ziffern, 10 Minuten lang gültig.',
    passwordHint: 'Das Passwort, mit dem Sie sich registriert haben: Das war in einem anderen Browser als diesem.',
    submit: 'Bestätigen',
    nothing: 'Nichts angekommen?',
    wait: 'Warten Sie ein paar Minuten, und sehen Sie auch im Spam-Ordner nach.',
    member: 'Wenn Sie schon ein Konto haben, können Sie {logIn} oder {reset}.',
    logIn: 'sich anmelden',
    reset: 'ein neues Passwort wählen',
    again: 'E-Mail noch einmal senden',
    wrongAddress: 'Falsche Adresse?',
    rightAddress: 'Ihre richtige E-Mail-Adresse',
    sendThere: 'An diese Adresse senden',
    troubles: {
      delayed: 'Die E-Mail braucht länger als sonst. Wir versuchen es weiter; Sie brauchen nichts zu tun.',
      bounced:
        'Die E-Mail konnte nicht zugestellt werden. Bitte prüfen Sie die Adresse, und berichtigen Sie sie unten.',
    },
    notices: {
      sent: 'Wenn diese Adresse noch bestätigt werden muss, ist eine weitere E-Mail unterwegs.',
      corrected: 'Wir schicken die E-Mail an die neue Adresse.',
    },
  },
  ask: {
    titles: {
      none: 'Bestätigen Sie Ihre Adresse',
      link_expired: 'Dieser Link ist abgelaufen',
      link_invalid: 'Dieser Link funktioniert nicht',
    },
    openings: {
      none: 'Geben Sie die Adresse ein, mit der Sie sich registriert haben. Wir schicken Ihnen einen Link zur Bestätigung.',
      link_expired: 'Links gelten nur eine begrenzte Zeit. Wir schicken Ihnen gern einen neuen.',
      link_invalid: 'Vielleicht ist er unvollständig oder wurde schon benutzt. Wir schicken Ihnen gern einen neuen.',
    },
    submit: 'Neuen Link anfordern',
    confirmed: 'Schon bestätigt? Dann können Sie {logIn}.',
    logIn: 'sich anmelden',
  },
  confirm: {
    title: 'Bestätigen Sie Ihre Adresse',
    oneClick: 'Ein Klick, und Ihr Konto ist bereit.',
    elsewhereWithout:
      'In diesem Browser haben Sie sich nicht registriert. Wählen Sie ein Passwort für Ihr Konto, dann ist Ihre Adresse bestätigt.',
    elsewhere:
      'Sie haben den Link in einem anderen Browser geöffnet als dem, in dem Sie sich registriert haben. Ihr Passwort zeigt, dass das Konto wirklich Ihnen gehört.',
    passwordHint: 'Das Passwort, mit dem Sie sich registriert haben.',
    chooseNew: 'Vergessen? Wählen Sie stattdessen ein neues',
    newPassword: 'Neues Passwort',
    submit: 'Adresse bestätigen',
  },
  disown: {
    title: 'Das waren nicht Sie?',
    text: 'Jemand hat Ihre Adresse bei {appName} eingegeben, vielleicht aus Versehen. Ohne Sie lässt sie sich dort nicht verwenden. Auf Wunsch löschen wir die Eingaben sofort.',
    submit: 'Diese Registrierung löschen',
    doneTitle: 'Die Registrierung ist gelöscht',
    done: 'Was mit Ihrer Adresse eingegeben wurde, ist gelöscht, und der Link in der E-Mail gilt nicht mehr. Mehr brauchen Sie nicht zu tun.',
  },
  invite: {
    title: 'Ihr Konto wartet auf Sie',
    text: 'Wählen Sie ein Passwort, dann ist Ihr Konto bei {appName} bereit.',
    submit: 'Passwort speichern',
  },
  unconfirmed: {
    title: 'Noch ein Schritt',
    text: 'Bestätigen Sie bitte zuerst, dass {email} Ihre Adresse ist. Öffnen Sie dazu den Link in der E-Mail, die wir dorthin geschickt haben.',
    again: 'E-Mail noch einmal senden',
    nothing: 'Nach ein paar Minuten nichts angekommen? Sehen Sie auch im Spam-Ordner nach.',
    wrongAddress: 'Falsche Adresse?',
    notices: {
      email_requested: 'Wir schicken einen Link an die neue Adresse.',
      email_kept: 'Ihre Adresse bleibt, wie sie ist.',
    },
  },
}
