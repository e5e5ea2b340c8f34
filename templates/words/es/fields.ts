import type { Words } from '../words.ts'

export const fields: Words['fields'] = {
  email: {
    invalid: 'Escribe una dirección como nombre@example.com.',
    too_long: 'Esta dirección es demasiado larga para recibir correo. Revísala o usa otra.',
    non_ascii: 'Antes de la @, usa solo letras de la A a la Z sin tilde, números y signos habituales.',
  },
  username: {
    malformed: 'Usa de 2 a 64 letras de la A a la Z, números, puntos o guiones bajos, y empieza por una letra.',
    reserved: 'Este nombre está reservado. Elige otro.',
  },
  password: {
    too_short: 'Usa al menos {min} caracteres.',
    too_long: 'Usa como máximo {max} caracteres.',
    too_common: 'Esta contraseña es de las primeras que cualquiera probaría. Cuatro palabras al azar forman una buena.',
    context_word: 'Esta contraseña se parece demasiado a tu nombre, a tu dirección o al nombre de este sitio.',
    malformed: 'Esta contraseña contiene un carácter que no se puede escribir con ningún teclado.',
  },
  code: { malformed: 'El código tiene seis cifras.' },
  required: {
    email: 'Escribe tu dirección de correo.',
    password: 'Escribe una contraseña.',
    newPassword: 'Elige una contraseña.',
    currentPassword: 'Escribe tu contraseña actual.',
    password_confirm: 'Repite la contraseña.',
    username: 'Elige un nombre de usuario.',
    code: 'Escribe las seis cifras.',
    token: 'El enlace no está completo.',
  },
  any: {
    required: 'Este dato es necesario.',
    mismatch: 'Las dos contraseñas no coinciden.',
    too_long: 'Es demasiado largo.',
    malformed: 'Contiene un carácter que no se puede usar aquí.',
    breached: 'Esta contraseña está en una lista de contraseñas robadas, así que otros la probarán. Elige otra.',
    wrong: 'La contraseña no es correcta.',
    unchanged: 'Esta ya es tu dirección.',
    taken: 'Este nombre de usuario ya está en uso. Elige otro.',
    invalid: 'Esto no se puede usar aquí.',
  },
}
