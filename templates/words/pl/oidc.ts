import type { Words } from '../words.ts'

export const oidc: Words['oidc'] = {
  consent: {
    title: 'Przejdź do aplikacji',
    heading: 'Przejść do aplikacji {app}?',
    account: 'Zalogowane konto: {email}. Następny krok prowadzi do {place}.',
    gets: 'Aplikacja pozna:',
    scopes: {
      openid: 'Twoją tożsamość, dzięki numerowi Twojego konta',
      profile: 'Twoją nazwę użytkownika i Twój język',
      email: 'Twój adres e-mail',
      roles: 'role, które tu masz',
      attributes: 'to, co zapisano o Twoim koncie',
      offline_access: 'to wszystko także pod Twoją nieobecność, dopóki nie cofniesz zgody',
    },
    withdraw: 'Zgodę możesz cofnąć w każdej chwili na stronie swojego konta.',
    allow: 'Dalej',
    deny: 'Anuluj',
    another: 'Użyj innego konta',
  },
  apps: {
    title: 'Aplikacje',
    knows: 'Zna: {what}',
    withdraw: 'Cofnij',
    withdrawOf: 'Cofnij dostęp: {app}',
    scopes: {
      profile: 'nazwę użytkownika i język',
      email: 'adres e-mail',
      roles: 'role',
      attributes: 'to, co zapisano przy koncie',
      openid: 'że to Ty',
      offline_access: 'także pod Twoją nieobecność',
    },
  },
  end: {
    title: 'Wylogować?',
    text: 'Aplikacja prosi o wylogowanie Cię tutaj. Inne aplikacje, z których korzystasz na tym koncie, pozostają bez zmian.',
    submit: 'Wyloguj',
    stay: 'Pozostań w serwisie',
  },
  formPost: {
    title: 'Powrót do aplikacji',
    goOn: 'Dalej',
  },
  untrusted: {
    client: 'Aplikacja, która Cię tu skierowała, nie jest nam znana. Wróć do niej i powiadom osoby, które ją prowadzą.',
    redirect:
      'Aplikacja, która Cię tu skierowała, chce powrotu na adres, którego nie zarejestrowała. Powiadom osoby, które ją prowadzą.',
  },
}
