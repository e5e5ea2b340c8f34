import type { Words } from '../words.ts'

export const frame: Words['frame'] = {
  skip: 'Ir al contenido',
  failed: 'Error: {title}',
  menu: 'Cuenta',
  admin: 'Administración',
  account: 'Cuenta',
  logOut: 'Cerrar sesión',
  language: 'Idioma',
  languageIs: 'Idioma: {name}',
  support: 'Ayuda',
  terms: 'Condiciones',
  privacy: 'Privacidad',
  optional: '(opcional)',
  challengeNeedsScript: 'Este formulario necesita JavaScript para comprobar que no eres un programa.',
  newPasswordHint: 'Al menos {count} caracteres. Sirve una frase larga, o lo que te sugiera tu gestor de contraseñas.',
  script: {
    show: 'Mostrar',
    showPassword: 'Mostrar la contraseña',
    hide: 'Ocultar',
    hidePassword: 'Ocultar la contraseña',
    tooShort: 'Aún es demasiado corta',
    longEnough: 'Ya es bastante larga',
    goodLength: 'Buena longitud',
  },
}

export const home: Words['home'] = {
  title: 'Te damos la bienvenida',
  heading: 'Te damos la bienvenida a {appName}',
  signedIn: 'Has iniciado sesión como {email}.',
  toAccount: 'Ir a tu cuenta',
  signedOut: 'Crea una cuenta o, si ya tienes una, inicia sesión.',
  register: 'Crear una cuenta',
  logIn: 'Iniciar sesión',
}
