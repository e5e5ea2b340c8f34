import type { Words } from '../words.ts'

export const oidc: Words['oidc'] = {
  consent: {
    title: 'Weiter zu einer App',
    heading: 'Weiter zu {app}?',
    account: 'Sie sind als {email} angemeldet und gehen weiter zu {place}.',
    gets: 'Die App sieht:',
    scopes: {
      openid: 'welches Konto Ihres ist, durch eine Nummer',
      profile: 'Ihren Benutzernamen und Ihre Sprache',
      email: 'Ihre E-Mail-Adresse',
      roles: 'Ihre Rollen',
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
    knows: 'Sieht: {what}',
    withdraw: 'Zugriff widerrufen',
    withdrawOf: 'Zugriff widerrufen: {app}',
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
