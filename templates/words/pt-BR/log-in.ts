import type { Words } from '../words.ts'

export const logIn: Words['logIn'] = {
  title: 'Entrar',
  email: 'E-mail',
  emailOrUsername: 'E-mail ou nome de usuário',
  password: 'Senha',
  remember: 'Manter a sessão aberta',
  submit: 'Entrar',
  resend: 'Reenviar o e-mail de confirmação',
  forgot: 'Esqueceu sua senha?',
  register: 'Criar conta',
  notices: {
    session_ended: 'Sua sessão terminou: ela expirou ou foi encerrada em outro lugar. Entre novamente.',
    already_confirmed: 'Seu endereço está confirmado. Agora é só entrar.',
    unlocked: 'Este navegador não precisa mais esperar. Entre com sua senha.',
    logged_out: 'Você saiu da sua conta.',
    email_changed: 'Seu novo endereço está confirmado. Use-o para entrar.',
    account_deleted: 'Sua conta foi excluída. Vamos enviar um último e-mail sobre isso.',
  },
  fresh: {
    title: 'Ainda é você?',
    text: 'Isto envolve a segurança da sua conta. Confirme mais uma vez que é você.',
    submit: 'Continuar',
    none: 'Você entrou aqui sem senha, e sua conta não tem uma. Crie uma por e-mail e depois entre com ela.',
    setPassword: 'Criar senha',
  },
  second: {
    title: 'Mais um passo',
    text: 'Sua conta pede uma segunda prova de que é você.',
    again: 'Entrar desde o começo',
  },
  unlock: {
    title: 'Entrar sem esperar',
    text: 'Este navegador não terá que esperar por causa das tentativas de outras pessoas. Você ainda precisa da sua senha.',
    submit: 'Continuar para entrar',
  },
}
