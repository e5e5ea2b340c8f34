import type { Words } from '../words.ts'

export const profile: Words['profile'] = {
  title: 'Twoje konto',
  currentPassword: 'Obecne hasło',
  save: 'Zapisz',
  who: {
    title: 'Informacje o Tobie',
    email: 'Adres e-mail',
    confirmed: 'Potwierdzony',
    unconfirmed: 'Niepotwierdzony',
    role: 'Rola',
    username: 'Nazwa użytkownika',
    usernameHint: 'Litery, cyfry, kropki i podkreślenia; na początku litera. Możesz się nią logować.',
    language: 'Język tych stron i naszych e-maili',
  },
  sessions: {
    title: 'Urządzenia na Twoim koncie',
    current: 'To urządzenie',
    active: 'ostatnia aktywność: {when}',
    activeAt: '{place}, ostatnia aktywność: {when}',
    logOut: 'Wyloguj',
    logOutOf: 'Wyloguj: {device}',
    logOutOthers: 'Wyloguj wszędzie indziej',
    sure: 'Wylogować wszystkie pozostałe urządzenia?',
  },
  password: {
    title: 'Hasło',
    text: 'Zmiana hasła wyloguje Cię na wszystkich pozostałych urządzeniach.',
    newPassword: 'Nowe hasło',
    repeat: 'Powtórz nowe hasło',
    submit: 'Zmień hasło',
  },
  email: {
    title: 'Adres e-mail',
    text: 'Nowy adres zacznie obowiązywać, gdy otworzysz link, który na niego wyślemy. Wyloguje Cię to na wszystkich pozostałych urządzeniach.',
    pending: 'Zajrzyj do skrzynki {email}: link w naszym e-mailu potwierdza ten adres.',
    keep: 'Zostaw dotychczasowy adres',
    newEmail: 'Nowy adres e-mail',
    submit: 'Wyślij link',
  },
  activity: {
    title: 'Ostatnia aktywność',
    show: 'Pokaż, co się działo',
    fromThere: '{when}, {from}',
    byAdmin: '{when}, przez administratora',
  },
  notices: {
    title: 'Powiadomienia',
    text: 'Gdy zmienia się Twoje hasło lub adres, zawsze wysyłamy e-mail.',
    newDevice: 'Wysyłaj mi e-mail o logowaniu na nowym urządzeniu',
  },
  data: {
    title: 'Twoje dane',
    text: 'Wszystko, co o Tobie przechowujemy, w jednym pliku.',
    download: 'Pobierz moje dane',
    delete: 'Usuń konto',
    deleteText: 'Konto i wszystko, co do niego należy, zniknie od razu. Nikt nie będzie mógł tego przywrócić.',
    deleteSubmit: 'Usuń konto na zawsze',
    sure: 'Usunąć konto na zawsze?',
  },
  done: {
    confirmed: 'Twój adres jest potwierdzony i możesz już korzystać z konta. Witamy!',
    saved: 'Zapisano.',
    logged_out_there: 'Urządzenie zostało wylogowane.',
    logged_out_elsewhere: 'Wszystkie pozostałe urządzenia zostały wylogowane.',
    password_reset:
      'Nowe hasło jest ustawione, wszystkie inne sesje zostały zakończone i możesz już korzystać z konta.',
    password_changed: 'Nowe hasło jest ustawione, a wszystkie pozostałe urządzenia zostały wylogowane.',
    email_requested: 'Wysyłamy link na nowy adres. Dopóki go nie otworzysz, nic się nie zmieni.',
    email_kept: 'Twój adres pozostaje bez zmian.',
    email_changed: 'Twój nowy adres jest potwierdzony, a wszystkie pozostałe urządzenia zostały wylogowane.',
  },
}

export const devices: Words['devices'] = {
  program: 'program',
  unknown: 'nieznana przeglądarka',
  on: '{browser} w systemie {system}',
}
