import type { notices as english } from '../en/mail-notices.ts'

export const notices: typeof english = {
  password_breached: {
    subject: 'Zmień swoje hasło w serwisie {appName}',
    preview: 'Jest na liście wykradzionych haseł.',
    heading: 'Twoje hasło jest na liście wykradzionych haseł',
    intro:
      'Hasło do Twojego konta w serwisie {appName} jest na publicznej liście haseł, które gdzieś wykradziono, niekoniecznie Tobie i nie u nas. Inni próbują haseł z takich list.',
    advice: 'Twoje konto nadal działa. Wybierz inne hasło, a to zmień wszędzie, gdzie jeszcze go używasz.',
    button: 'Ustaw nowe hasło',
  },
  password_changed: {
    subject: 'Twoje hasło w serwisie {appName} zostało zmienione',
    preview: 'Jeśli to Ty, nie musisz nic robić.',
    heading: 'Twoje hasło zostało zmienione',
    intro:
      'Hasło do Twojego konta w serwisie {appName} zostało zmienione. Jeśli to Ty, wszystko w porządku i nie musisz nic robić.',
    notYou: 'To nie Ty? Ustaw od razu nowe hasło. Wyloguje to wszystkie urządzenia, także to obce:',
    button: 'Ustaw nowe hasło',
  },
  new_device: {
    subject: 'Nowe logowanie na Twoje konto w serwisie {appName}',
    preview: 'Jeśli to Ty, nie musisz nic robić.',
    heading: 'Logowanie z nowego urządzenia',
    intro:
      'Ktoś zalogował się na Twoje konto w serwisie {appName} z urządzenia, którego wcześniej nie widzieliśmy. Jeśli to Ty, wszystko w porządku i nie musisz nic robić.',
    devices: 'Zobacz urządzenia na swoim koncie',
    notYou: 'To nie Ty? Ustaw od razu nowe hasło. Wyloguje to wszystkie urządzenia:',
    button: 'Ustaw nowe hasło',
  },
  session_theft: {
    subject: 'Zakończyliśmy sesję Twojego konta w serwisie {appName}',
    preview: 'Zaloguj się ponownie i dla bezpieczeństwa ustaw nowe hasło.',
    heading: 'Zakończyliśmy jedną z Twoich sesji',
    intro:
      'W sesji Twojego konta w serwisie {appName} użyto klucza, który był już zastąpiony nowym. Być może po prostu zerwało się połączenie. Ktoś mógł jednak skopiować klucz, dlatego zakończyliśmy tę sesję wszędzie.',
    notYou:
      'Dla bezpieczeństwa ustaw nowe hasło. Wyloguje to wszystkie urządzenia i potem tylko Ty będziesz mieć dostęp:',
    button: 'Ustaw nowe hasło',
  },
  account_deleted: {
    subject: 'Twoje konto w serwisie {appName} zostało usunięte',
    preview: 'To ostatni e-mail w tej sprawie.',
    heading: 'Twoje konto zostało usunięte',
    intro:
      'Zgodnie z prośbą usunęliśmy Twoje konto w serwisie {appName}. Nikt nie może się już na nie zalogować. Dziękujemy za wspólny czas.',
    notYou:
      'To nie Ty? W takim razie ktoś zna Twoje hasło. Zmień je wszędzie, gdzie go używasz, i napisz do osób, które prowadzą serwis {appName}.',
  },
}
