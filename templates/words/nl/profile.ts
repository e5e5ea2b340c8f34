import type { Words } from '../words.ts'

export const profile: Words['profile'] = {
  title: 'Je account',
  currentPassword: 'Huidig wachtwoord',
  save: 'Opslaan',
  who: {
    title: 'Wie je bent',
    email: 'E-mailadres',
    confirmed: 'Bevestigd',
    unconfirmed: 'Niet bevestigd',
    role: 'Rol',
    username: 'Gebruikersnaam',
    usernameHint: 'Letters, cijfers, punten en lage streepjes, met een letter vooraan. Je kunt ermee inloggen.',
    language: "Taal van deze pagina's en onze e-mails",
  },
  sessions: {
    title: 'Waar je bent ingelogd',
    current: 'Dit apparaat',
    active: 'actief op {when}',
    activeAt: '{place}, actief op {when}',
    logOut: 'Uitloggen',
    logOutOf: 'Uitloggen: {device}',
    logOutOthers: 'Op alle andere apparaten uitloggen',
    sure: 'Op alle andere apparaten uitloggen?',
  },
  password: {
    title: 'Wachtwoord',
    text: 'Als je het wijzigt, word je op alle andere apparaten uitgelogd.',
    newPassword: 'Nieuw wachtwoord',
    repeat: 'Herhaal het nieuwe wachtwoord',
    submit: 'Wachtwoord wijzigen',
  },
  email: {
    title: 'E-mailadres',
    text: 'Het nieuwe adres geldt zodra je de link opent die we daarheen mailen. Op alle andere apparaten word je dan uitgelogd.',
    pending: 'Kijk in de inbox van {email}: de link in onze e-mail bevestigt dit adres.',
    keep: 'Oude adres houden',
    newEmail: 'Nieuw e-mailadres',
    submit: 'Link versturen',
  },
  activity: {
    title: 'Recente activiteit',
    show: 'Tonen wat er is gebeurd',
    fromThere: '{when} · {from}',
    byAdmin: '{when}, door een beheerder',
  },
  notices: {
    title: 'Meldingen',
    text: 'Als je wachtwoord of je adres wijzigt, mailen we je altijd.',
    newDevice: 'Mail me als er op een nieuw apparaat wordt ingelogd',
  },
  data: {
    title: 'Je gegevens',
    text: 'Alles wat we over je bewaren, in één bestand.',
    download: 'Mijn gegevens downloaden',
    delete: 'Mijn account verwijderen',
    deleteText: 'We verwijderen je account en alles wat erbij hoort meteen. Niemand kan dat terugdraaien.',
    deleteSubmit: 'Mijn account definitief verwijderen',
    sure: 'Je account definitief verwijderen?',
  },
  done: {
    confirmed: 'Je adres is bevestigd en je bent ingelogd. Welkom!',
    saved: 'Opgeslagen.',
    logged_out_there: 'Dat apparaat is uitgelogd.',
    logged_out_elsewhere: 'Je bent op alle andere apparaten uitgelogd.',
    password_reset: 'Je nieuwe wachtwoord is ingesteld, alle andere sessies zijn beëindigd en je bent ingelogd.',
    password_changed: 'Je nieuwe wachtwoord is ingesteld en je bent op alle andere apparaten uitgelogd.',
    email_requested: 'We sturen een link naar het nieuwe adres. Zolang je die niet opent, verandert er niets.',
    email_kept: 'Je adres blijft zoals het is.',
    email_changed: 'Je nieuwe adres is bevestigd en je bent op alle andere apparaten uitgelogd.',
  },
}

export const devices: Words['devices'] = {
  program: 'een programma',
  unknown: 'een onbekende browser',
  on: '{browser} op {system}',
}
