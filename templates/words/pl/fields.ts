import type { Words } from '../words.ts'

export const fields: Words['fields'] = {
  email: {
    invalid: 'Wpisz adres w postaci imie@example.com.',
    too_long: 'Ten adres jest dłuższy, niż pozwala na to poczta elektroniczna.',
    non_ascii: 'Przed znakiem @ użyj tylko liter od a do z, cyfr i zwykłych znaków.',
  },
  username: {
    malformed: 'Użyj od 2 do 64 znaków: liter od a do z, cyfr, kropek lub podkreśleń. Zacznij od litery.',
    reserved: 'Ta nazwa jest zastrzeżona. Wybierz inną.',
  },
  password: {
    too_short: 'Hasło jest za krótkie. Minimalna liczba znaków: {min}.',
    too_long: 'Hasło jest za długie. Maksymalna liczba znaków: {max}.',
    too_common: 'To jedno z haseł, które każdy sprawdziłby najpierw. Dobre hasło to na przykład cztery losowe słowa.',
    context_word: 'To hasło za bardzo przypomina Twoją nazwę, Twój adres lub nazwę tej strony. Wybierz inne.',
    malformed: 'To hasło zawiera znak, którego nie da się wpisać na żadnej klawiaturze.',
  },
  code: {
    malformed: 'Kod składa się z sześciu cyfr.',
  },
  required: {
    email: 'Wpisz swój adres e-mail.',
    password: 'Wpisz hasło.',
    newPassword: 'Wybierz hasło.',
    currentPassword: 'Wpisz obecne hasło.',
    password_confirm: 'Powtórz hasło.',
    username: 'Wybierz nazwę użytkownika.',
    code: 'Wpisz sześć cyfr.',
    token: 'Link jest niekompletny.',
  },
  any: {
    required: 'To pole jest wymagane.',
    mismatch: 'Hasła nie są takie same.',
    too_long: 'Ten tekst jest za długi.',
    malformed: 'Jest tu znak, którego nie można użyć.',
    breached: 'To hasło jest na liście wykradzionych haseł, więc inni będą go próbować. Wybierz inne.',
    wrong: 'Hasło jest nieprawidłowe.',
    unchanged: 'To już jest Twój adres.',
    taken: 'Ta nazwa użytkownika jest zajęta. Wybierz inną.',
    invalid: 'Tego nie można tu użyć.',
  },
}
