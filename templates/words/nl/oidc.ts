import type { Words } from '../words.ts'

export const oidc: Words['oidc'] = {
  consent: {
    title: 'Doorgaan naar een app',
    heading: 'Doorgaan naar {app}?',
    account: 'Je bent ingelogd als {email} en gaat verder naar {place}.',
    gets: 'De app komt te weten:',
    scopes: {
      openid: 'dat jij het bent, via een nummer van je account',
      profile: 'je gebruikersnaam en je taal',
      email: 'je e-mailadres',
      roles: 'de rollen die je hier hebt',
      attributes: 'wat er bij je account is genoteerd',
      offline_access: 'dit alles ook terwijl je er niet bent, tot je het intrekt',
    },
    withdraw: 'Je kunt dit altijd intrekken op je accountpagina.',
    allow: 'Doorgaan',
    deny: 'Annuleren',
    another: 'Ander account gebruiken',
  },
  apps: {
    title: 'Apps',
    knows: 'Weet: {what}',
    withdraw: 'Intrekken',
    withdrawOf: 'Intrekken wat {app} mag weten',
    scopes: {
      profile: 'je gebruikersnaam en taal',
      email: 'je e-mailadres',
      roles: 'je rollen',
      attributes: 'wat bij je account genoteerd staat',
      openid: 'dat jij het bent',
      offline_access: 'ook als je er niet bent',
    },
  },
  end: {
    title: 'Uitloggen?',
    text: 'Een app vraagt om je hier uit te loggen. Andere apps die je met dit account gebruikt, blijven zoals ze zijn.',
    submit: 'Uitloggen',
    stay: 'Ingelogd blijven',
  },
  formPost: {
    title: 'Terug naar de app',
    goOn: 'Doorgaan',
  },
  untrusted: {
    client:
      'De app die je hierheen heeft gestuurd, is hier niet bekend. Ga terug en laat het de beheerder van de app weten.',
    redirect:
      'De app die je hierheen heeft gestuurd, wil je terughebben op een adres dat niet is geregistreerd. Laat het de beheerder van de app weten.',
  },
}
