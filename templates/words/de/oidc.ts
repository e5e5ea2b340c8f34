import type { Words } from '../words.ts'

export const oidc: Words['oidc'] = {
  consent: {
    title: 'Weiter zu einer App',
    heading: 'Weiter zu {app}?',
    account: 'Sie sind als {email} angemeldet und gehen weiter zu {place}.',
    gets: 'Die App erfährt:',
    scopes: {
      openid: 'dass Sie es sind, durch eine Nummer Ihres Kontos',
      profile: 'Ihren Benutzernamen und Ihre Sprache',
      email: 'Ihre E-Mail-Adresse',
      roles: 'die Rollen, die Sie hier haben',
      attributes: 'was zu Ihrem Konto vermerkt ist',
      offline_access: 'all das auch, während Sie nicht da sind, bis Sie es widerrufen',
    },
    withdraw: 'Sie können das jederzeit auf Ihrer Kontoseite widerrufen.',
    allow: 'Weiter',
    deny: 'Abbrechen',
    another: 'Anderes Konto verwenden',
  },
  apps: {
    title: 'Apps',
    knows: 'Weiß: {what}',
    withdraw: 'Widerrufen',
    withdrawOf: 'Widerrufen, was {app} wissen darf',
    scopes: {
      profile: 'Ihren Benutzernamen und Ihre Sprache',
      email: 'Ihre E-Mail-Adresse',
      roles: 'Ihre Rollen',
      attributes: 'was zu Ihrem Konto vermerkt ist',
      openid: 'dass Sie es sind',
      offline_access: 'auch während Sie nicht da sind',
    },
  },
  end: {
    title: 'Abmelden?',
    text: 'Eine App möchte Sie hier abmelden. Andere Apps, die Sie mit diesem Konto nutzen, bleiben, wie sie sind.',
    submit: 'Abmelden',
    stay: 'Angemeldet bleiben',
  },
  formPost: { title: 'Zurück zur App', goOn: 'Weiter' },
  untrusted: {
    client: 'Die App, von der Sie kommen, ist hier nicht bekannt. Gehen Sie zurück, und sagen Sie es ihrem Betreiber.',
    redirect:
      'Die App, von der Sie kommen, will Sie an einer Adresse zurückhaben, die sie nicht angemeldet hat. Sagen Sie es ihrem Betreiber.',
  },
}
