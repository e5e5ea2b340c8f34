import type { Words } from '../words.ts'

export const signUp: Words['signUp'] = {
  email: 'Correo electrónico',
  password: 'Contraseña',
  username: 'Nombre de usuario',
  usernameHint: 'Letras, números, puntos y guiones bajos, empezando por una letra.',
  register: {
    title: 'Crear una cuenta',
    emailHint: 'Te enviamos un enlace para comprobar que la dirección es tuya.',
    repeat: 'Repite la contraseña',
    addPassword: 'Elegir también una contraseña',
    addUsername: 'Elegir un nombre de usuario',
    submit: 'Crear cuenta',
    haveOne: 'Ya tengo una cuenta',
  },
  pending: {
    title: 'Revisa tu correo',
    sentTo: 'Enviamos un correo a {email}. Abre el enlace que contiene o escribe aquí el código que aparece en él.',
    yourAddress: 'tu dirección',
    code: 'Código',
    codeHint: '6 cifras, válidas durante 10 minutos.',
    passwordHint: 'La que usaste al registrarte: lo hiciste en un navegador distinto de este.',
    submit: 'Confirmar',
    nothing: '¿No te ha llegado nada?',
    wait: 'Espera unos minutos y mira en la carpeta de correo no deseado.',
    member: 'Si ya tienes una cuenta, puedes {logIn} o {reset}.',
    logIn: 'iniciar sesión',
    reset: 'elegir una contraseña nueva',
    again: 'Reenviar el correo',
    wrongAddress: '¿La dirección no es correcta?',
    rightAddress: 'Tu dirección de correo correcta',
    sendThere: 'Enviar a esta dirección',
    troubles: {
      delayed: 'El correo está tardando más de lo normal. Seguimos intentándolo; no tienes que hacer nada.',
      bounced: 'No se ha podido entregar el correo. Revisa la dirección y corrígela más abajo.',
    },
    notices: {
      sent: 'Si esa dirección está pendiente de confirmar, otro correo va en camino.',
      corrected: 'Enviamos el correo a la nueva dirección.',
    },
  },
  ask: {
    titles: {
      none: 'Confirma tu dirección',
      link_expired: 'Este enlace ha caducado',
      link_invalid: 'Este enlace no funciona',
    },
    openings: {
      none: 'Escribe la dirección con la que te registraste y te enviaremos un enlace para confirmarla.',
      link_expired: 'Los enlaces sirven durante un tiempo limitado. Te enviaremos otro con mucho gusto.',
      link_invalid: 'Quizá esté incompleto o ya se haya usado. Te enviaremos otro con mucho gusto.',
    },
    submit: 'Recibir otro enlace',
    confirmed: '¿Ya la confirmaste? Entonces puedes {logIn}.',
    logIn: 'iniciar sesión',
  },
  confirm: {
    title: 'Confirma tu dirección',
    oneClick: 'Un clic y tu cuenta estará lista.',
    elsewhereWithout:
      'Este no es el navegador en el que te registraste. Elige una contraseña para tu cuenta y tu dirección quedará confirmada.',
    elsewhere:
      'Has abierto el enlace en un navegador distinto de aquel en el que te registraste. Tu contraseña demuestra que la cuenta es realmente tuya.',
    passwordHint: 'La que usaste al registrarte.',
    chooseNew: '¿La has olvidado? Elige una nueva',
    newPassword: 'Contraseña nueva',
    submit: 'Confirmar mi dirección',
  },
  disown: {
    title: '¿No fuiste tú?',
    text: 'Alguien escribió tu dirección en {appName}, quizá por error. Sin ti, no puede usarla. También podemos eliminar ahora mismo los datos que introdujo.',
    submit: 'Eliminar este registro',
    doneTitle: 'El registro se ha eliminado',
    done: 'Hemos eliminado lo que se introdujo con tu dirección, y el enlace del correo ya no funciona. No tienes que hacer nada más.',
  },
  invite: {
    title: 'Tu cuenta te espera',
    text: 'Elige una contraseña y tu cuenta de {appName} estará lista.',
    submit: 'Guardar la contraseña',
  },
  unconfirmed: {
    title: 'Solo falta un paso',
    text: 'Antes de entrar, confirma que {email} es tu dirección. Abre el enlace del correo que enviamos allí.',
    again: 'Reenviar el correo',
    nothing: '¿No ha llegado nada después de unos minutos? Mira también en la carpeta de correo no deseado.',
    wrongAddress: '¿La dirección no es correcta?',
    notices: {
      email_requested: 'Enviamos un enlace a la nueva dirección.',
      email_kept: 'Tu dirección sigue siendo la misma.',
    },
  },
}
