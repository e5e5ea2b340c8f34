import type { Words } from '../words.ts'

export const recovery: Words['recovery'] = {
  title: 'Elegir una contraseña nueva',
  email: 'Correo electrónico',
  ask: 'Escribe tu dirección y te enviaremos un enlace.',
  send: 'Recibir el enlace',
  back: 'Volver a iniciar sesión',
  sentTitle: 'Revisa tu correo',
  sent: 'Si hay una cuenta con esa dirección, un correo con un enlace va en camino.',
  validFor: 'El enlace sirve una sola vez y durante {duration}.',
  nothing: '¿No te ha llegado nada?',
  wait: 'Espera unos minutos y mira en la carpeta de correo no deseado.',
  otherAddress: 'Puede que te registraras con otra dirección: {tryAgain}.',
  tryAgain: 'inténtalo de nuevo',
  loggedOut: 'Se cerrará la sesión en tus demás dispositivos.',
  newPassword: 'Contraseña nueva',
  submit: 'Guardar la contraseña',
  notices: {
    email_stopped:
      'Tu dirección sigue siendo la misma y no queda ninguna sesión abierta. Ahora elige una contraseña nueva.',
    identity_undone:
      'Esa cuenta está desvinculada y no queda ninguna sesión abierta. Ahora elige una contraseña nueva.',
    email_restored:
      'Tu cuenta vuelve a tener la dirección anterior y no queda ninguna sesión abierta. Ahora elige una contraseña nueva.',
  },
}

export const address: Words['address'] = {
  confirm: {
    title: 'Confirma tu nueva dirección',
    text: 'A partir de ahora, inicias sesión con esta dirección y recibes en ella nuestros correos. Se cerrará la sesión en tus demás dispositivos.',
    submit: 'Usar esta dirección',
    elsewhere: 'Aquí no has iniciado sesión en esa cuenta. Escribe su contraseña para demostrar que eres tú.',
    password: 'Contraseña de tu cuenta',
    logIn: 'O inicia sesión primero',
  },
  stop: {
    title: 'Detener el cambio de dirección',
    text: 'Tu cuenta conserva su dirección y se cierran todas las sesiones. Quien ha pedido este cambio conoce tu contraseña, así que después elegirás una nueva con un enlace que enviamos a esta dirección.',
    submit: 'Detener y cerrar sesiones',
  },
  undo: {
    title: 'Deshacer el cambio',
    heading: 'Deshacer el cambio de dirección',
    text: 'Tu cuenta recupera esta dirección y se cierran todas las sesiones. La contraseña tampoco servirá ya: después elegirás una nueva con un enlace que enviamos a esta dirección.',
    submit: 'Recuperar mi dirección',
  },
}

export const linkProblem: Words['linkProblem'] = {
  titles: {
    link_used: 'Este enlace ya se ha usado',
    link_expired: 'Este enlace ha caducado',
    link_invalid: 'Este enlace no funciona',
  },
  reasons: {
    link_expired: 'Para proteger las cuentas, los enlaces de nuestros correos solo sirven durante un tiempo limitado.',
    link_invalid: 'Está incompleto. Quizá se cortó por el camino: ábrelo otra vez desde el correo.',
    link_used:
      'Cada uno de nuestros enlaces sirve una sola vez. Si no lo usaste tú, lo ha reemplazado un correo más reciente o un cambio en tu cuenta.',
  },
  ways: {
    identity_undo: {
      advice:
        'Si esa cuenta ya está desvinculada, elige una contraseña nueva. Si no, inicia sesión y desvincúlala en la página de tu cuenta.',
      label: 'Elegir otra contraseña',
    },
    reset: {
      advice: 'Si todavía quieres una contraseña nueva, pide otro enlace.',
      label: 'Recibir otro enlace',
    },
    confirm: {
      advice: 'Si tu dirección ya está confirmada, solo tienes que iniciar sesión. Si no, pide otro enlace.',
      label: 'Recibir otro enlace',
    },
    disown: {
      advice: 'No tienes que hacer nada: un registro que nadie confirma desaparece por sí solo.',
      label: 'Ir a la página de inicio',
    },
    login: { advice: 'Si todavía no has iniciado sesión, pide otro correo.', label: 'Iniciar sesión' },
    recovery: {
      advice: 'Inicia sesión otra vez con tu contraseña y pide otro enlace.',
      label: 'Iniciar sesión',
    },
    recovery_stop: {
      advice:
        'Quizá la recuperación ya se detuvo o ya terminó. La página de tu cuenta indica si hay un segundo factor activado.',
      label: 'Ir a tu cuenta',
    },
    unlock: {
      advice: 'Espera un poco e inicia sesión, o elige una contraseña nueva, que servirá de inmediato.',
      label: 'Elegir otra contraseña',
    },
    email_change: {
      advice: 'Si ya habías abierto este enlace, tu dirección está cambiada. Si no, inicia sesión y pide otro.',
      label: 'Ir a tu cuenta',
    },
    email_stop: {
      advice:
        'Si la dirección de tu cuenta ya cambió, el correo que te lo comunicó tiene un enlace para deshacerlo. Por seguridad, elige una contraseña nueva.',
      label: 'Elegir otra contraseña',
    },
    email_undo: {
      advice:
        'Si tu cuenta ya tiene otra vez la dirección anterior, elige una contraseña nueva. Si no, inicia sesión y cambia allí la dirección.',
      label: 'Elegir otra contraseña',
    },
    invite: {
      advice: 'Si ya habías aceptado esta invitación, inicia sesión. Si no, pide otra a quien te invitó.',
      label: 'Iniciar sesión',
    },
  },
}
