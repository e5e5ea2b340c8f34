import type { notices as english } from '../en/mail-notices.ts'

export const notices: typeof english = {
  password_breached: {
    subject: 'Cambia tu contraseña de {appName}',
    preview: 'Está en una lista de contraseñas robadas.',
    heading: 'Tu contraseña está en una lista de contraseñas robadas',
    intro:
      'La contraseña de tu cuenta de {appName} está en una lista pública de contraseñas robadas en algún lugar, no necesariamente a ti ni a nosotros. Otras personas prueban lo que hay en esas listas.',
    advice: 'Tu cuenta sigue funcionando. Elige otra contraseña y cambia esta en todos los demás sitios donde la uses.',
    button: 'Elegir una contraseña nueva',
  },
  password_changed: {
    subject: 'Tu contraseña de {appName} ha cambiado',
    preview: 'Si fuiste tú, no tienes que hacer nada.',
    heading: 'Tu contraseña ha cambiado',
    intro:
      'La contraseña de tu cuenta de {appName} ha cambiado. Si fuiste tú, todo está bien y no tienes que hacer nada.',
    notYou:
      '¿No fuiste tú? Elige ahora mismo una contraseña nueva. Así se cierra la sesión en todos los dispositivos, también en el ajeno:',
    button: 'Elegir una contraseña nueva',
  },
  new_device: {
    subject: 'Nuevo inicio de sesión en tu cuenta de {appName}',
    preview: 'Si fuiste tú, no tienes que hacer nada.',
    heading: 'Inicio de sesión en un dispositivo nuevo',
    intro:
      'Alguien ha iniciado sesión en tu cuenta de {appName} con un dispositivo que no conocíamos. Si fuiste tú, todo está bien y no tienes que hacer nada.',
    devices: 'Ver dónde has iniciado sesión',
    notYou: '¿No fuiste tú? Elige ahora mismo una contraseña nueva. Así se cierra la sesión en todos los dispositivos:',
    button: 'Elegir una contraseña nueva',
  },
  session_theft: {
    subject: 'Hemos cerrado una sesión de tu cuenta de {appName}',
    preview: 'Vuelve a iniciar sesión y, por seguridad, elige una contraseña nueva.',
    heading: 'Hemos cerrado una de tus sesiones',
    intro:
      'Una sesión de tu cuenta de {appName} continuó con una clave que ya se había reemplazado. Quizá solo se cortó una conexión. Pero también es posible que alguien haya copiado la clave, así que hemos cerrado esa sesión en todas partes.',
    notYou:
      'Por seguridad, elige una contraseña nueva. Así se cierra la sesión en todos los dispositivos y después solo podrás entrar tú:',
    button: 'Elegir una contraseña nueva',
  },
  account_deleted: {
    subject: 'Tu cuenta de {appName} se ha eliminado',
    preview: 'Este es el último correo sobre ella.',
    heading: 'Tu cuenta se ha eliminado',
    intro:
      'Tal como se pidió, hemos eliminado tu cuenta de {appName}. Ya nadie puede iniciar sesión en ella. Gracias por habernos acompañado.',
    notYou:
      '¿No fuiste tú? Entonces alguien conoce tu contraseña. Cámbiala en todos los demás sitios donde la uses y escribe al equipo de {appName}.',
  },
}
