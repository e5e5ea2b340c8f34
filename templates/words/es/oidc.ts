import type { Words } from '../words.ts'

export const oidc: Words['oidc'] = {
  consent: {
    title: 'Continuar a una aplicación',
    heading: '¿Continuar a {app}?',
    account: 'Has iniciado sesión como {email} y continúas a {place}.',
    gets: 'La aplicación sabrá:',
    scopes: {
      openid: 'que eres tú, por un número de tu cuenta',
      profile: 'tu nombre de usuario y tu idioma',
      email: 'tu correo electrónico',
      roles: 'los roles que tienes aquí',
      attributes: 'lo que hay anotado sobre tu cuenta',
      offline_access: 'todo esto también cuando no estés, hasta que le retires el acceso',
    },
    withdraw: 'Puedes retirarle el acceso en cualquier momento en la página de tu cuenta.',
    allow: 'Continuar',
    deny: 'Cancelar',
    another: 'Usar otra cuenta',
  },
  apps: {
    title: 'Aplicaciones',
    knows: 'Conoce: {what}',
    withdraw: 'Retirar',
    withdrawOf: 'Retirar lo que {app} puede conocer',
    scopes: {
      profile: 'tu nombre de usuario y tu idioma',
      email: 'tu correo electrónico',
      roles: 'tus roles',
      attributes: 'lo que consta en tu cuenta',
      openid: 'que eres tú',
      offline_access: 'también cuando no estás',
    },
  },
  end: {
    title: '¿Cerrar la sesión?',
    text: 'Una aplicación pide cerrar tu sesión aquí. Las demás aplicaciones que usas con esta cuenta siguen como están.',
    submit: 'Cerrar la sesión',
    stay: 'Mantener la sesión',
  },
  formPost: { title: 'Volver a la aplicación', goOn: 'Continuar' },
  untrusted: {
    client: 'No conocemos la aplicación que te ha enviado aquí. Vuelve a ella y avisa a quien la gestiona.',
    redirect:
      'La aplicación que te ha enviado aquí quiere que vuelvas a una dirección que no ha registrado. Avisa a quien la gestiona.',
  },
}
