import type { Words } from '../words.ts'

export const secondFactor: Words['secondFactor'] = {
  title: 'Zweiter Faktor',
  app: 'Authenticator-App',
  isOn: 'Eingeschaltet',
  offText:
    'Mit einer App, die Codes erzeugt, öffnet ein gestohlenes Passwort allein nichts. Für den Tag, an dem Sie Ihr Telefon verlieren, bekommen Sie Wiederherstellungscodes.',
  setUp: 'Authenticator-App einrichten',
  left: 'Übrige Wiederherstellungscodes: {count}.',
  few: 'Es sind nur noch wenige Wiederherstellungscodes übrig. Erstellen Sie neue, und verwahren Sie sie an einem sicheren Ort.',
  renew: 'Neue Wiederherstellungscodes erstellen',
  forget: 'In allen Browsern wieder nach dem Code fragen',
  remove: 'Authenticator-App entfernen',
  sure: 'Von nun an nur mit dem Passwort anmelden?',
  setup: {
    title: 'Authenticator-App einrichten',
    text: 'Scannen Sie diesen Code mit einer Authenticator-App, zum Beispiel auf Ihrem Telefon oder in Ihrem Passwortmanager.',
    picture: 'QR-Code mit dem Schlüssel für die App',
    open: 'Ist die App auf diesem Gerät? Öffnen',
    byHand: 'Oder geben Sie diesen Schlüssel dort ein:',
    submit: 'Einschalten',
  },
  mailCode: {
    text: 'Der erste Faktor einer Administratorin oder eines Administrators braucht auch einen Code, den wir Ihnen mailen.',
    send: 'Code zusenden',
    label: 'Code aus der E-Mail',
    hint: '6 Ziffern, 10 Minuten lang gültig.',
  },
  codes: {
    title: 'Ihre Wiederherstellungscodes',
    done: 'Der zweite Faktor ist eingeschaltet.',
    text: 'Jeder dieser Codes öffnet Ihr Konto einmal anstelle der App. Drucken Sie sie aus, oder verwahren Sie sie an einem sicheren Ort: Sie werden nur jetzt angezeigt.',
    kept: 'Ich habe sie verwahrt',
  },
  recovery: {
    none: 'Ich habe weder die App noch einen Code',
    offer:
      'Mit einem Link in einer E-Mail an Sie wird der zweite Faktor nach einer Wartezeit entfernt. Bis dahin kann jede E-Mail dazu es anhalten.',
    ask: 'Link per E-Mail schicken',
    mailed: {
      title: 'Sehen Sie in Ihrem Postfach nach',
      text: 'Wir schicken Ihnen einen Link, mit dem die Wartezeit beginnt.',
    },
    confirm: {
      title: 'Wartezeit beginnen?',
      text: 'Nach der Wartezeit verlangt Ihr Konto nur noch das Passwort. Wenn inzwischen die App oder ein Wiederherstellungscode benutzt wird, hält es an.',
      submit: 'Wartezeit beginnen',
    },
    started: {
      title: 'Die Wartezeit hat begonnen',
      text: 'Sie endet am {ends}. Melden Sie sich dann mit Ihrem Passwort an. Wir haben Ihnen dazu geschrieben.',
    },
    stop: {
      title: 'Wiederherstellung anhalten?',
      text: 'Ihr zweiter Faktor bleibt, wie er ist, und 30 Tage lang kann keine weitere beginnen.',
      submit: 'Anhalten',
    },
    stopped: {
      title: 'Die Wiederherstellung ist angehalten',
      text: 'Ihr zweiter Faktor bleibt, wie er ist. Jemand kennt Ihr Passwort: Wählen Sie ein neues.',
    },
  },
  proof: {
    code: 'Code Ihrer Authenticator-App',
    codeHint: 'Die sechs Ziffern, die sie gerade zeigt.',
    recoveryCode: 'Wiederherstellungscode',
    submit: 'Weiter',
    trust: 'In diesem Browser eine Weile nicht mehr fragen',
    lost: 'Ich kann die App nicht benutzen: Wiederherstellungscode eingeben',
  },
}
