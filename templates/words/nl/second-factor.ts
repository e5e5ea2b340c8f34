import type { Words } from '../words.ts'

export const secondFactor: Words['secondFactor'] = {
  title: 'Tweede factor',
  app: 'Authenticator-app',
  isOn: 'Ingeschakeld',
  offText:
    'Met een app die codes maakt, heeft niemand genoeg aan een gestolen wachtwoord alleen. Je krijgt herstelcodes voor het geval dat je je telefoon kwijtraakt.',
  setUp: 'Authenticator-app instellen',
  left: 'Resterende herstelcodes: {count}.',
  few: 'Je hebt nog maar weinig herstelcodes. Maak nieuwe en bewaar ze op een veilige plek.',
  renew: 'Nieuwe herstelcodes maken',
  forget: 'Alle browsers opnieuw om de code vragen',
  remove: 'Authenticator-app verwijderen',
  sure: 'Vanaf nu alleen met het wachtwoord inloggen?',
  setup: {
    title: 'Authenticator-app instellen',
    text: 'Scan deze afbeelding met een app die codes maakt, zoals die van je telefoon of je wachtwoordmanager.',
    picture: 'Een afbeelding met de sleutel voor de app',
    open: 'De app staat op dit apparaat: openen',
    byHand: 'Of typ daar deze sleutel in:',
    submit: 'Inschakelen',
  },
  mailCode: {
    text: 'Voor de eerste factor van een beheerder is ook een code nodig die we je mailen.',
    send: 'Mail me de code',
    label: 'Code uit de e-mail',
    hint: '6 cijfers, 10 minuten geldig.',
  },
  codes: {
    title: 'Je herstelcodes',
    done: 'De tweede factor is ingeschakeld.',
    text: 'Met elk van deze codes kom je één keer in je account, in plaats van met de app. Druk ze af of bewaar ze op een veilige plek: je ziet ze alleen nu.',
    kept: 'Ik heb ze bewaard',
  },
  recovery: {
    none: 'Ik heb de app niet en ook geen code',
    offer:
      'Met een link die we je mailen, wordt de tweede factor na een wachttijd verwijderd. Tot die tijd kan dat via elke e-mail hierover worden tegengehouden.',
    ask: 'Mail me de link',
    mailed: {
      title: 'Bekijk je e-mail',
      text: 'We mailen je een link waarmee de wachttijd begint.',
    },
    confirm: {
      title: 'Wachttijd starten?',
      text: 'Na de wachttijd vraagt je account alleen nog om het wachtwoord. Als intussen de app of een herstelcode wordt gebruikt, stopt het.',
      submit: 'Wachttijd starten',
    },
    started: {
      title: 'De wachttijd is begonnen',
      text: 'De wachttijd eindigt op {ends}. Log daarna in met je wachtwoord. We hebben je hierover gemaild.',
    },
    stop: {
      title: 'Herstel tegenhouden?',
      text: 'Je tweede factor blijft zoals die is, en de komende 30 dagen kan er geen nieuw herstel beginnen.',
      submit: 'Tegenhouden',
    },
    stopped: {
      title: 'Het herstel is tegengehouden',
      text: 'Je tweede factor blijft zoals die is. Iemand kent je wachtwoord: kies een nieuw wachtwoord.',
    },
  },
  proof: {
    code: 'Code van je authenticator-app',
    codeHint: 'De zes cijfers die de app nu toont.',
    recoveryCode: 'Herstelcode',
    submit: 'Doorgaan',
    trust: 'In deze browser een tijdje niet meer vragen',
    lost: 'Ik kan de app niet gebruiken: herstelcode invullen',
  },
}
