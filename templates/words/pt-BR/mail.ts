import type { MailWords } from '../en/mail.ts'
import { accessMail } from './access-mail.ts'
import { addressMail } from './address-mail.ts'
import { mailLoginMail } from './mail-login-mail.ts'
import { notices } from './mail-notices.ts'
import { secondFactorMail } from './second-factor-mail.ts'

export const mail: MailWords = {
  values: {
    program: 'um programa',
    unknownBrowser: 'um navegador desconhecido',
    unknownPlace: 'um navegador ou local desconhecido',
    support: 'Ajuda',
    terms: 'Termos',
    privacy: 'Privacidade',
    known:
      'Alguém, esperamos que você, acabou de tentar se cadastrar em {appName} com este endereço. Você já tem uma conta com ele, então nada mudou. Se foi você, é só entrar:',
    logIn: 'Entrar',
    knownBy:
      'Alguém, esperamos que você, acabou de entrar em {appName} com {provider} e este endereço. Você já tem uma conta com ele, então nada mudou. Se foi você, vincule {provider} à sua conta: abra este link no navegador em que você começou e confirme ali uma vez que a conta é sua:',
    connect: 'Vincular {provider}',
  },
  common: {
    linkHint: 'Se o botão não funcionar, abra este link:',
    linkEnd: 'O link é válido até {expires}.',
    when: 'Quando:',
    from: 'De onde:',
    foot: 'Este e-mail é sobre uma conta em {appName} com este endereço. Nunca pedimos sua senha nem um código, seja por e-mail ou por telefone.',
  },
  confirm: {
    subject: 'Confirme seu endereço para {appName}',
    preview: 'Depois disso, sua conta estará pronta. O link é válido até {expires}.',
    heading: 'Confirme seu endereço',
    intro:
      'Alguém, esperamos que você, acabou de se cadastrar em {appName} com este endereço. Se foi você, que bom ter você aqui! Confirme que o endereço é seu, e sua conta estará pronta.',
    button: 'Confirmar meu endereço',
    codeIntro: 'Ou digite este código na página em que você se cadastrou:',
    ends: 'O código é válido por 10 minutos, e o link, até {expires}. Não os compartilhe com ninguém.',
    notYou:
      'Não foi você? Então alguém digitou seu endereço, talvez por engano. Não use o botão nem o código. Se você nos avisar, excluímos o cadastro na hora:',
    disown: 'Não fui eu',
  },
  already_registered: {
    subject: 'Você já tem uma conta em {appName}',
    preview: 'Alguém tentou se cadastrar com seu endereço. Nada mudou.',
    heading: 'Você já tem uma conta',
    intro: '{told}',
    button: '{action}',
    forgotten: 'Esqueceu sua senha? Esta página ajuda:',
    reset: 'Escolher uma nova senha',
    notYou: 'Não foi você? Então não precisa fazer nada. Ninguém entrou na sua conta nem ficou sabendo que ela existe.',
  },
  sign_up_again: {
    subject: 'Seu cadastro em {appName} expirou',
    preview: 'Ele não foi confirmado a tempo. Fazer um novo leva só um minuto.',
    heading: 'Seu cadastro expirou',
    intro:
      'Alguém, esperamos que você, acabou de pedir em {appName} um e-mail para este endereço. Havia um cadastro com ele que não foi confirmado a tempo, então não existe nenhuma conta. Se foi você, faça o cadastro de novo:',
    button: 'Refazer o cadastro',
    notYou:
      'Não foi você? Então não precisa fazer nada. Não existe conta com seu endereço, e ninguém conseguiu criar uma.',
  },
  reset: {
    subject: 'Escolha uma nova senha para {appName}',
    preview: 'O link é válido até {expires}.',
    heading: 'Escolha uma nova senha',
    intro:
      'Alguém, esperamos que você, pediu uma nova senha para sua conta em {appName}. Você pode escolhê-la aqui. Depois disso, a sessão é encerrada em todos os dispositivos, e você entra com a nova senha.',
    button: 'Escolher nova senha',
    notYou:
      'Não foi você? Então não precisa fazer nada. Sua senha continua a mesma e, sem este e-mail, ninguém consegue mudá-la dessa forma.',
  },
  operator_alert: {
    subject: 'O envio de e-mails de {appName} precisa de atenção',
    preview: 'Você recebe no máximo um destes por hora para cada causa.',
    heading: 'O envio de e-mails precisa de atenção',
    intro: 'Você é responsável por {appName}. Este é um alerta, no máximo um por hora para cada causa.',
    what: 'O quê:',
    button: 'Abrir a administração',
  },
  ...addressMail,
  ...accessMail,
  login_trouble: {
    subject: 'Muitas tentativas de entrar sem sucesso em {appName}',
    preview: 'Sua conta está segura. Veja como entrar sem esperar.',
    heading: 'Alguém está tentando adivinhar sua senha',
    intro:
      'Houve 20 tentativas seguidas, sem sucesso, de entrar na sua conta em {appName}. Agora é preciso esperar entre uma tentativa e outra, então adivinhar não leva a nada.',
    button: 'Entrar sem esperar',
    notYou:
      'Se foi você, abra o link no navegador que quer usar para entrar: ele não terá que esperar por causa das tentativas de outras pessoas. Se não foi você, não precisa fazer nada.',
    reset: 'Se você esqueceu sua senha, escolha uma nova',
  },
  ...secondFactorMail,
  ...mailLoginMail,
  invitation: {
    subject: 'Seu convite para {appName}',
    preview: 'Escolha uma senha, e sua conta estará pronta.',
    heading: 'Você recebeu um convite',
    intro: 'A equipe de {appName} preparou uma conta para este endereço. Escolha uma senha, e ela será sua.',
    button: 'Aceitar o convite',
    notYou: 'Não esperava por isso ou não quer? Então não precisa fazer nada. O convite expira sozinho.',
  },
  ...notices,
}
