import type { Words } from '../words.ts'

export const providers: Words['providers'] = {
  continue: 'Kontynuuj przez: {provider}',
  signIn: 'Zaloguj się przez: {provider}',
  connect: 'Połącz: {provider}',
  back: {
    title: 'Jeszcze jedno kliknięcie',
    text: 'Twoja przeglądarka nie przekazała tego, od czego zaczęło się logowanie. Naciśnij przycisk, aby je kontynuować ({provider}).',
    submit: 'Dalej',
  },
  proof: {
    title: 'Masz już tutaj konto',
    text: 'Potwierdź jeden raz, że należy do Ciebie. Od tej pory zalogujesz się na nie przez: {provider}.',
    here: 'Logowanie na nie już się odbyło. Od teraz możesz logować się także przez: {provider}.',
    submit: 'Zaloguj się i połącz',
    connect: 'Połącz',
    later: 'Nie teraz',
    otherwise: 'Zaloguj się inaczej',
  },
  address: {
    title: 'Jaki jest Twój adres?',
    text: 'Serwis {provider} go nam nie podał. Wyślemy Ci e-mail, aby go potwierdzić.',
    submit: 'Dalej',
  },
  link: {
    title: 'Połącz: {provider}',
    text: 'Z Twoim adresem jest tu już konto. Na następnej stronie potwierdzisz jeden raz, że należy do Ciebie. Od tej pory zalogujesz się na nie przez: {provider}.',
    submit: 'Dalej',
  },
  elsewhere: {
    title: 'Nic nie zostało połączone',
    text: 'Ten link działa w przeglądarce, w której rozpoczęto logowanie, przez krótki czas i jeden raz. Aby połączyć tutaj to drugie konto, zaloguj się i zrób to na stronie swojego konta. Jeśli to nie Ty, nie musisz nic robić.',
    logIn: 'Zaloguj się',
  },
  undo: {
    title: 'Odłącz tamto konto',
    text: 'Konto w drugim serwisie zostanie odłączone od Twojego, a wszystkie urządzenia zostaną wylogowane. Potem ustawisz nowe hasło.',
    submit: 'Odłącz i wyloguj wszędzie',
  },
  card: {
    title: 'Konta w innych serwisach',
    linked: 'połączono: {when}',
    unlink: 'Odłącz',
    unlinkOf: 'Odłącz: {provider}',
    sure: 'Nikt nie będzie mógł już zalogować się tamtym kontem. Odłączyć je?',
  },
}
