import type { Words } from '../words.ts'

export const logIn: Words['logIn'] = {
  title: 'Zaloguj się',
  email: 'Adres e-mail',
  emailOrUsername: 'Adres e-mail lub nazwa użytkownika',
  password: 'Hasło',
  remember: 'Nie wylogowuj mnie',
  submit: 'Zaloguj się',
  resend: 'Wyślij ponownie e-mail z prośbą o potwierdzenie',
  forgot: 'Nie pamiętasz hasła?',
  register: 'Załóż konto',
  notices: {
    session_ended: 'Twoja sesja się skończyła: wygasła lub zakończono ją gdzie indziej. Zaloguj się ponownie.',
    already_confirmed: 'Twój adres jest potwierdzony. Zaloguj się.',
    unlocked: 'W tej przeglądarce nie trzeba już czekać. Zaloguj się swoim hasłem.',
    logged_out: 'Wylogowano.',
    email_changed: 'Twój nowy adres jest potwierdzony. Użyj go, aby się zalogować.',
    account_deleted: 'Twoje konto zostało usunięte. Wysyłamy Ci ostatni e-mail w tej sprawie.',
  },
  fresh: {
    title: 'Czy to nadal Ty?',
    text: 'Ta zmiana ma znaczenie dla bezpieczeństwa konta. Potwierdź jeszcze raz, że to Ty.',
    submit: 'Dalej',
    none: 'To logowanie odbyło się bez hasła, a Twoje konto go nie ma. Ustaw hasło za pomocą e-maila, a potem się nim zaloguj.',
    setPassword: 'Ustaw hasło',
  },
  second: {
    title: 'Jeszcze jeden krok',
    text: 'Twoje konto wymaga drugiego potwierdzenia, że to Ty.',
    again: 'Zaloguj się od początku',
  },
  unlock: {
    title: 'Zaloguj się bez czekania',
    text: 'W tej przeglądarce nie trzeba będzie czekać z powodu cudzych nieudanych logowań. Hasło nadal będzie potrzebne.',
    submit: 'Przejdź do logowania',
  },
}
