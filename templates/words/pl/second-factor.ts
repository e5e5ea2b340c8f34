import type { Words } from '../words.ts'

export const secondFactor: Words['secondFactor'] = {
  title: 'Drugi składnik',
  app: 'Aplikacja uwierzytelniająca',
  isOn: 'Włączony',
  offText:
    'Z aplikacją, która tworzy kody, samo wykradzione hasło niczego nie otworzy. Na wypadek utraty telefonu otrzymasz kody odzyskiwania.',
  setUp: 'Skonfiguruj aplikację uwierzytelniającą',
  left: 'Pozostałe kody odzyskiwania: {count}.',
  few: 'Zostało mało kodów odzyskiwania. Utwórz nowe i przechowuj je w bezpiecznym miejscu.',
  renew: 'Utwórz nowe kody odzyskiwania',
  forget: 'Znów proś o kod we wszystkich przeglądarkach',
  remove: 'Usuń aplikację uwierzytelniającą',
  sure: 'Od teraz logować się tylko hasłem?',
  setup: {
    title: 'Skonfiguruj aplikację uwierzytelniającą',
    text: 'Zeskanuj ten obraz aplikacją, która tworzy kody, na przykład w telefonie lub w menedżerze haseł.',
    picture: 'Obraz zawierający klucz dla aplikacji',
    open: 'Aplikacja jest na tym urządzeniu: otwórz ją',
    byHand: 'Możesz też wpisać w niej ten klucz:',
    submit: 'Włącz',
  },
  mailCode: {
    text: 'Pierwszy składnik konta administratora wymaga też kodu, który wysyłamy e-mailem.',
    send: 'Wyślij mi kod',
    label: 'Kod z e-maila',
    hint: '6 cyfr, ważny przez 10 minut.',
  },
  codes: {
    title: 'Twoje kody odzyskiwania',
    done: 'Drugi składnik jest włączony.',
    text: 'Każdy z tych kodów jeden raz otwiera Twoje konto zamiast aplikacji. Wydrukuj je albo przechowuj w bezpiecznym miejscu: pokazujemy je tylko teraz.',
    kept: 'Kody są zachowane',
  },
  recovery: {
    none: 'Nie mam ani aplikacji, ani kodu',
    offer:
      'Dzięki linkowi z e-maila drugi składnik zostanie usunięty po okresie oczekiwania. Do tego czasu można to zatrzymać z każdego e-maila w tej sprawie.',
    ask: 'Wyślij link',
    mailed: {
      title: 'Sprawdź pocztę',
      text: 'Wysyłamy Ci link, który rozpoczyna oczekiwanie.',
    },
    confirm: {
      title: 'Rozpocząć oczekiwanie?',
      text: 'Po okresie oczekiwania Twoje konto będzie wymagać tylko hasła. Użycie w tym czasie aplikacji lub kodu odzyskiwania zatrzyma odzyskiwanie.',
      submit: 'Rozpocznij oczekiwanie',
    },
    started: {
      title: 'Oczekiwanie się rozpoczęło',
      text: 'Koniec oczekiwania: {ends}. Potem zaloguj się swoim hasłem. Napisaliśmy do Ciebie e-mail w tej sprawie.',
    },
    stop: {
      title: 'Zatrzymać odzyskiwanie?',
      text: 'Drugi składnik pozostanie bez zmian, a przez 30 dni nie będzie można rozpocząć kolejnego odzyskiwania.',
      submit: 'Zatrzymaj',
    },
    stopped: {
      title: 'Odzyskiwanie jest zatrzymane',
      text: 'Drugi składnik pozostaje bez zmian. Ktoś zna Twoje hasło: ustaw nowe.',
    },
  },
  proof: {
    code: 'Kod z aplikacji uwierzytelniającej',
    codeHint: 'Sześć cyfr, które aplikacja teraz pokazuje.',
    recoveryCode: 'Kod odzyskiwania',
    submit: 'Dalej',
    trust: 'Przez pewien czas nie pytaj w tej przeglądarce',
    lost: 'Nie mogę użyć aplikacji: podam kod odzyskiwania',
  },
}
