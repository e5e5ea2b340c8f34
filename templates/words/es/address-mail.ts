import type { addressMail as english } from '../en/address-mail.ts'

export const addressMail: typeof english = {
  email_change: {
    subject: 'Confirma tu nueva dirección para {appName}',
    preview: 'Hasta entonces, tu cuenta conserva la dirección anterior.',
    heading: 'Confirma tu nueva dirección',
    intro:
      'Alguien, esperamos que tú, quiere usar esta dirección para su cuenta de {appName}. Confirma que es tuya. Hasta entonces, la cuenta conserva la dirección anterior.',
    button: 'Usar esta dirección',
    notYou: '¿No fuiste tú? Entonces no tienes que hacer nada. Sin tu confirmación, esta dirección no se usará.',
  },
  email_change_requested: {
    subject: 'Alguien quiere cambiar tu dirección en {appName}',
    preview: 'Si fuiste tú, no tienes que hacer nada.',
    heading: 'Se ha pedido otra dirección',
    intro:
      'Alguien, esperamos que tú, ha pedido que tu cuenta de {appName} tenga la dirección {newAddress} en lugar de esta. Hasta que se confirme, no cambia nada. Si fuiste tú, todo está bien y aquí no tienes que hacer nada.',
    notYou:
      '¿No fuiste tú? Entonces alguien conoce tu contraseña. Este enlace detiene el cambio y cierra la sesión en todos los dispositivos. Después podrás elegir una contraseña nueva:',
    button: 'Detener el cambio',
  },
  email_changed: {
    subject: 'Tu dirección para {appName} ha cambiado',
    preview: 'Si fuiste tú, no tienes que hacer nada.',
    heading: 'Tu dirección ha cambiado',
    intro:
      'Tu cuenta de {appName} tiene ahora la dirección {newAddress} y ya no esta. Si fuiste tú, todo está bien y no tienes que hacer nada.',
    notYou:
      '¿No fuiste tú? Entonces deshaz el cambio. Durante 7 días, este enlace devuelve a tu cuenta la dirección anterior y cierra la sesión en todos los dispositivos. Después podrás elegir una contraseña nueva:',
    button: 'Deshacer el cambio',
  },
  username_changed: {
    subject: 'Tu nombre de usuario en {appName} ha cambiado',
    preview: 'Si fuiste tú, no tienes que hacer nada.',
    heading: 'Tu nombre de usuario ha cambiado',
    intro:
      'El nombre de usuario de tu cuenta de {appName} ha cambiado. Si lo usas para iniciar sesión, a partir de ahora vale el nuevo. Si fuiste tú, todo está bien y no tienes que hacer nada.',
    notYou:
      '¿No fuiste tú? Elige ahora mismo una contraseña nueva, con lo que se cierra la sesión en todos los dispositivos, y vuelve a poner el nombre anterior en la página de tu cuenta:',
    button: 'Elegir una contraseña nueva',
  },
}
