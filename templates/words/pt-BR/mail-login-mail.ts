import type { mailLoginMail as english } from '../en/mail-login-mail.ts'

export const mailLoginMail: typeof english = {
  login: {
    subject: 'Entre em {appName}',
    preview: 'Com o link ou o código, até {expires}.',
    heading: 'Aqui está seu acesso',
    intro:
      'Alguém, esperamos que você, quer entrar na sua conta em {appName}. Abra este link no navegador em que você o pediu:',
    button: 'Entrar',
    codeIntro: 'Ou digite este código lá:',
    notYou:
      'Não foi você? Então não precisa fazer nada. Não informe o código a ninguém: ninguém da nossa equipe vai pedi-lo.',
  },
  login_unknown: {
    subject: 'Não existe conta em {appName} com este endereço',
    preview: 'Você pode se cadastrar com ele.',
    heading: 'Não existe nenhuma conta',
    intro:
      'Alguém, esperamos que você, quis entrar em {appName} com este endereço. Não existe nenhuma conta com ele. Se foi você, é possível se cadastrar:',
    button: 'Criar uma conta',
    notYou: 'Não foi você? Então não precisa fazer nada.',
  },
}
