import type { Words } from '../words.ts'

export const profile: Words['profile'] = {
  title: 'Tu cuenta',
  currentPassword: 'Contraseña actual',
  save: 'Guardar',
  who: {
    title: 'Quién eres',
    email: 'Correo electrónico',
    confirmed: 'Confirmado',
    unconfirmed: 'Sin confirmar',
    role: 'Rol',
    username: 'Nombre de usuario',
    usernameHint:
      'Letras, números, puntos y guiones bajos, empezando por una letra. Puedes usarlo para iniciar sesión.',
    language: 'Idioma de estas páginas y de nuestros correos',
  },
  sessions: {
    title: 'Dónde has iniciado sesión',
    current: 'Este dispositivo',
    active: 'última actividad: {when}',
    activeAt: '{place}, última actividad: {when}',
    logOut: 'Cerrar sesión',
    logOutOf: 'Cerrar sesión: {device}',
    logOutOthers: 'Cerrar las demás sesiones',
    sure: '¿Cerrar la sesión en todos los demás dispositivos?',
  },
  password: {
    title: 'Contraseña',
    text: 'Si la cambias, se cerrará la sesión en tus demás dispositivos.',
    newPassword: 'Contraseña nueva',
    repeat: 'Repite la contraseña nueva',
    submit: 'Cambiar la contraseña',
  },
  email: {
    title: 'Dirección de correo',
    text: 'La nueva dirección vale en cuanto abras el enlace que enviamos allí. Entonces se cerrará la sesión en tus demás dispositivos.',
    pending: 'Mira la bandeja de entrada de {email}: el enlace de nuestro correo confirma esta dirección.',
    keep: 'Conservar la dirección anterior',
    newEmail: 'Nueva dirección de correo',
    submit: 'Enviar el enlace',
  },
  activity: {
    title: 'Actividad reciente',
    show: 'Mostrar qué ha pasado',
    fromThere: '{when}, {from}',
    byAdmin: '{when}, por la administración',
  },
  notices: {
    title: 'Avisos',
    text: 'Siempre te escribimos cuando cambia tu contraseña o tu dirección.',
    newDevice: 'Escribirme cuando se inicie sesión en un dispositivo nuevo',
  },
  data: {
    title: 'Tus datos',
    text: 'Todo lo que guardamos sobre ti, en un archivo.',
    download: 'Descargar mis datos',
    delete: 'Eliminar mi cuenta',
    deleteText: 'Tu cuenta y todo lo que contiene desaparecen en el acto. Nadie puede recuperarlos.',
    deleteSubmit: 'Eliminar mi cuenta para siempre',
    sure: '¿Eliminar tu cuenta para siempre?',
  },
  done: {
    confirmed: 'Tu dirección está confirmada y has iniciado sesión. ¡Te damos la bienvenida!',
    saved: 'Guardado.',
    logged_out_there: 'Se ha cerrado la sesión en ese dispositivo.',
    logged_out_elsewhere: 'Se ha cerrado la sesión en tus demás dispositivos.',
    password_reset: 'Tu contraseña nueva está guardada, las demás sesiones se han cerrado y has iniciado sesión.',
    password_changed: 'Tu contraseña nueva está guardada y se ha cerrado la sesión en tus demás dispositivos.',
    email_requested: 'Enviamos un enlace a la nueva dirección. Hasta que lo abras, no cambia nada.',
    email_kept: 'Tu dirección sigue siendo la misma.',
    email_changed: 'Tu nueva dirección está confirmada y se ha cerrado la sesión en tus demás dispositivos.',
  },
}

export const devices: Words['devices'] = {
  program: 'un programa',
  unknown: 'un navegador desconocido',
  on: '{browser} en {system}',
}
