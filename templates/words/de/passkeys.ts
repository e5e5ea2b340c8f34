import type { Words } from '../words.ts'

export const passkeys: Words['passkeys'] = {
  logIn: 'Mit Passkey anmelden',
  again: 'Passkey noch einmal versuchen',
  prove: 'Passkey verwenden',
  make: {
    title: 'Ohne Passwort anmelden',
    what: 'Mit einem Passkey melden Sie sich mit Finger, Gesicht oder der PIN Ihres Geräts an. Sie müssen sich nichts merken, und keine falsche Seite kann Ihnen etwas entlocken.',
    where: 'Ihr Gerät oder Ihr Passwortmanager bewahrt ihn auf. Wir erfahren nur seine öffentliche Hälfte.',
    needsScript: 'Zum Anlegen braucht es JavaScript, das in diesem Browser abgeschaltet ist.',
    submit: 'Passkey anlegen',
    later: 'Nicht jetzt',
  },
  refused: { title: 'Das hat nicht geklappt', otherwise: 'Auf anderem Weg anmelden' },
  card: {
    title: 'Ihre Passkeys',
    none: 'Mit einem Passkey melden Sie sich mit Finger, Gesicht oder der PIN Ihres Geräts an, ganz ohne Passwort.',
    some: 'Mit jedem davon können Sie sich anmelden. Einer, den Ihr Passwortmanager aufbewahrt, geht auf allen Ihren Geräten.',
    synced: 'Auf mehreren Geräten',
    made: 'angelegt {when}',
    used: 'zuletzt verwendet {when}',
    rename: 'Umbenennen',
    name: 'Name dieses Passkeys',
    save: 'Namen speichern',
    remove: 'Entfernen',
    removeOf: 'Passkey entfernen: {name}',
    sure: 'Mit diesem Passkey kann sich danach niemand mehr anmelden. Entfernen?',
    add: 'Passkey anlegen',
  },
  script: {
    failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
    cancelled: 'Es wurde kein Passkey verwendet. Versuchen Sie es noch einmal oder auf anderem Weg.',
    known: 'Dieses Gerät hat für dieses Konto schon einen Passkey.',
  },
}
