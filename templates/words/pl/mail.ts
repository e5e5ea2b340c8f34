import type { MailWords } from '../en/mail.ts'

export const mail: MailWords = {
  values: {
    program: 'program',
    unknownBrowser: 'nieznana przeglądarka',
    unknownPlace: 'nieznana przeglądarka lub nieznane miejsce',
    support: 'Pomoc',
    terms: 'Regulamin',
    privacy: 'Prywatność',
  },
  common: {
    linkHint: 'Jeśli przycisk nie działa, otwórz ten link:',
    linkEnd: 'Link jest ważny do {expires}.',
    when: 'Kiedy:',
    from: 'Skąd:',
    foot: 'Ten e-mail dotyczy konta w serwisie {appName} z tym adresem. Nigdy nie prosimy o hasło ani o kod, ani e-mailem, ani przez telefon.',
  },
  confirm: {
    subject: 'Potwierdź swój adres w serwisie {appName}',
    preview: 'Potem Twoje konto będzie gotowe. Link jest ważny do {expires}.',
    heading: 'Potwierdź swój adres',
    intro:
      'Ktoś – mamy nadzieję, że Ty – właśnie podał ten adres przy rejestracji w serwisie {appName}. Jeśli to Ty: witamy. Potwierdź, że adres należy do Ciebie, a Twoje konto będzie gotowe.',
    button: 'Potwierdź adres',
    codeIntro: 'Możesz też wpisać ten kod na stronie rejestracji:',
    ends: 'Kod jest ważny przez 10 minut, a link do {expires}. Nie udostępniaj ich nikomu.',
    notYou:
      'To nie Ty? W takim razie ktoś wpisał Twój adres, być może przez pomyłkę. Nie używaj przycisku ani kodu. Jeśli dasz nam znać, od razu usuniemy tę rejestrację:',
    disown: 'To nie ja',
  },
  already_registered: {
    subject: 'Masz już konto w serwisie {appName}',
    preview: 'Ktoś próbował się zarejestrować z Twoim adresem. Nic się nie zmieniło.',
    heading: 'Masz już konto',
    intro:
      'Ktoś – mamy nadzieję, że Ty – właśnie próbował zarejestrować się z tym adresem w serwisie {appName}. Masz już konto z tym adresem, więc nic się nie zmieniło. Jeśli to Ty, po prostu się zaloguj:',
    button: 'Zaloguj się',
    forgotten: 'Nie pamiętasz hasła? Ta strona pomoże:',
    reset: 'Ustaw nowe hasło',
    notYou:
      'To nie Ty? Nie musisz nic robić. Nikt nie dostał się na Twoje konto i nikt się nie dowiedział, że istnieje.',
  },
  sign_up_again: {
    subject: 'Twoja rejestracja w serwisie {appName} wygasła',
    preview: 'Nie została potwierdzona na czas. Ponowna rejestracja zajmie minutę.',
    heading: 'Twoja rejestracja wygasła',
    intro:
      'Ktoś – mamy nadzieję, że Ty – właśnie poprosił serwis {appName} o e-mail na ten adres. Rejestracja z tym adresem nie została potwierdzona na czas, więc konta nie ma. Jeśli to Ty, zarejestruj się jeszcze raz:',
    button: 'Zarejestruj się ponownie',
    notYou: 'To nie Ty? Nie musisz nic robić. Konta z Twoim adresem nie ma i nikt go nie otrzymał.',
  },
  reset: {
    subject: 'Ustaw nowe hasło w serwisie {appName}',
    preview: 'Link jest ważny do {expires}.',
    heading: 'Ustaw nowe hasło',
    intro:
      'Ktoś – mamy nadzieję, że Ty – poprosił o nowe hasło do Twojego konta w serwisie {appName}. Możesz je ustawić tutaj. Potem wszystkie urządzenia zostaną wylogowane i zalogujesz się nowym hasłem.',
    button: 'Ustaw nowe hasło',
    notYou:
      'To nie Ty? Nie musisz nic robić. Twoje hasło pozostaje bez zmian, a bez tego e-maila nikt nie zmieni go w ten sposób.',
  },
  operator_alert: {
    subject: 'Poczta serwisu {appName} wymaga uwagi',
    preview: 'Taki e-mail przychodzi najwyżej raz na godzinę dla każdej przyczyny.',
    heading: 'Poczta wymaga uwagi',
    intro: 'Prowadzisz serwis {appName}. To ostrzeżenie, wysyłane najwyżej raz na godzinę dla każdej przyczyny.',
    what: 'Co się dzieje:',
    button: 'Otwórz panel',
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
  email_change: {
    subject: 'Potwierdź nowy adres w serwisie {appName}',
    preview: 'Do tego czasu Twoje konto zachowa dotychczasowy adres.',
    heading: 'Potwierdź nowy adres',
    intro:
      'Ktoś – mamy nadzieję, że Ty – chce używać tego adresu na swoim koncie w serwisie {appName}. Potwierdź, że adres należy do Ciebie. Do tego czasu konto zachowa dotychczasowy adres.',
    button: 'Użyj tego adresu',
    notYou: 'To nie Ty? Nie musisz nic robić. Bez Twojego potwierdzenia ten adres nie zostanie użyty.',
  },
  email_change_requested: {
    subject: 'Ktoś chce zmienić Twój adres w serwisie {appName}',
    preview: 'Jeśli to Ty, nie musisz nic robić.',
    heading: 'Prośba o zmianę adresu',
    intro:
      'Ktoś – mamy nadzieję, że Ty – poprosił, aby Twoje konto w serwisie {appName} miało adres {newAddress} zamiast tego. Dopóki nowy adres nie zostanie potwierdzony, nic się nie zmieni. Jeśli to Ty, wszystko w porządku i nie musisz nic robić.',
    notYou:
      'To nie Ty? W takim razie ktoś zna Twoje hasło. Ten link zatrzyma zmianę i wyloguje wszystkie urządzenia. Potem ustawisz nowe hasło:',
    button: 'Zatrzymaj zmianę',
  },
  email_changed: {
    subject: 'Twój adres w serwisie {appName} został zmieniony',
    preview: 'Jeśli to Ty, nie musisz nic robić.',
    heading: 'Twój adres został zmieniony',
    intro:
      'Twoje konto w serwisie {appName} ma teraz adres {newAddress} zamiast tego. Jeśli to Ty, wszystko w porządku i nie musisz nic robić.',
    notYou:
      'To nie Ty? Cofnij tę zmianę. Przez 7 dni ten link przywraca Twojemu kontu poprzedni adres i wylogowuje wszystkie urządzenia. Potem ustawisz nowe hasło:',
    button: 'Cofnij zmianę',
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
  login_trouble: {
    subject: 'Wiele nieudanych logowań w serwisie {appName}',
    preview: 'Twoje konto jest bezpieczne. Zobacz, jak zalogować się bez czekania.',
    heading: 'Ktoś próbuje odgadnąć Twoje hasło',
    intro:
      'Logowanie na Twoje konto w serwisie {appName} nie powiodło się 20 razy z rzędu. Między kolejnymi próbami trzeba teraz czekać, więc zgadywanie nic nie da.',
    button: 'Zaloguj się bez czekania',
    notYou:
      'Jeśli to Ty, otwórz link w przeglądarce, w której chcesz się zalogować: w niej nie trzeba czekać z powodu cudzych prób. Jeśli to nie Ty, nie musisz nic robić.',
    reset: 'Jeśli nie pamiętasz hasła, ustaw nowe',
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
  invitation: {
    subject: 'Zaproszenie do serwisu {appName}',
    preview: 'Wybierz hasło, a Twoje konto będzie gotowe.',
    heading: 'Mamy dla Ciebie zaproszenie',
    intro: 'W serwisie {appName} czeka konto przygotowane dla tego adresu. Wybierz hasło, a będzie Twoje.',
    button: 'Przyjmij zaproszenie',
    notYou: 'Nie spodziewasz się tego albo tego nie chcesz? Nie musisz nic robić. Zaproszenie samo wygaśnie.',
  },
}
