import type { MailWords } from '../en/mail.ts'
import { accessMail } from './access-mail.ts'
import { addressMail } from './address-mail.ts'
import { mailLoginMail } from './mail-login-mail.ts'
import { notices } from './mail-notices.ts'
import { secondFactorMail } from './second-factor-mail.ts'

export const mail: MailWords = {
  values: {
    program: 'een programma',
    unknownBrowser: 'een onbekende browser',
    unknownPlace: 'een onbekende browser of plaats',
    support: 'Hulp',
    terms: 'Voorwaarden',
    privacy: 'Privacy',
    known:
      'Iemand, hopelijk jij, wilde zich zojuist met dit adres bij {appName} registreren. Je hebt er al een account mee, dus er is niets gewijzigd. Was jij dat? Log dan gewoon in:',
    logIn: 'Inloggen',
    knownBy:
      'Iemand, hopelijk jij, heeft zich zojuist met {provider} en dit adres bij {appName} aangemeld. Je hebt er al een account mee, dus er is niets gewijzigd. Was jij dat? Koppel {provider} dan aan je account: open deze link in de browser waarin je begon en laat daar één keer zien dat het account van jou is:',
    connect: '{provider} koppelen',
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
    intro: '{told}',
    button: '{action}',
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
  ...addressMail,
  ...accessMail,
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
  ...secondFactorMail,
  ...mailLoginMail,
  invitation: {
    subject: 'Je uitnodiging voor {appName}',
    preview: 'Kies een wachtwoord en je account is klaar.',
    heading: 'Je bent uitgenodigd',
    intro:
      'De beheerders van {appName} hebben voor dit adres een account klaargezet. Kies een wachtwoord en het is van jou.',
    button: 'Uitnodiging aannemen',
    notYou: 'Had je dit niet verwacht of wil je het niet? Dan hoef je niets te doen. De uitnodiging verloopt vanzelf.',
  },
  ...notices,
}
