import type { MailWords } from '../en/mail.ts'

export const mail: MailWords = {
  values: {
    program: 'een programma',
    unknownBrowser: 'een onbekende browser',
    unknownPlace: 'een onbekende browser of plaats',
    support: 'Hulp',
    terms: 'Voorwaarden',
    privacy: 'Privacy',
  },
  common: {
    linkHint: 'Werkt de knop niet? Open dan deze link:',
    linkEnd: 'De link is geldig tot {expires}.',
    when: 'Wanneer:',
    from: 'Waarvandaan:',
    foot: 'Deze e-mail gaat over een account bij {appName} met dit adres. We vragen je nooit om je wachtwoord of een code, niet per e-mail en niet aan de telefoon.',
  },
  confirm: {
    subject: 'Bevestig je adres voor {appName}',
    preview: 'Dan is je account klaar. De link is geldig tot {expires}.',
    heading: 'Bevestig je adres',
    intro:
      'Iemand, hopelijk jij, heeft zich zojuist met dit adres bij {appName} geregistreerd. Was jij dat? Dan van harte welkom. Bevestig dat het adres van jou is, en je account is klaar.',
    button: 'Mijn adres bevestigen',
    codeIntro: 'Of vul deze code in op de pagina waar je je hebt geregistreerd:',
    ends: 'De code is 10 minuten geldig, de link tot {expires}. Deel ze allebei met niemand.',
    notYou:
      'Was jij dit niet? Dan heeft iemand jouw adres ingevuld, misschien per ongeluk. Gebruik de knop en de code dan niet. Laat je het ons weten, dan verwijderen we de registratie meteen:',
    disown: 'Ik was dit niet',
  },
  already_registered: {
    subject: 'Je hebt al een account bij {appName}',
    preview: 'Iemand wilde zich met jouw adres registreren. Er is niets gewijzigd.',
    heading: 'Je hebt al een account',
    intro:
      'Iemand, hopelijk jij, wilde zich zojuist met dit adres bij {appName} registreren. Je hebt er al een account mee, dus er is niets gewijzigd. Was jij dat? Log dan gewoon in:',
    button: 'Inloggen',
    forgotten: 'Wachtwoord vergeten? Deze pagina helpt je verder:',
    reset: 'Kies een nieuw wachtwoord',
    notYou:
      'Was jij dit niet? Dan hoef je niets te doen. Niemand is in je account gekomen en niemand is te weten gekomen dat het bestaat.',
  },
  sign_up_again: {
    subject: 'Je registratie bij {appName} is verlopen',
    preview: 'De registratie is niet op tijd bevestigd. Opnieuw registreren kost maar een minuut.',
    heading: 'Je registratie is verlopen',
    intro:
      'Iemand, hopelijk jij, heeft {appName} zojuist om een e-mail naar dit adres gevraagd. Er was een registratie met dit adres die niet op tijd is bevestigd, dus er is geen account. Was jij dat? Registreer je dan opnieuw:',
    button: 'Opnieuw registreren',
    notYou:
      'Was jij dit niet? Dan hoef je niets te doen. Er is geen account met jouw adres en niemand heeft er een gekregen.',
  },
  reset: {
    subject: 'Kies een nieuw wachtwoord voor {appName}',
    preview: 'De link is geldig tot {expires}.',
    heading: 'Kies een nieuw wachtwoord',
    intro:
      'Iemand, hopelijk jij, heeft een nieuw wachtwoord aangevraagd voor je account bij {appName}. Je kunt het hier kiezen. Daarna zijn alle apparaten uitgelogd en log je in met het nieuwe wachtwoord.',
    button: 'Kies een nieuw wachtwoord',
    notYou:
      'Was jij dit niet? Dan hoef je niets te doen. Je wachtwoord blijft zoals het is, en zonder deze e-mail kan niemand het op deze manier wijzigen.',
  },
  operator_alert: {
    subject: 'De e-mail van {appName} heeft aandacht nodig',
    preview: 'Je krijgt er per oorzaak hoogstens één per uur.',
    heading: 'De e-mail heeft aandacht nodig',
    intro: 'Jij beheert {appName}. Dit is een waarschuwing, per oorzaak hoogstens één per uur.',
    what: 'Wat:',
    button: 'Beheer openen',
  },
  password_changed: {
    subject: 'Je wachtwoord voor {appName} is gewijzigd',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Je wachtwoord is gewijzigd',
    intro:
      'Het wachtwoord van je account bij {appName} is gewijzigd. Was jij dit? Dan is alles in orde en hoef je niets te doen.',
    notYou:
      'Was jij dit niet? Kies dan nu een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd, ook dat van de ander:',
    button: 'Kies een nieuw wachtwoord',
  },
  email_change: {
    subject: 'Bevestig je nieuwe adres voor {appName}',
    preview: 'Tot dan houdt je account zijn oude adres.',
    heading: 'Bevestig je nieuwe adres',
    intro:
      'Iemand, hopelijk jij, wil dit adres gebruiken voor een account bij {appName}. Bevestig dat het van jou is. Tot dan houdt het account zijn oude adres.',
    button: 'Dit adres gebruiken',
    notYou: 'Was jij dit niet? Dan hoef je niets te doen. Zonder jouw bevestiging wordt dit adres niet gebruikt.',
  },
  email_change_requested: {
    subject: 'Iemand wil je adres bij {appName} wijzigen',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Er is een ander adres aangevraagd',
    intro:
      'Iemand, hopelijk jij, heeft gevraagd om je account bij {appName} het adres {newAddress} te geven in plaats van dit adres. Zolang dat adres niet is bevestigd, verandert er niets. Was jij dit? Dan is alles in orde en hoef je hier niets te doen.',
    notYou:
      'Was jij dit niet? Dan kent iemand je wachtwoord. Deze link houdt de wijziging tegen en logt alle apparaten uit. Daarna kies je een nieuw wachtwoord:',
    button: 'Wijziging tegenhouden',
  },
  email_changed: {
    subject: 'Je adres voor {appName} is gewijzigd',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Je adres is gewijzigd',
    intro:
      'Je account bij {appName} heeft nu het adres {newAddress} en niet langer dit adres. Was jij dit? Dan is alles in orde en hoef je niets te doen.',
    notYou:
      'Was jij dit niet? Maak de wijziging dan ongedaan. Dat kan 7 dagen lang met deze link: je account krijgt zijn oude adres terug en alle apparaten worden uitgelogd. Daarna kies je een nieuw wachtwoord:',
    button: 'Wijziging ongedaan maken',
  },
  new_device: {
    subject: 'Nieuw apparaat ingelogd op je account bij {appName}',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Ingelogd op een nieuw apparaat',
    intro:
      'Iemand heeft op je account bij {appName} ingelogd met een apparaat dat we nog niet kenden. Was jij dit? Dan is alles in orde en hoef je niets te doen.',
    devices: 'Bekijk waar je bent ingelogd',
    notYou: 'Was jij dit niet? Kies dan nu een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd:',
    button: 'Kies een nieuw wachtwoord',
  },
  login_trouble: {
    subject: 'Veel mislukte inlogpogingen bij {appName}',
    preview: 'Je account is veilig. Zo log je in zonder te wachten.',
    heading: 'Iemand blijft je wachtwoord proberen',
    intro:
      'Voor je account bij {appName} zijn 20 inlogpogingen op rij mislukt. Tussen verdere pogingen zit nu steeds een wachttijd, dus raden levert niets op.',
    button: 'Inloggen zonder wachten',
    notYou:
      'Was jij dit? Open de link dan in de browser waarmee je wilt inloggen: die hoeft niet te wachten vanwege de pogingen van anderen. Was jij dit niet? Dan hoef je niets te doen.',
    reset: 'Wachtwoord vergeten? Kies een nieuw wachtwoord',
  },
  session_theft: {
    subject: 'We hebben een sessie van je account bij {appName} beëindigd',
    preview: 'Log opnieuw in en kies voor de zekerheid een nieuw wachtwoord.',
    heading: 'We hebben een van je sessies beëindigd',
    intro:
      'Een sessie van je account bij {appName} is voortgezet met een sleutel die al was vervangen. Misschien is er alleen een verbinding weggevallen. Maar het kan ook zijn dat iemand de sleutel heeft gekopieerd, dus hebben we die sessie overal beëindigd.',
    notYou:
      'Kies voor de zekerheid een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd, en daarna kom alleen jij er nog in:',
    button: 'Kies een nieuw wachtwoord',
  },
  account_deleted: {
    subject: 'Je account bij {appName} is verwijderd',
    preview: 'Dit is de laatste e-mail hierover.',
    heading: 'Je account is verwijderd',
    intro:
      'Zoals gevraagd hebben we je account bij {appName} verwijderd. Niemand kan er nog mee inloggen. Bedankt dat je bij ons was.',
    notYou:
      'Was jij dit niet? Dan kent iemand je wachtwoord. Wijzig het overal waar je het nog meer gebruikt, en schrijf naar de beheerders van {appName}.',
  },
  invitation: {
    subject: 'Je uitnodiging voor {appName}',
    preview: 'Kies een wachtwoord en je account is klaar.',
    heading: 'Je bent uitgenodigd',
    intro:
      'De beheerders van {appName} hebben voor dit adres een account klaargezet. Kies een wachtwoord en het is van jou.',
    button: 'Uitnodiging aannemen',
    notYou: 'Had je dit niet verwacht of wil je het niet? Dan hoef je niets te doen. De uitnodiging verloopt vanzelf.',
  },
}
