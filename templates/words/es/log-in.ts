import type { Words } from '../words.ts'

export const logIn: Words['logIn'] = {
  title: 'Iniciar sesión',
  email: 'Correo electrónico',
  emailOrUsername: 'Correo electrónico o nombre de usuario',
  password: 'Contraseña',
  remember: 'Mantener la sesión abierta',
  submit: 'Iniciar sesión',
  resend: 'Reenviar el correo de confirmación',
  forgot: '¿Has olvidado tu contraseña?',
  register: 'Crear una cuenta',
  notices: {
    session_ended: 'Tu sesión ha terminado: caducó o se cerró desde otro sitio. Vuelve a iniciar sesión.',
    already_confirmed: 'Tu dirección está confirmada. Ya puedes iniciar sesión.',
    unlocked: 'Este navegador ya no tiene que esperar. Inicia sesión con tu contraseña.',
    logged_out: 'Has cerrado sesión.',
    email_changed: 'Tu nueva dirección está confirmada. Inicia sesión con ella.',
    account_deleted: 'Tu cuenta se ha eliminado. Te enviamos un último correo para confirmarlo.',
  },
  fresh: {
    title: '¿Sigues siendo tú?',
    text: 'Esto afecta a la seguridad de tu cuenta. Demuestra una vez más que eres tú.',
    submit: 'Continuar',
    none: 'Aquí has entrado sin contraseña, y tu cuenta no tiene ninguna. Crea una por correo y después inicia sesión con ella.',
    setPassword: 'Crear una contraseña',
  },
  second: {
    title: 'Un paso más',
    text: 'Tu cuenta pide una segunda prueba de que eres tú.',
    again: 'Iniciar sesión desde el principio',
  },
  unlock: {
    title: 'Iniciar sesión sin esperar',
    text: 'Este navegador no tendrá que esperar por los intentos fallidos de otras personas. Seguirás necesitando tu contraseña.',
    submit: 'Continuar e iniciar sesión',
  },
}
