import type { Words } from '../words.ts'

export const providers: Words['providers'] = {
  continue: 'Weiter mit {provider}',
  signIn: 'Mit {provider} anmelden',
  connect: '{provider} verbinden',
  back: {
    title: 'Noch ein Klick',
    text: 'Mit dem Knopf geht die Anmeldung mit {provider} weiter.',
    submit: 'Weiter',
  },
  proof: {
    title: 'Sie haben hier schon ein Konto',
    text: 'Bestätigen Sie einmal, dass es Ihres ist. Danach melden Sie sich mit {provider} darin an.',
    here: 'Sie sind darin angemeldet. Künftig können Sie sich auch mit {provider} anmelden.',
    submit: 'Anmelden und verbinden',
    connect: 'Verbinden',
    later: 'Nicht jetzt',
    otherwise: 'Auf anderem Weg anmelden',
  },
  address: {
    title: 'Wie lautet Ihre Adresse?',
    text: '{provider} hat sie uns nicht gesagt. Wir schicken Ihnen eine E-Mail, mit der Sie sie bestätigen.',
    submit: 'Weiter',
  },
  link: {
    title: '{provider} verbinden',
    text: 'Zu Ihrer Adresse gibt es hier ein Konto. Auf der nächsten Seite weisen Sie einmal nach, dass es Ihres ist. Danach melden Sie sich mit {provider} darin an.',
    submit: 'Weiter',
  },
  elsewhere: {
    title: 'Es wurde nichts verbunden',
    text: 'Dieser Link gilt in dem Browser, in dem die Anmeldung begonnen wurde, für kurze Zeit und einmal. Um das andere Konto hier zu verbinden, melden Sie sich an und verbinden es auf der Seite Ihres Kontos. Wenn Sie nichts begonnen haben, brauchen Sie nichts zu tun.',
    logIn: 'Anmelden',
  },
  undo: {
    title: 'Jenes Konto trennen',
    text: 'Das Konto des anderen Dienstes wird von Ihrem getrennt, und alle Geräte werden abgemeldet. Danach wählen Sie ein neues Passwort.',
    submit: 'Trennen und überall abmelden',
  },
  card: {
    title: 'Verbundene Konten',
    linked: 'verbunden {when}',
    unlink: 'Trennen',
    unlinkOf: '{provider} trennen',
    sure: 'Mit jenem Konto kann sich danach niemand mehr anmelden. Trennen?',
  },
}
