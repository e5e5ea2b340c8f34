import type { Words } from '../words.ts'

export const frame: Words['frame'] = {
  skip: 'Ir para o conteúdo',
  failed: 'Erro: {title}',
  menu: 'Conta',
  admin: 'Administração',
  account: 'Conta',
  logOut: 'Sair',
  language: 'Idioma',
  languageIs: 'Idioma: {name}',
  support: 'Ajuda',
  terms: 'Termos',
  privacy: 'Privacidade',
  optional: '(opcional)',
  challengeNeedsScript: 'Este formulário precisa de JavaScript para verificar que você não é um programa.',
  newPasswordHint: 'Pelo menos {count} caracteres. Vale uma frase longa ou o que o seu gerenciador de senhas sugerir.',
  script: {
    show: 'Mostrar',
    showPassword: 'Mostrar a senha',
    hide: 'Ocultar',
    hidePassword: 'Ocultar a senha',
    tooShort: 'Ainda muito curta',
    longEnough: 'Já tem o tamanho mínimo',
    goodLength: 'Bom tamanho',
  },
}

export const home: Words['home'] = {
  title: 'Boas-vindas',
  heading: 'Boas-vindas a {appName}',
  signedIn: 'Você entrou como {email}.',
  toAccount: 'Ir para sua conta',
  signedOut: 'Crie uma conta ou, se já tiver uma, entre nela.',
  register: 'Criar conta',
  logIn: 'Entrar',
}
