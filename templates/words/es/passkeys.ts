import type { Words } from '../words.ts'

export const passkeys: Words['passkeys'] = {
  logIn: 'Iniciar sesión con llave de acceso',
  again: 'Probar otra vez la llave de acceso',
  prove: 'Usar una llave de acceso',
  make: {
    title: 'Iniciar sesión sin contraseña',
    what: 'Con una llave de acceso inicias sesión con tu huella, tu cara o el PIN de tu dispositivo. No tienes que recordar nada, y ningún sitio falso puede sonsacarte nada.',
    where: 'La guarda tu dispositivo o tu gestor de contraseñas. Nosotros solo conocemos su mitad pública.',
    needsScript: 'Para crear una hace falta JavaScript, que está desactivado en este navegador.',
    submit: 'Crear una llave de acceso',
    later: 'Ahora no',
  },
  refused: { title: 'No ha funcionado', otherwise: 'Iniciar sesión de otra forma' },
  card: {
    title: 'Llaves de acceso',
    none: 'Con una llave de acceso inicias sesión con tu huella, tu cara o el PIN de tu dispositivo, sin contraseña.',
    some: 'Con cada una de estas puedes iniciar sesión. La que guarda tu gestor de contraseñas funciona en todos tus dispositivos.',
    synced: 'En varios dispositivos',
    made: 'creada: {when}',
    used: 'último uso: {when}',
    rename: 'Cambiar el nombre',
    name: 'Nombre de esta llave de acceso',
    save: 'Guardar el nombre',
    remove: 'Eliminar',
    removeOf: 'Eliminar la llave de acceso: {name}',
    sure: 'Nadie podrá volver a iniciar sesión con esta llave de acceso. ¿Eliminarla?',
    add: 'Crear una llave de acceso',
  },
  script: {
    failed: 'No ha funcionado. Vuelve a intentarlo.',
    cancelled: 'No se ha usado ninguna llave de acceso. Vuelve a intentarlo o elige otra forma.',
    known: 'Este dispositivo ya tiene una llave de acceso para esta cuenta.',
  },
}
