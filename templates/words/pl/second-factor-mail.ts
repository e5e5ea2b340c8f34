import type { secondFactorMail as english } from '../en/second-factor-mail.ts'

export const secondFactorMail: typeof english = {
  factor_code: {
    subject: 'Twój kod do serwisu {appName}',
    preview: 'Aby skonfigurować pierwszy składnik konta administratora.',
    heading: 'Oto Twój kod',
    intro:
      'Ktoś – mamy nadzieję, że Ty – konfiguruje pierwszy drugi składnik lub klucz dostępu konta administratora w serwisie {appName}. Wpisz tam ten kod:',
    codeEnd: 'Kod jest ważny przez 10 minut. Nie podawaj go nikomu: nikt od nas o niego nie zapyta.',
    notYou: 'To nie Ty? Ustaw od razu nowe hasło. Wyloguje to wszystkie urządzenia:',
    button: 'Ustaw nowe hasło',
  },
  second_factor_on: {
    subject: 'Twoje konto w serwisie {appName} wymaga teraz drugiego składnika',
    preview: 'Jeśli to Ty, nie musisz nic robić.',
    heading: 'Drugi składnik jest włączony',
    intro:
      'Dla Twojego konta w serwisie {appName} skonfigurowano aplikację uwierzytelniającą. Od teraz logowanie hasłem wymaga też kodu z tej aplikacji. Pokazane przy tym kody odzyskiwania przechowuj w bezpiecznym miejscu.',
    notYou: 'To nie Ty? Ustaw od razu nowe hasło. Wyloguje to wszystkie urządzenia:',
    button: 'Ustaw nowe hasło',
  },
  second_factor_off: {
    subject: 'Twoje konto w serwisie {appName} nie wymaga już drugiego składnika',
    preview: 'Jeśli o tym wiesz, nie musisz nic robić.',
    heading: 'Drugi składnik jest wyłączony',
    intro:
      'Aplikacja uwierzytelniająca Twojego konta w serwisie {appName} została usunięta, a z nią jej kody odzyskiwania. Do zalogowania wystarczy samo hasło.',
    notYou: 'To nie Ty i nie z Twojej prośby? Ustaw od razu nowe hasło. Wyloguje to wszystkie urządzenia:',
    button: 'Ustaw nowe hasło',
  },
  recovery_codes_renewed: {
    subject: 'Nowe kody odzyskiwania do Twojego konta w serwisie {appName}',
    preview: 'Stare już nie działają.',
    heading: 'Masz nowe kody odzyskiwania',
    intro:
      'Utworzono nowe kody odzyskiwania do Twojego konta w serwisie {appName}. Kody wydrukowane wcześniej już nie działają.',
    notYou: 'To nie Ty? Ustaw od razu nowe hasło. Wyloguje to wszystkie urządzenia:',
    button: 'Ustaw nowe hasło',
  },
  recovery_code_used: {
    subject: 'Użyto kodu odzyskiwania do Twojego konta w serwisie {appName}',
    preview: 'Jeśli to Ty, nie musisz nic robić. Pozostałe kody: {left}.',
    heading: 'Użyto kodu odzyskiwania',
    intro:
      'Ktoś – mamy nadzieję, że Ty – użył jednego z kodów odzyskiwania do Twojego konta w serwisie {appName} zamiast aplikacji uwierzytelniającej. Ten kod już nie zadziała. Pozostałe kody: {left}. Nowe możesz utworzyć na stronie swojego konta.',
    notYou: 'To nie Ty? Ustaw od razu nowe hasło. Wyloguje to wszystkie urządzenia:',
    button: 'Ustaw nowe hasło',
  },
  recovery_confirm: {
    subject: 'Odzyskaj dostęp do swojego konta w serwisie {appName}',
    preview: 'Bez aplikacji uwierzytelniającej, po okresie oczekiwania.',
    heading: 'Nie masz już aplikacji uwierzytelniającej?',
    intro:
      'Ktoś, kto zna Twoje hasło – mamy nadzieję, że Ty – nie może użyć drugiego składnika Twojego konta w serwisie {appName}. Dzięki temu linkowi drugi składnik zostanie usunięty po okresie oczekiwania, chyba że ktoś to w tym czasie zatrzyma.',
    button: 'Rozpocznij oczekiwanie',
    notYou: 'To nie Ty? W takim razie ktoś zna Twoje hasło: ustaw od razu nowe. Bez tego linku nic się nie stanie.',
  },
  recovery_started: {
    subject: 'Drugi składnik Twojego konta w serwisie {appName} zostanie usunięty',
    preview: 'Termin: {ends}, chyba że to zatrzymasz.',
    heading: 'Rozpoczęło się odzyskiwanie',
    intro:
      'Ktoś, kto zna Twoje hasło i czyta Twoją pocztę – mamy nadzieję, że Ty – nie ma już drugiego składnika Twojego konta w serwisie {appName}. Zostanie on usunięty po okresie oczekiwania.',
    ending: 'Koniec oczekiwania:',
    notYou:
      'To nie Ty? Zatrzymaj to tutaj i ustaw nowe hasło. Po zalogowaniu z użyciem drugiego składnika odzyskiwanie zatrzyma się samo.',
    button: 'Zatrzymaj odzyskiwanie',
  },
  recovery_soon: {
    subject: 'Wkrótce Twoje konto w serwisie {appName} nie będzie mieć drugiego składnika',
    preview: 'Termin: {ends}, chyba że to zatrzymasz.',
    heading: 'Minęła połowa oczekiwania',
    intro:
      'Trwa odzyskiwanie Twojego konta w serwisie {appName}: jego drugi składnik zostanie usunięty na prośbę kogoś, kto zna Twoje hasło i czyta Twoją pocztę.',
    ending: 'Koniec oczekiwania:',
    notYou:
      'To nie Ty? Zatrzymaj to tutaj i ustaw nowe hasło. Po zalogowaniu z użyciem drugiego składnika odzyskiwanie zatrzyma się samo.',
    button: 'Zatrzymaj odzyskiwanie',
  },
  recovery_done: {
    subject: 'Twoje konto w serwisie {appName} nie ma już drugiego składnika',
    preview: 'Możesz zalogować się hasłem i skonfigurować nowy.',
    heading: 'Drugi składnik został usunięty',
    intro:
      'Okres oczekiwania minął i drugi składnik Twojego konta w serwisie {appName} został usunięty. Do zalogowania wystarczy samo hasło, dopóki nie skonfigurujesz nowego składnika.',
    notYou: 'To nie Ty? Ustaw od razu nowe hasło. Wyloguje to wszystkie urządzenia:',
    button: 'Ustaw nowe hasło',
  },
}
