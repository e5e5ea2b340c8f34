import type { Words } from '../words.ts'

export const passkeys: Words['passkeys'] = {
  logIn: 'Inloggen met een passkey',
  again: 'Passkey opnieuw proberen',
  prove: 'Passkey gebruiken',
  make: {
    title: 'Inloggen zonder wachtwoord',
    what: 'Met een passkey log je in met je vinger, je gezicht of de pincode van je apparaat. Je hoeft niets te onthouden, en een valse site kan je niets ontfutselen.',
    where: 'De passkey wordt bewaard door je apparaat of je wachtwoordmanager. Wij krijgen alleen de openbare helft.',
    needsScript: 'Om er een te maken is JavaScript nodig, en dat staat in deze browser uit.',
    submit: 'Passkey maken',
    later: 'Niet nu',
  },
  refused: {
    title: 'Dit is niet gelukt',
    otherwise: 'Op een andere manier inloggen',
  },
  card: {
    title: 'Passkeys',
    none: 'Met een passkey log je in met je vinger, je gezicht of de pincode van je apparaat, zonder wachtwoord.',
    some: 'Met elk hiervan kun je inloggen. Een passkey die in je wachtwoordmanager staat, werkt op al je apparaten.',
    synced: 'Op meerdere apparaten',
    made: 'gemaakt op {when}',
    used: 'laatst gebruikt op {when}',
    rename: 'Naam wijzigen',
    name: 'Naam van deze passkey',
    save: 'Naam opslaan',
    remove: 'Verwijderen',
    removeOf: 'Passkey verwijderen: {name}',
    sure: 'Niemand kan nog met deze passkey inloggen. Verwijderen?',
    add: 'Passkey maken',
  },
  script: {
    failed: 'Dit is niet gelukt. Probeer het opnieuw.',
    cancelled: 'Er is geen passkey gebruikt. Probeer het opnieuw of kies een andere manier.',
    known: 'Dit apparaat heeft al een passkey voor dit account.',
  },
}
