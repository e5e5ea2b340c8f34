import type { addressMail as english } from '../en/address-mail.ts'

export const addressMail: typeof english = {
  email_change: {
    subject: 'Potwierdź nowy adres w serwisie {appName}',
    preview: 'Do tego czasu Twoje konto zachowa dotychczasowy adres.',
    heading: 'Potwierdź nowy adres',
    intro:
      'Ktoś – mamy nadzieję, że Ty – chce używać tego adresu na swoim koncie w serwisie {appName}. Potwierdź, że adres należy do Ciebie. Do tego czasu konto zachowa dotychczasowy adres.',
    button: 'Użyj tego adresu',
    notYou: 'To nie Ty? Nie musisz nic robić. Bez Twojego potwierdzenia ten adres nie zostanie użyty.',
  },
  email_change_requested: {
    subject: 'Ktoś chce zmienić Twój adres w serwisie {appName}',
    preview: 'Jeśli to Ty, nie musisz nic robić.',
    heading: 'Prośba o zmianę adresu',
    intro:
      'Ktoś – mamy nadzieję, że Ty – poprosił, aby Twoje konto w serwisie {appName} miało adres {newAddress} zamiast tego. Dopóki nowy adres nie zostanie potwierdzony, nic się nie zmieni. Jeśli to Ty, wszystko w porządku i nie musisz nic robić.',
    notYou:
      'To nie Ty? W takim razie ktoś zna Twoje hasło. Ten link zatrzyma zmianę i wyloguje wszystkie urządzenia. Potem ustawisz nowe hasło:',
    button: 'Zatrzymaj zmianę',
  },
  email_changed: {
    subject: 'Twój adres w serwisie {appName} został zmieniony',
    preview: 'Jeśli to Ty, nie musisz nic robić.',
    heading: 'Twój adres został zmieniony',
    intro:
      'Twoje konto w serwisie {appName} ma teraz adres {newAddress} zamiast tego. Jeśli to Ty, wszystko w porządku i nie musisz nic robić.',
    notYou:
      'To nie Ty? Cofnij tę zmianę. Przez 7 dni ten link przywraca Twojemu kontu poprzedni adres i wylogowuje wszystkie urządzenia. Potem ustawisz nowe hasło:',
    button: 'Cofnij zmianę',
  },
  username_changed: {
    subject: 'Twoja nazwa użytkownika w serwisie {appName} została zmieniona',
    preview: 'Jeśli to Ty, nie musisz nic robić.',
    heading: 'Twoja nazwa użytkownika została zmieniona',
    intro:
      'Nazwa użytkownika Twojego konta w serwisie {appName} została zmieniona. Jeśli logujesz się nazwą, od teraz liczy się nowa. Jeśli to Ty, wszystko w porządku i nie musisz nic robić.',
    notYou:
      'To nie Ty? Ustaw od razu nowe hasło, co wyloguje wszystkie urządzenia, i przywróć nazwę na stronie swojego konta:',
    button: 'Ustaw nowe hasło',
  },
}
