import type { Words } from '../words.ts'

export const recovery: Words['recovery'] = {
  title: 'Ustaw nowe hasło',
  email: 'Adres e-mail',
  ask: 'Wpisz swój adres, a wyślemy Ci link.',
  send: 'Wyślij link',
  back: 'Wróć do logowania',
  sentTitle: 'Sprawdź pocztę',
  sent: 'Jeśli istnieje konto z tym adresem, e-mail z linkiem jest już w drodze.',
  validFor: 'Link działa jeden raz. Czas jego ważności: {duration}.',
  nothing: 'Nic nie przyszło?',
  wait: 'Odczekaj kilka minut i zajrzyj też do folderu ze spamem.',
  otherAddress: 'Być może Twoje konto ma inny adres: {tryAgain}.',
  tryAgain: 'spróbuj ponownie',
  loggedOut: 'Wyloguje Cię to na wszystkich pozostałych urządzeniach.',
  newPassword: 'Nowe hasło',
  submit: 'Zapisz nowe hasło',
  notices: {
    email_stopped: 'Twój adres pozostaje bez zmian, a wszystkie urządzenia zostały wylogowane. Teraz ustaw nowe hasło.',
    identity_undone:
      'Tamto konto zostało odłączone, a wszystkie urządzenia zostały wylogowane. Teraz ustaw nowe hasło.',
    email_restored:
      'Twoje konto ma znów poprzedni adres, a wszystkie urządzenia zostały wylogowane. Teraz ustaw nowe hasło.',
  },
}

export const address: Words['address'] = {
  confirm: {
    title: 'Potwierdź nowy adres',
    text: 'Od teraz logujesz się tym adresem i na niego będą przychodzić nasze e-maile. Na wszystkich pozostałych urządzeniach nastąpi wylogowanie.',
    submit: 'Użyj tego adresu',
    elsewhere: 'W tej przeglądarce to konto nie jest zalogowane. Wpisz jego hasło, aby potwierdzić, że to Ty.',
    password: 'Hasło do Twojego konta',
    logIn: 'Albo najpierw się zaloguj',
  },
  stop: {
    title: 'Zatrzymaj zmianę adresu',
    text: 'Twoje konto zachowa swój adres, a wszystkie urządzenia zostaną wylogowane. Osoba, która poprosiła o zmianę, zna Twoje hasło, dlatego w następnym kroku ustawisz nowe: link wyślemy na ten adres.',
    submit: 'Zatrzymaj i wyloguj wszystkich',
  },
  undo: {
    title: 'Cofnij zmianę',
    heading: 'Cofnij zmianę adresu',
    text: 'Twoje konto odzyska ten adres, a wszystkie urządzenia zostaną wylogowane. Hasło też przestanie działać: w następnym kroku ustawisz nowe, a link wyślemy na ten adres.',
    submit: 'Przywróć mój adres',
  },
}

export const linkProblem: Words['linkProblem'] = {
  titles: {
    link_used: 'Ten link został już użyty',
    link_expired: 'Ten link wygasł',
    link_invalid: 'Ten link nie działa',
  },
  reasons: {
    link_expired: 'Dla bezpieczeństwa kont linki z naszych e-maili działają tylko przez ograniczony czas.',
    link_invalid: 'Jest niekompletny. Być może został po drodze ucięty: otwórz go jeszcze raz z wiadomości.',
    link_used:
      'Każdy nasz link działa tylko raz. Jeśli nikt go nie używał, zastąpił go nowszy e-mail lub zmiana na Twoim koncie.',
  },
  ways: {
    identity_undo: {
      advice:
        'Jeśli tamto konto jest już odłączone, wybierz nowe hasło. Jeśli nie, zaloguj się i odłącz je na stronie swojego konta.',
      label: 'Ustaw nowe hasło',
    },
    reset: {
      advice: 'Jeśli nadal chcesz ustawić nowe hasło, poproś o nowy link.',
      label: 'Wyślij nowy link',
    },
    confirm: {
      advice: 'Jeśli Twój adres jest już potwierdzony, po prostu się zaloguj. Jeśli nie, poproś o nowy link.',
      label: 'Wyślij nowy link',
    },
    disown: {
      advice: 'Nie musisz nic robić: rejestracja, której nikt nie potwierdzi, sama zniknie.',
      label: 'Przejdź na stronę główną',
    },
    login: { advice: 'Jeśli to logowanie nie zostało jeszcze ukończone, poproś o nowy e-mail.', label: 'Zaloguj się' },
    recovery: {
      advice: 'Zaloguj się jeszcze raz swoim hasłem i poproś o nowy link.',
      label: 'Zaloguj się',
    },
    recovery_stop: {
      advice:
        'Być może odzyskiwanie zostało już zatrzymane albo dobiegło końca. Na stronie konta zobaczysz, czy drugi składnik jest włączony.',
      label: 'Przejdź do konta',
    },
    unlock: {
      advice: 'Odczekaj chwilę i zaloguj się albo ustaw nowe hasło, które zadziała od razu.',
      label: 'Ustaw nowe hasło',
    },
    email_change: {
      advice:
        'Jeśli ten link był już otwierany, Twój adres jest zmieniony. Jeśli nie, zaloguj się i poproś o nowy link.',
      label: 'Przejdź do konta',
    },
    email_stop: {
      advice:
        'Jeśli adres Twojego konta już się zmienił, w e-mailu o tej zmianie jest link, który ją cofa. Dla bezpieczeństwa ustaw nowe hasło.',
      label: 'Ustaw nowe hasło',
    },
    email_undo: {
      advice:
        'Jeśli Twoje konto ma znów poprzedni adres, ustaw nowe hasło. Jeśli nie, zaloguj się i zmień adres na koncie.',
      label: 'Ustaw nowe hasło',
    },
    invite: {
      advice:
        'Jeśli to zaproszenie zostało już przyjęte, zaloguj się. Jeśli nie, poproś o nowe osobę, która Cię zaprosiła.',
      label: 'Zaloguj się',
    },
  },
}
