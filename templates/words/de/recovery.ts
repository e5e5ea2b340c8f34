import type { Words } from '../words.ts'

export const recovery: Words['recovery'] = {
  title: 'Neues Passwort wählen',
  email: 'E-Mail-Adresse',
  ask: 'Geben Sie Ihre Adresse ein. Wir schicken Ihnen einen Link.',
  send: 'Link anfordern',
  back: 'Zurück zur Anmeldung',
  sentTitle: 'Prüfen Sie Ihr Postfach',
  sent: 'Wenn es zu dieser Adresse ein Konto gibt, ist eine E-Mail mit einem Link unterwegs.',
  validFor: 'Der Link gilt einmal und {duration} lang.',
  nothing: 'Nichts angekommen?',
  wait: 'Warten Sie ein paar Minuten, und sehen Sie auch im Spam-Ordner nach.',
  otherAddress: 'Vielleicht haben Sie sich mit einer anderen Adresse registriert: {tryAgain}.',
  tryAgain: 'noch einmal versuchen',
  loggedOut: 'Damit werden Sie überall sonst abgemeldet.',
  newPassword: 'Neues Passwort',
  submit: 'Neues Passwort speichern',
  notices: {
    email_stopped: 'Ihre Adresse bleibt, wie sie ist, und niemand ist angemeldet. Wählen Sie jetzt ein neues Passwort.',
    identity_undone: 'Jenes Konto ist getrennt, und niemand ist angemeldet. Wählen Sie jetzt ein neues Passwort.',
    email_restored:
      'Ihr Konto hat wieder seine alte Adresse, und niemand ist angemeldet. Wählen Sie jetzt ein neues Passwort.',
  },
}

export const address: Words['address'] = {
  confirm: {
    title: 'Bestätigen Sie Ihre neue Adresse',
    text: 'Ab jetzt melden Sie sich mit dieser Adresse an und bekommen dort unsere E-Mails. Überall sonst werden Sie abgemeldet.',
    submit: 'Diese Adresse verwenden',
    elsewhere:
      'Sie sind hier nicht in diesem Konto angemeldet. Geben Sie bitte sein Passwort ein, damit klar ist, dass Sie es sind.',
    password: 'Passwort Ihres Kontos',
    logIn: 'Oder melden Sie sich zuerst an',
  },
  stop: {
    title: 'Änderung der Adresse stoppen',
    text: 'Ihr Konto behält seine Adresse, und alle Geräte werden abgemeldet. Wer das verlangt hat, kennt Ihr Passwort. Deshalb wählen Sie als Nächstes ein neues, über einen Link, den wir an diese Adresse schicken.',
    submit: 'Stoppen und alle abmelden',
  },
  undo: {
    title: 'Änderung rückgängig machen',
    heading: 'Änderung der Adresse rückgängig machen',
    text: 'Ihr Konto bekommt diese Adresse zurück, und alle Geräte werden abgemeldet. Auch das Passwort gilt dann nicht mehr: Sie wählen als Nächstes ein neues, über einen Link, den wir an diese Adresse schicken.',
    submit: 'Adresse zurückholen',
  },
}

export const linkProblem: Words['linkProblem'] = {
  titles: {
    link_used: 'Dieser Link wurde schon benutzt',
    link_expired: 'Dieser Link ist abgelaufen',
    link_invalid: 'Dieser Link funktioniert nicht',
  },
  reasons: {
    link_expired: 'Damit Konten sicher bleiben, gelten die Links in unseren E-Mails nur eine begrenzte Zeit.',
    link_invalid:
      'Er ist nicht vollständig. Vielleicht wurde er unterwegs abgeschnitten: Öffnen Sie ihn noch einmal aus der E-Mail.',
    link_used:
      'Jeder unserer Links gilt einmal. Wenn nicht Sie ihn benutzt haben, hat ihn eine neuere E-Mail oder eine Änderung an Ihrem Konto abgelöst.',
  },
  ways: {
    identity_undo: {
      advice:
        'Wenn jenes Konto schon getrennt ist, wählen Sie ein neues Passwort. Wenn nicht, melden Sie sich an und trennen Sie es auf Ihrer Kontoseite.',
      label: 'Neues Passwort wählen',
    },
    reset: {
      advice: 'Wenn Sie weiterhin ein neues Passwort möchten, fordern Sie einen neuen Link an.',
      label: 'Neuen Link anfordern',
    },
    confirm: {
      advice:
        'Wenn Ihre Adresse schon bestätigt ist, melden Sie sich einfach an. Wenn nicht, fordern Sie einen neuen Link an.',
      label: 'Neuen Link anfordern',
    },
    disown: {
      advice: 'Sie brauchen nichts zu tun: Eine Registrierung, die niemand bestätigt, verschwindet von selbst.',
      label: 'Zur Startseite',
    },
    login: { advice: 'Wenn Sie noch nicht angemeldet sind, fordern Sie eine neue E-Mail an.', label: 'Anmelden' },
    recovery: {
      advice: 'Melden Sie sich noch einmal mit Ihrem Passwort an, und fordern Sie einen neuen Link an.',
      label: 'Anmelden',
    },
    recovery_stop: {
      advice:
        'Vielleicht ist sie schon angehalten oder vorbei. Die Seite Ihres Kontos sagt, ob ein zweiter Faktor eingeschaltet ist.',
      label: 'Zu Ihrem Konto',
    },
    unlock: {
      advice: 'Warten Sie etwas und melden Sie sich dann an, oder wählen Sie ein neues Passwort, das sofort gilt.',
      label: 'Neues Passwort wählen',
    },
    email_change: {
      advice:
        'Wenn Sie diesen Link schon einmal geöffnet haben, ist Ihre Adresse geändert. Wenn nicht, melden Sie sich an und fordern Sie einen neuen an.',
      label: 'Zu Ihrem Konto',
    },
    email_stop: {
      advice:
        'Wenn die Adresse Ihres Kontos schon geändert wurde, macht ein Link in der E-Mail darüber das rückgängig. Wählen Sie sicherheitshalber ein neues Passwort.',
      label: 'Neues Passwort wählen',
    },
    email_undo: {
      advice:
        'Wenn Ihr Konto wieder seine alte Adresse hat, wählen Sie ein neues Passwort. Wenn nicht, melden Sie sich an und ändern Sie die Adresse dort.',
      label: 'Neues Passwort wählen',
    },
    invite: {
      advice:
        'Wenn Sie diese Einladung schon angenommen haben, melden Sie sich an. Wenn nicht, bitten Sie um eine neue, wo Sie eingeladen wurden.',
      label: 'Anmelden',
    },
  },
}
