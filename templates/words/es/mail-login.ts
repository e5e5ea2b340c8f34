import type { Words } from '../words.ts'

export const mailLogin: Words['mailLogin'] = {
  offer: 'Iniciar sesión por correo',
  send: 'Recibir un enlace y un código',
  pending: {
    title: 'Revisa tu correo',
    text: 'Si hay una cuenta con esta dirección, un enlace y un código van de camino. Son válidos durante diez minutos, en este navegador.',
    code: 'Código del correo',
    submit: 'Iniciar sesión',
  },
  here: { title: 'Iniciar sesión', text: 'Lo pediste en este navegador.', submit: 'Iniciar sesión' },
  elsewhere: {
    title: 'Escribe este código donde empezaste',
    text: 'Pediste este enlace en otro navegador o en otra aplicación. Escribe allí este código. No se lo digas a nadie: nadie de nuestro equipo te lo pedirá.',
  },
}
