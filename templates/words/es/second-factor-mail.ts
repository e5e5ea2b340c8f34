import type { secondFactorMail as english } from '../en/second-factor-mail.ts'

export const secondFactorMail: typeof english = {
  factor_code: {
    subject: 'Tu código para {appName}',
    preview: 'Para configurar el primer factor de una cuenta de administración.',
    heading: 'Aquí tienes tu código',
    intro:
      'Alguien, esperamos que tú, está configurando el primer segundo factor o la primera llave de acceso de tu cuenta de administración de {appName}. Escribe allí este código:',
    codeEnd: 'El código vale durante 10 minutos. No se lo digas a nadie: nadie de nuestro equipo te lo pedirá.',
    notYou: '¿No fuiste tú? Elige ahora mismo una contraseña nueva. Así se cierra la sesión en todos los dispositivos:',
    button: 'Elegir una contraseña nueva',
  },
  second_factor_on: {
    subject: 'Tu cuenta de {appName} pide ahora un segundo factor',
    preview: 'Si fuiste tú, no tienes que hacer nada.',
    heading: 'Se ha activado un segundo factor',
    intro:
      'Se ha configurado una aplicación de autenticación para tu cuenta de {appName}. A partir de ahora, al iniciar sesión con la contraseña también se pide su código. Guarda en un lugar seguro los códigos de recuperación que se mostraron con ella.',
    notYou: '¿No fuiste tú? Elige ahora mismo una contraseña nueva. Así se cierra la sesión en todos los dispositivos:',
    button: 'Elegir una contraseña nueva',
  },
  second_factor_off: {
    subject: 'Tu cuenta de {appName} ya no pide un segundo factor',
    preview: 'Si ya lo sabías, no tienes que hacer nada.',
    heading: 'El segundo factor está desactivado',
    intro:
      'Se ha quitado la aplicación de autenticación de tu cuenta de {appName}, junto con sus códigos de recuperación. Al iniciar sesión con la contraseña ya no se pide nada más.',
    notYou:
      '¿No fuiste tú ni lo pediste? Elige ahora mismo una contraseña nueva. Así se cierra la sesión en todos los dispositivos:',
    button: 'Elegir una contraseña nueva',
  },
  recovery_codes_renewed: {
    subject: 'Nuevos códigos de recuperación para tu cuenta de {appName}',
    preview: 'Los anteriores ya no funcionan.',
    heading: 'Tus códigos de recuperación son nuevos',
    intro:
      'Se han creado nuevos códigos de recuperación para tu cuenta de {appName}. Los que quizá imprimiste antes ya no funcionan.',
    notYou: '¿No fuiste tú? Elige ahora mismo una contraseña nueva. Así se cierra la sesión en todos los dispositivos:',
    button: 'Elegir una contraseña nueva',
  },
  recovery_code_used: {
    subject: 'Se ha usado un código de recuperación de tu cuenta de {appName}',
    preview: 'Si fuiste tú, no tienes que hacer nada. Códigos restantes: {left}.',
    heading: 'Se ha usado un código de recuperación',
    intro:
      'Alguien, esperamos que tú, ha usado uno de los códigos de recuperación de tu cuenta de {appName} en lugar de la aplicación de autenticación. Ese código ya no vuelve a funcionar. Códigos restantes: {left}. Puedes crear otros nuevos en la página de tu cuenta.',
    notYou: '¿No fuiste tú? Elige ahora mismo una contraseña nueva. Así se cierra la sesión en todos los dispositivos:',
    button: 'Elegir una contraseña nueva',
  },
  recovery_confirm: {
    subject: 'Recupera el acceso a tu cuenta de {appName}',
    preview: 'Sin tu aplicación de autenticación, tras un tiempo de espera.',
    heading: '¿Has perdido tu aplicación de autenticación?',
    intro:
      'Alguien que conoce tu contraseña, esperamos que tú, no puede usar el segundo factor de tu cuenta de {appName}. Con este enlace, el segundo factor se quitará tras un tiempo de espera, a menos que alguien lo detenga antes.',
    button: 'Iniciar la espera',
    notYou:
      '¿No fuiste tú? Entonces alguien conoce tu contraseña: elige una nueva ahora mismo. Sin este enlace no pasa nada.',
  },
  recovery_started: {
    subject: 'Se va a quitar el segundo factor de tu cuenta de {appName}',
    preview: 'El {ends}, a menos que lo detengas.',
    heading: 'Ha comenzado una recuperación',
    intro:
      'Alguien que conoce tu contraseña y lee tu correo, esperamos que tú, ha perdido el segundo factor de tu cuenta de {appName}. Se quitará tras un tiempo de espera.',
    ending: 'Termina el',
    notYou:
      '¿No fuiste tú? Entonces detenla aquí y elige una contraseña nueva. Si se inicia sesión con el segundo factor, se detiene por sí sola.',
    button: 'Detener la recuperación',
  },
  recovery_soon: {
    subject: 'Pronto tu cuenta de {appName} ya no tendrá segundo factor',
    preview: 'El {ends}, a menos que lo detengas.',
    heading: 'Ha pasado la mitad de la espera',
    intro:
      'Hay una recuperación en curso de tu cuenta de {appName}: se quitará su segundo factor, para alguien que conoce tu contraseña y lee tu correo.',
    ending: 'Termina el',
    notYou:
      '¿No fuiste tú? Entonces detenla aquí y elige una contraseña nueva. Si se inicia sesión con el segundo factor, se detiene por sí sola.',
    button: 'Detener la recuperación',
  },
  recovery_done: {
    subject: 'Tu cuenta de {appName} ya no tiene segundo factor',
    preview: 'Puedes iniciar sesión con tu contraseña y configurar un nuevo segundo factor.',
    heading: 'Se ha quitado el segundo factor',
    intro:
      'El tiempo de espera ha terminado y se ha quitado el segundo factor de tu cuenta de {appName}. Al iniciar sesión con la contraseña no se pide nada más hasta que configures otro.',
    notYou: '¿No fuiste tú? Elige ahora mismo una contraseña nueva. Así se cierra la sesión en todos los dispositivos:',
    button: 'Elegir una contraseña nueva',
  },
}
