import type { MailWords } from '../en/mail.ts'
import { accessMail } from './access-mail.ts'
import { addressMail } from './address-mail.ts'
import { mailLoginMail } from './mail-login-mail.ts'
import { notices } from './mail-notices.ts'
import { secondFactorMail } from './second-factor-mail.ts'

export const mail: MailWords = {
  values: {
    program: 'program',
    unknownBrowser: 'nieznana przeglądarka',
    unknownPlace: 'nieznana przeglądarka lub nieznane miejsce',
    support: 'Pomoc',
    terms: 'Regulamin',
    privacy: 'Prywatność',
    known:
      'Ktoś – mamy nadzieję, że Ty – właśnie próbował zarejestrować się z tym adresem w serwisie {appName}. Masz już konto z tym adresem, więc nic się nie zmieniło. Jeśli to Ty, po prostu się zaloguj:',
    logIn: 'Zaloguj się',
    knownBy:
      'Ktoś – mamy nadzieję, że Ty – właśnie zalogował się w serwisie {appName} przez: {provider}, z tym adresem. Masz już konto z tym adresem, więc nic się nie zmieniło. Jeśli to Ty, połącz je ze swoim kontem: otwórz ten link w przeglądarce, w której to się zaczęło, i potwierdź tam jeden raz, że konto należy do Ciebie:',
    connect: 'Połącz: {provider}',
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
    intro: '{told}',
    button: '{action}',
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
  ...addressMail,
  ...accessMail,
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
  ...secondFactorMail,
  ...mailLoginMail,
  invitation: {
    subject: 'Zaproszenie do serwisu {appName}',
    preview: 'Wybierz hasło, a Twoje konto będzie gotowe.',
    heading: 'Mamy dla Ciebie zaproszenie',
    intro: 'W serwisie {appName} czeka konto przygotowane dla tego adresu. Wybierz hasło, a będzie Twoje.',
    button: 'Przyjmij zaproszenie',
    notYou: 'Nie spodziewasz się tego albo tego nie chcesz? Nie musisz nic robić. Zaproszenie samo wygaśnie.',
  },
  ...notices,
}
