import type { Words } from '../words.ts'

export const signUp: Words['signUp'] = {
  email: 'Adres e-mail',
  password: 'Hasło',
  username: 'Nazwa użytkownika',
  usernameHint: 'Litery, cyfry, kropki i podkreślenia; na początku litera.',
  register: {
    title: 'Załóż konto',
    emailHint: 'Wyślemy na niego link, aby upewnić się, że należy do Ciebie.',
    repeat: 'Powtórz hasło',
    addPassword: 'Wybierz też hasło',
    addUsername: 'Wybierz nazwę użytkownika',
    submit: 'Załóż konto',
    haveOne: 'Mam już konto',
  },
  pending: {
    title: 'Sprawdź pocztę',
    sentTo: 'Wysyłamy e-mail na adres {email}. Otwórz link z wiadomości albo wpisz tutaj podany w niej kod.',
    yourAddress: 'podany przy rejestracji',
    code: 'Kod',
    codeHint: '6 cyfr, ważny przez 10 minut.',
    passwordHint: 'Hasło podane przy rejestracji, która odbyła się w innej przeglądarce.',
    submit: 'Potwierdź',
    nothing: 'Nic nie przyszło?',
    wait: 'Odczekaj kilka minut i zajrzyj też do folderu ze spamem.',
    member: 'Jeśli masz już konto, {logIn} lub {reset}.',
    logIn: 'zaloguj się',
    reset: 'ustaw nowe hasło',
    again: 'Wyślij e-mail ponownie',
    wrongAddress: 'To nie ten adres?',
    rightAddress: 'Twój poprawny adres e-mail',
    sendThere: 'Wyślij na ten adres',
    troubles: {
      delayed: 'E-mail idzie dłużej niż zwykle. Próbujemy dalej, nie musisz nic robić.',
      bounced: 'Nie udało się dostarczyć e-maila. Sprawdź adres i popraw go poniżej.',
    },
    notices: {
      sent: 'Jeśli ten adres czeka na potwierdzenie, kolejny e-mail jest już w drodze.',
      corrected: 'Wysyłamy e-mail na nowy adres.',
    },
  },
  ask: {
    titles: {
      none: 'Potwierdź swój adres',
      link_expired: 'Ten link wygasł',
      link_invalid: 'Ten link nie działa',
    },
    openings: {
      none: 'Wpisz adres podany przy rejestracji, a wyślemy Ci link do jego potwierdzenia.',
      link_expired: 'Linki działają przez ograniczony czas. Chętnie wyślemy Ci nowy.',
      link_invalid: 'Być może jest niekompletny albo został już użyty. Chętnie wyślemy Ci nowy.',
    },
    submit: 'Wyślij nowy link',
    confirmed: 'Adres już potwierdzony? Po prostu {logIn}.',
    logIn: 'zaloguj się',
  },
  confirm: {
    title: 'Potwierdź swój adres',
    oneClick: 'Jedno kliknięcie i Twoje konto będzie gotowe.',
    elsewhereWithout:
      'Rejestracja odbyła się w innej przeglądarce. Wybierz hasło do swojego konta, a Twój adres zostanie potwierdzony.',
    elsewhere:
      'Link został otwarty w innej przeglądarce niż ta, w której odbyła się rejestracja. Hasło pokaże, że konto naprawdę należy do Ciebie.',
    passwordHint: 'Hasło podane przy rejestracji.',
    chooseNew: 'Nie pamiętasz go? Ustaw nowe',
    newPassword: 'Nowe hasło',
    submit: 'Potwierdź adres',
  },
  disown: {
    title: 'To nie Ty?',
    text: 'Ktoś wpisał Twój adres w serwisie {appName}, być może przez pomyłkę. Bez Ciebie nie da się go tam użyć. Możemy też od razu usunąć wpisane dane.',
    submit: 'Usuń tę rejestrację',
    doneTitle: 'Rejestracja została usunięta',
    done: 'Dane wpisane z Twoim adresem są usunięte, a link z e-maila już nie działa. Nie musisz robić nic więcej.',
  },
  invite: {
    title: 'Twoje konto czeka',
    text: 'Wybierz hasło, a Twoje konto w serwisie {appName} będzie gotowe.',
    submit: 'Zapisz hasło',
  },
  unconfirmed: {
    title: 'Jeszcze jeden krok',
    text: 'Zanim przejdziesz dalej, potwierdź, że {email} to Twój adres. Otwórz link w e-mailu, który na niego wysłaliśmy.',
    again: 'Wyślij e-mail ponownie',
    nothing: 'Po kilku minutach nadal nic? Zajrzyj też do folderu ze spamem.',
    wrongAddress: 'To nie ten adres?',
    notices: {
      email_requested: 'Wysyłamy link na nowy adres.',
      email_kept: 'Twój adres pozostaje bez zmian.',
    },
  },
}
