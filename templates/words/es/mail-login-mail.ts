import type { mailLoginMail as english } from '../en/mail-login-mail.ts'

export const mailLoginMail: typeof english = {
  login: {
    subject: 'Inicia sesión en {appName}',
    preview: 'Con el enlace o el código, hasta el {expires}.',
    heading: 'Aquí tienes tu acceso',
    intro:
      'Alguien, esperamos que tú, quiere iniciar sesión en tu cuenta de {appName}. Abre este enlace en el navegador donde lo pediste:',
    button: 'Iniciar sesión',
    codeIntro: 'O escribe allí este código:',
    notYou:
      '¿No fuiste tú? Entonces no tienes que hacer nada. No le digas el código a nadie: nadie de nuestro equipo te lo pedirá.',
  },
  login_unknown: {
    subject: 'No hay ninguna cuenta de {appName} con esta dirección',
    preview: 'Puedes registrarte con ella.',
    heading: 'No hay ninguna cuenta',
    intro:
      'Alguien, esperamos que tú, quiso iniciar sesión en {appName} con esta dirección. No hay ninguna cuenta con ella. Si fuiste tú, puedes registrarte:',
    button: 'Crear una cuenta',
    notYou: '¿No fuiste tú? Entonces no tienes que hacer nada.',
  },
}
