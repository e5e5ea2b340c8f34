import type { Words } from '../words.ts'

export const secondFactor: Words['secondFactor'] = {
  title: 'Segundo factor',
  app: 'Aplicación de autenticación',
  isOn: 'Activado',
  offText:
    'Con una aplicación que genera códigos, una contraseña robada no basta para entrar. Recibes códigos de recuperación por si algún día pierdes el teléfono.',
  setUp: 'Configurar una aplicación de autenticación',
  left: 'Códigos de recuperación restantes: {count}.',
  few: 'Quedan pocos códigos de recuperación. Crea otros nuevos y guárdalos en un lugar seguro.',
  renew: 'Crear nuevos códigos de recuperación',
  forget: 'Volver a pedir el código en todos los navegadores',
  remove: 'Quitar la aplicación de autenticación',
  sure: '¿Iniciar sesión solo con la contraseña a partir de ahora?',
  setup: {
    title: 'Configurar una aplicación de autenticación',
    text: 'Escanea esta imagen con una aplicación que genere códigos, como la de tu teléfono o la de tu gestor de contraseñas.',
    picture: 'Una imagen que contiene la clave para la aplicación',
    open: 'La aplicación está en este dispositivo: abrirla',
    byHand: 'O escribe en ella esta clave:',
    submit: 'Activar',
  },
  mailCode: {
    text: 'El primer factor de una cuenta de administración pide también un código que te enviamos por correo.',
    send: 'Enviarme el código',
    label: 'Código del correo',
    hint: '6 cifras, válidas durante 10 minutos.',
  },
  codes: {
    title: 'Tus códigos de recuperación',
    done: 'El segundo factor está activado.',
    text: 'Cada uno de estos códigos abre tu cuenta una sola vez, en lugar de la aplicación. Imprímelos o guárdalos en un lugar seguro: solo se muestran ahora.',
    kept: 'Ya los he guardado',
  },
  recovery: {
    none: 'No tengo ni la aplicación ni un código',
    offer:
      'Con un enlace que te enviamos por correo, el segundo factor se quita tras un tiempo de espera. Hasta entonces, puedes detenerlo desde cualquiera de los correos sobre ello.',
    ask: 'Recibir el enlace por correo',
    mailed: { title: 'Revisa tu correo', text: 'Te enviamos un enlace que inicia el tiempo de espera.' },
    confirm: {
      title: '¿Iniciar la espera?',
      text: 'Después de la espera, tu cuenta solo pedirá la contraseña. Si entretanto se usa la aplicación o un código de recuperación, la espera se detiene.',
      submit: 'Iniciar la espera',
    },
    started: {
      title: 'La espera ha comenzado',
      text: 'Termina el {ends}. Entonces inicia sesión con tu contraseña. Te hemos avisado por correo.',
    },
    stop: {
      title: '¿Detener la recuperación?',
      text: 'Tu segundo factor sigue igual, y durante 30 días no puede comenzar otra recuperación.',
      submit: 'Detener',
    },
    stopped: {
      title: 'La recuperación se ha detenido',
      text: 'Tu segundo factor sigue igual. Alguien conoce tu contraseña: elige una nueva.',
    },
  },
  proof: {
    code: 'Código de tu aplicación de autenticación',
    codeHint: 'Las seis cifras que muestra ahora.',
    recoveryCode: 'Código de recuperación',
    submit: 'Continuar',
    trust: 'No volver a pedirlo en este navegador durante un tiempo',
    lost: 'No puedo usar la aplicación: usar un código de recuperación',
  },
}
