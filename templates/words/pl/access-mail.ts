import type { accessMail as english } from '../en/access-mail.ts'

export const accessMail: typeof english = {
  identity_linked: {
    subject: 'Nowy sposób logowania w serwisie {appName}',
    preview: 'Jeśli to Ty, nie musisz nic robić.',
    heading: 'Połączono konto z innego serwisu',
    intro:
      'Z Twoim kontem w serwisie {appName} połączono konto w innym serwisie: kto jest tam zalogowany, może się nim zalogować także tutaj. Jeśli to Ty, wszystko w porządku i nie musisz nic robić.',
    notYou:
      'To nie Ty? Cofnij tę zmianę. Przez 7 dni ten link odłącza tamto konto i wylogowuje wszystkie urządzenia. Potem ustawisz nowe hasło:',
    button: 'Cofnij zmianę',
  },
  identity_unlinked: {
    subject: 'Usunięto jeden ze sposobów logowania w serwisie {appName}',
    preview: 'Jeśli to Ty, nie musisz nic robić.',
    heading: 'Odłączono konto z innego serwisu',
    intro:
      'Od Twojego konta w serwisie {appName} odłączono konto w innym serwisie: nikt nie może się już nim zalogować. Jeśli to Ty, wszystko w porządku i nie musisz nic robić.',
    devices: 'Zobacz, jak możesz się zalogować',
    notYou: 'To nie Ty? Ustaw od razu nowe hasło. Wyloguje to wszystkie urządzenia:',
    button: 'Ustaw nowe hasło',
  },
  passkey_added: {
    subject: 'Do Twojego konta w serwisie {appName} dodano klucz dostępu',
    preview: 'Jeśli to Ty, nie musisz nic robić.',
    heading: 'Możesz już logować się kluczem dostępu',
    intro:
      'Do Twojego konta w serwisie {appName} dodano klucz dostępu: kto go ma, może się nim zalogować. Jeśli to Ty, wszystko w porządku i nie musisz nic robić.',
    devices: 'Zobacz klucze dostępu do swojego konta',
    notYou:
      'To nie Ty? Ustaw od razu nowe hasło, co wyloguje wszystkie urządzenia, zaloguj się nim i usuń ten klucz dostępu:',
    button: 'Ustaw nowe hasło',
  },
  passkey_removed: {
    subject: 'Z Twojego konta w serwisie {appName} usunięto klucz dostępu',
    preview: 'Jeśli to Ty, nie musisz nic robić.',
    heading: 'Usunięto klucz dostępu',
    intro:
      'Z Twojego konta w serwisie {appName} usunięto klucz dostępu: nikt nie może się już nim zalogować. Jeśli to Ty, wszystko w porządku i nie musisz nic robić.',
    devices: 'Zobacz klucze dostępu do swojego konta',
    notYou: 'To nie Ty? Ustaw od razu nowe hasło. Wyloguje to wszystkie urządzenia:',
    button: 'Ustaw nowe hasło',
  },
  passkey_counter: {
    subject: 'Ktoś mógł skopiować klucz dostępu do Twojego konta w serwisie {appName}',
    preview: 'To rzadkie i zwykle niegroźne. Sprawdź to.',
    heading: 'Być może dwa urządzenia używają tego samego klucza dostępu',
    intro:
      'Ktoś właśnie zalogował się na Twoje konto w serwisie {appName} kluczem dostępu, którego licznik nie wzrósł. Zdarza się to, gdy jednego klucza używają dwa urządzenia, i może oznaczać, że został skopiowany.',
    devices: 'Zobacz klucze dostępu do swojego konta',
    notYou:
      'Jeśli to Ty, w wolnej chwili usuń ten klucz dostępu i utwórz nowy. Jeśli to nie Ty, ustaw od razu nowe hasło, co wyloguje wszystkie urządzenia, a potem usuń ten klucz:',
    button: 'Ustaw nowe hasło',
  },
}
