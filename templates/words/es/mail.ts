import type { MailWords } from '../en/mail.ts'
import { accessMail } from './access-mail.ts'
import { addressMail } from './address-mail.ts'
import { mailLoginMail } from './mail-login-mail.ts'
import { notices } from './mail-notices.ts'
import { secondFactorMail } from './second-factor-mail.ts'

export const mail: MailWords = {
  values: {
    program: 'un programa',
    unknownBrowser: 'un navegador desconocido',
    unknownPlace: 'un navegador o lugar desconocido',
    support: 'Ayuda',
    terms: 'Condiciones',
    privacy: 'Privacidad',
    known:
      'Alguien, esperamos que tú, acaba de intentar registrarse en {appName} con esta dirección. Ya tienes una cuenta con ella, así que no ha cambiado nada. Si fuiste tú, solo tienes que iniciar sesión:',
    logIn: 'Iniciar sesión',
    knownBy:
      'Alguien, esperamos que tú, acaba de iniciar sesión en {appName} con {provider} y esta dirección. Ya tienes una cuenta con ella, así que no ha cambiado nada. Si fuiste tú, vincula {provider} a tu cuenta: abre este enlace en el navegador en el que empezaste y demuestra allí una vez que la cuenta es tuya:',
    connect: 'Vincular {provider}',
  },
  common: {
    linkHint: 'Si el botón no funciona, abre este enlace:',
    linkEnd: 'El enlace es válido hasta el {expires}.',
    when: 'Cuándo:',
    from: 'Desde:',
    foot: 'Este correo se refiere a una cuenta de {appName} con esta dirección. Nunca te pediremos tu contraseña ni un código, ni por correo ni por teléfono.',
  },
  confirm: {
    subject: 'Confirma tu dirección para {appName}',
    preview: 'Después, tu cuenta estará lista. El enlace es válido hasta el {expires}.',
    heading: 'Confirma tu dirección',
    intro:
      'Alguien, esperamos que tú, acaba de registrarse en {appName} con esta dirección. Si fuiste tú, ¡te damos la bienvenida! Confirma que la dirección es tuya y tu cuenta estará lista.',
    button: 'Confirmar mi dirección',
    codeIntro: 'O escribe este código en la página donde te registraste:',
    ends: 'El código es válido durante 10 minutos; el enlace, hasta el {expires}. No los compartas con nadie.',
    notYou:
      '¿No fuiste tú? Entonces alguien escribió tu dirección, quizá por error. No uses el botón ni el código. Si nos avisas, eliminaremos el registro enseguida:',
    disown: 'No fui yo',
  },
  already_registered: {
    subject: 'Ya tienes una cuenta en {appName}',
    preview: 'Alguien intentó registrarse con tu dirección. No ha cambiado nada.',
    heading: 'Ya tienes una cuenta',
    intro: '{told}',
    button: '{action}',
    forgotten: '¿Has olvidado tu contraseña? Esta página te ayuda:',
    reset: 'Elegir una contraseña nueva',
    notYou: '¿No fuiste tú? Entonces no tienes que hacer nada. Nadie ha entrado en tu cuenta ni ha sabido que existe.',
  },
  sign_up_again: {
    subject: 'Tu registro en {appName} ha caducado',
    preview: 'No se confirmó a tiempo. Volver a registrarte solo lleva un minuto.',
    heading: 'Tu registro ha caducado',
    intro:
      'Alguien, esperamos que tú, acaba de pedir en {appName} un correo para esta dirección. Había un registro con ella que no se confirmó a tiempo, así que no hay ninguna cuenta. Si fuiste tú, regístrate de nuevo:',
    button: 'Registrarme de nuevo',
    notYou:
      '¿No fuiste tú? Entonces no tienes que hacer nada. No hay ninguna cuenta con tu dirección, y nadie ha obtenido una.',
  },
  reset: {
    subject: 'Elige una contraseña nueva para {appName}',
    preview: 'El enlace es válido hasta el {expires}.',
    heading: 'Elige una contraseña nueva',
    intro:
      'Alguien, esperamos que tú, ha pedido una contraseña nueva para tu cuenta de {appName}. Puedes elegirla aquí. Después se cerrará la sesión en todos los dispositivos y podrás entrar con la contraseña nueva.',
    button: 'Elegir contraseña',
    notYou:
      '¿No fuiste tú? Entonces no tienes que hacer nada. Tu contraseña sigue igual y, sin este correo, nadie puede cambiarla de esta manera.',
  },
  operator_alert: {
    subject: 'El envío de correo de {appName} necesita atención',
    preview: 'Recibes como máximo un aviso por hora y por causa.',
    heading: 'El envío de correo necesita atención',
    intro: 'Gestionas {appName}. Esto es un aviso; llega como máximo uno por hora y por causa.',
    what: 'Qué:',
    button: 'Abrir la administración',
  },
  ...addressMail,
  ...accessMail,
  login_trouble: {
    subject: 'Muchos intentos fallidos de iniciar sesión en {appName}',
    preview: 'Tu cuenta está a salvo. Así puedes entrar sin esperar.',
    heading: 'Alguien intenta adivinar tu contraseña',
    intro:
      'Ha habido 20 intentos fallidos seguidos de iniciar sesión en tu cuenta de {appName}. A partir de ahora hay que esperar entre un intento y el siguiente, así que adivinar no lleva a ninguna parte.',
    button: 'Iniciar sesión sin esperar',
    notYou:
      'Si fuiste tú, abre el enlace en el navegador con el que quieres iniciar sesión: no tendrá que esperar por los intentos de otras personas. Si no fuiste tú, no tienes que hacer nada.',
    reset: 'Si has olvidado tu contraseña, elige una nueva',
  },
  ...secondFactorMail,
  ...mailLoginMail,
  invitation: {
    subject: 'Tu invitación a {appName}',
    preview: 'Elige una contraseña y tu cuenta estará lista.',
    heading: 'Tienes una invitación',
    intro: 'El equipo de {appName} ha preparado una cuenta para esta dirección. Elige una contraseña y será tuya.',
    button: 'Aceptar la invitación',
    notYou: '¿No la esperabas o no la quieres? Entonces no tienes que hacer nada. La invitación caduca por sí sola.',
  },
  ...notices,
}
