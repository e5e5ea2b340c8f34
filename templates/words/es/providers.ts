import type { Words } from '../words.ts'

export const providers: Words['providers'] = {
  continue: 'Continuar con {provider}',
  signIn: 'Iniciar sesión con {provider}',
  connect: 'Vincular {provider}',
  back: {
    title: 'Un clic más',
    text: 'Tu navegador no ha traído lo necesario para seguir donde empezaste. Pulsa el botón y el inicio de sesión con {provider} continuará.',
    submit: 'Seguir',
  },
  proof: {
    title: 'Ya tienes una cuenta aquí',
    text: 'Demuestra una vez que es tuya y, a partir de entonces, podrás iniciar sesión en ella con {provider}.',
    here: 'Has iniciado sesión en ella. A partir de ahora también podrás hacerlo con {provider}.',
    submit: 'Iniciar sesión y vincular',
    connect: 'Vincular',
    later: 'Ahora no',
    otherwise: 'Iniciar sesión de otra forma',
  },
  address: {
    title: '¿Cuál es tu dirección?',
    text: '{provider} no nos la ha indicado. Te enviamos un correo para confirmarla.',
    submit: 'Continuar',
  },
  link: {
    title: 'Vincular {provider}',
    text: 'Tu dirección tiene una cuenta aquí. En la página siguiente demuestras una vez que es tuya y, a partir de entonces, podrás iniciar sesión en ella con {provider}.',
    submit: 'Continuar',
  },
  elsewhere: {
    title: 'No se ha vinculado nada',
    text: 'Este enlace funciona en el navegador en el que se empezó el inicio de sesión, durante poco tiempo y una sola vez. Para vincular la otra cuenta aquí, inicia sesión y hazlo en la página de tu cuenta. Si no empezaste nada, no tienes que hacer nada.',
    logIn: 'Iniciar sesión',
  },
  undo: {
    title: 'Desvincular esa cuenta',
    text: 'La cuenta del otro servicio se desvincula de la tuya y se cierra la sesión en todos los dispositivos. Después podrás elegir una contraseña nueva.',
    submit: 'Desvincular y cerrar todas las sesiones',
  },
  card: {
    title: 'Cuentas de otros servicios',
    linked: 'vinculada: {when}',
    unlink: 'Desvincular',
    unlinkOf: 'Desvincular {provider}',
    sure: 'Nadie podrá volver a iniciar sesión con esa cuenta. ¿Desvincularla?',
  },
}
