import type { Words } from '../words.ts'

export const mailLogin: Words['mailLogin'] = {
  offer: 'Zaloguj się przez e-mail',
  send: 'Wyślij mi link i kod',
  pending: {
    title: 'Sprawdź pocztę',
    text: 'Jeśli istnieje konto z tym adresem, link i kod są już w drodze. Działają przez dziesięć minut, w tej przeglądarce.',
    code: 'Kod z e-maila',
    submit: 'Zaloguj się',
  },
  here: { title: 'Zaloguj się', text: 'Prośba o ten link wyszła z tej przeglądarki.', submit: 'Zaloguj się' },
  elsewhere: {
    title: 'Wpisz ten kod tam, gdzie zaczęło się logowanie',
    text: 'Prośba o ten link wyszła z innej przeglądarki lub aplikacji. Wpisz tam ten kod. Nie podawaj go nikomu: nikt od nas o niego nie zapyta.',
  },
}
