import type { accessMail as AccessMail } from '../en/access-mail.ts'

export const accessMail: typeof AccessMail = {
  identity_linked: {
    subject: 'Otra forma de iniciar sesión en {appName}',
    preview: 'Si fuiste tú, no tienes que hacer nada.',
    heading: 'Se ha vinculado una cuenta de otro servicio',
    intro:
      'Se ha vinculado una cuenta de otro servicio a tu cuenta de {appName}: quien tenga la sesión iniciada allí puede iniciar sesión aquí con ella. Si fuiste tú, todo está bien y no tienes que hacer nada.',
    notYou:
      '¿No fuiste tú? Entonces deshaz el cambio. Durante 7 días, este enlace vuelve a desvincular esa cuenta y cierra la sesión en todos los dispositivos. Después podrás elegir una contraseña nueva:',
    button: 'Deshacer el cambio',
  },
  identity_unlinked: {
    subject: 'Se ha quitado una forma de iniciar sesión en {appName}',
    preview: 'Si fuiste tú, no tienes que hacer nada.',
    heading: 'Se ha desvinculado una cuenta de otro servicio',
    intro:
      'Se ha desvinculado una cuenta de otro servicio de tu cuenta de {appName}: ya nadie puede iniciar sesión con ella. Si fuiste tú, todo está bien y no tienes que hacer nada.',
    devices: 'Ver cómo puedes iniciar sesión',
    notYou: '¿No fuiste tú? Elige ahora mismo una contraseña nueva. Así se cierra la sesión en todos los dispositivos:',
    button: 'Elegir una contraseña nueva',
  },
  passkey_added: {
    subject: 'Se ha añadido una llave de acceso a tu cuenta de {appName}',
    preview: 'Si fuiste tú, no tienes que hacer nada.',
    heading: 'Ya puedes iniciar sesión con una llave de acceso',
    intro:
      'Se ha añadido una llave de acceso a tu cuenta de {appName}: quien la tenga puede iniciar sesión con ella. Si fuiste tú, todo está bien y no tienes que hacer nada.',
    devices: 'Ver las llaves de acceso de tu cuenta',
    notYou:
      '¿No fuiste tú? Elige ahora mismo una contraseña nueva, con lo que se cierra la sesión en todos los dispositivos, inicia sesión con ella y elimina la llave de acceso:',
    button: 'Elegir una contraseña nueva',
  },
  passkey_removed: {
    subject: 'Se ha eliminado una llave de acceso de tu cuenta de {appName}',
    preview: 'Si fuiste tú, no tienes que hacer nada.',
    heading: 'Se ha eliminado una llave de acceso',
    intro:
      'Se ha eliminado una llave de acceso de tu cuenta de {appName}: ya nadie puede iniciar sesión con ella. Si fuiste tú, todo está bien y no tienes que hacer nada.',
    devices: 'Ver las llaves de acceso de tu cuenta',
    notYou: '¿No fuiste tú? Elige ahora mismo una contraseña nueva. Así se cierra la sesión en todos los dispositivos:',
    button: 'Elegir una contraseña nueva',
  },
  passkey_counter: {
    subject: 'Puede que se haya copiado una llave de acceso de tu cuenta de {appName}',
    preview: 'Es poco frecuente y casi siempre inofensivo. Échale un vistazo.',
    heading: 'Puede que la misma llave de acceso se use en dos sitios',
    intro:
      'Alguien acaba de iniciar sesión en tu cuenta de {appName} con una llave de acceso cuyo contador no ha avanzado. Eso ocurre cuando dos dispositivos usan la misma llave de acceso, y puede significar que se ha copiado.',
    devices: 'Ver las llaves de acceso de tu cuenta',
    notYou:
      'Si fuiste tú, elimina esa llave de acceso y crea una nueva cuando tengas un momento. Si no fuiste tú, elige ahora mismo una contraseña nueva, con lo que se cierra la sesión en todos los dispositivos, y después elimina la llave de acceso:',
    button: 'Elegir una contraseña nueva',
  },
}
