import type { Words } from '../words.ts'

export const passkeys: Words['passkeys'] = {
  logIn: 'Zaloguj się kluczem dostępu',
  again: 'Spróbuj ponownie z kluczem dostępu',
  prove: 'Użyj klucza dostępu',
  make: {
    title: 'Zaloguj się bez hasła',
    what: 'Z kluczem dostępu logujesz się odciskiem palca, twarzą lub kodem PIN urządzenia. Nie trzeba niczego pamiętać, a fałszywa strona nie może niczego od Ciebie wyłudzić.',
    where: 'Przechowuje go Twoje urządzenie albo menedżer haseł. My poznajemy tylko jego publiczną połowę.',
    needsScript: 'Do utworzenia klucza potrzebny jest JavaScript, który w tej przeglądarce jest wyłączony.',
    submit: 'Utwórz klucz dostępu',
    later: 'Nie teraz',
  },
  refused: {
    title: 'Nie udało się',
    otherwise: 'Zaloguj się inaczej',
  },
  card: {
    title: 'Klucze dostępu',
    none: 'Z kluczem dostępu logujesz się odciskiem palca, twarzą lub kodem PIN urządzenia, bez hasła.',
    some: 'Każdym z nich możesz się zalogować. Klucz przechowywany w menedżerze haseł działa na wszystkich Twoich urządzeniach.',
    synced: 'Na kilku urządzeniach',
    made: 'utworzono: {when}',
    used: 'ostatnie użycie: {when}',
    rename: 'Zmień nazwę',
    name: 'Nazwa tego klucza dostępu',
    save: 'Zapisz nazwę',
    remove: 'Usuń',
    removeOf: 'Usuń klucz dostępu: {name}',
    sure: 'Nikt nie będzie mógł już zalogować się tym kluczem dostępu. Usunąć go?',
    add: 'Utwórz klucz dostępu',
  },
  script: {
    failed: 'Nie udało się. Spróbuj ponownie.',
    cancelled: 'Nie użyto żadnego klucza dostępu. Spróbuj ponownie albo wybierz inny sposób.',
    known: 'To urządzenie ma już klucz dostępu do tego konta.',
  },
}
