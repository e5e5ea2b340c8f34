import type { mailLoginMail as english } from '../en/mail-login-mail.ts'

export const mailLoginMail: typeof english = {
  login: {
    subject: 'Logowanie do serwisu {appName}',
    preview: 'Linkiem lub kodem, do {expires}.',
    heading: 'Oto Twoje logowanie',
    intro:
      'Ktoś – mamy nadzieję, że Ty – chce się zalogować na Twoje konto w serwisie {appName}. Otwórz ten link w przeglądarce, z której o niego poproszono:',
    button: 'Zaloguj się',
    codeIntro: 'Możesz też wpisać tam ten kod:',
    notYou: 'To nie Ty? Nie musisz nic robić. Nie podawaj kodu nikomu: nikt od nas o niego nie zapyta.',
  },
  login_unknown: {
    subject: 'W serwisie {appName} nie ma konta z tym adresem',
    preview: 'Możesz się z nim zarejestrować.',
    heading: 'Takiego konta nie ma',
    intro:
      'Ktoś – mamy nadzieję, że Ty – próbował zalogować się z tym adresem w serwisie {appName}. Konta z tym adresem nie ma. Jeśli to Ty, możesz je założyć:',
    button: 'Załóż konto',
    notYou: 'To nie Ty? Nie musisz nic robić.',
  },
}
