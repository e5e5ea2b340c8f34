import type { Words } from '../words.ts'

export const profile: Words['profile'] = {
  title: 'Sua conta',
  currentPassword: 'Senha atual',
  save: 'Salvar',
  who: {
    title: 'Quem é você',
    email: 'E-mail',
    confirmed: 'Confirmado',
    unconfirmed: 'Não confirmado',
    role: 'Função',
    username: 'Nome de usuário',
    usernameHint: 'Letras, números, pontos e sublinhados, começando com uma letra. Você pode usá-lo para entrar.',
    language: 'Idioma destas páginas e dos nossos e-mails',
  },
  sessions: {
    title: 'Onde sua conta está aberta',
    current: 'Este dispositivo',
    active: 'última atividade em {when}',
    activeAt: '{place}, última atividade em {when}',
    logOut: 'Sair',
    logOutOf: 'Sair: {device}',
    logOutOthers: 'Sair de todos os outros',
    sure: 'Sair da conta em todos os outros dispositivos?',
  },
  password: {
    title: 'Senha',
    text: 'Ao mudá-la, você sai da conta em todos os outros dispositivos.',
    newPassword: 'Nova senha',
    repeat: 'Repita a nova senha',
    submit: 'Mudar a senha',
  },
  email: {
    title: 'Endereço de e-mail',
    text: 'O novo endereço passa a valer assim que você abrir o link que enviamos para ele. Nesse momento, você sai da conta em todos os outros dispositivos.',
    pending: 'Confira a caixa de entrada de {email}: o link no nosso e-mail confirma este endereço.',
    keep: 'Manter o endereço anterior',
    newEmail: 'Novo endereço de e-mail',
    submit: 'Enviar o link',
  },
  activity: {
    title: 'Atividade recente',
    show: 'Mostrar o que aconteceu',
    fromThere: '{when}, {from}',
    byAdmin: '{when}, pela administração',
  },
  notices: {
    title: 'Avisos',
    text: 'Sempre enviamos um e-mail quando sua senha ou seu endereço muda.',
    newDevice: 'Receber um e-mail sobre acessos em novos dispositivos',
  },
  data: {
    title: 'Seus dados',
    text: 'Tudo o que guardamos sobre você, em um arquivo.',
    download: 'Baixar meus dados',
    delete: 'Excluir minha conta',
    deleteText: 'Sua conta e tudo o que faz parte dela somem na hora. Ninguém consegue recuperá-los.',
    deleteSubmit: 'Excluir minha conta para sempre',
    sure: 'Excluir sua conta para sempre?',
  },
  done: {
    confirmed: 'Seu endereço está confirmado, e você já entrou na conta. Que bom ter você aqui!',
    saved: 'Salvo.',
    logged_out_there: 'A sessão foi encerrada nesse dispositivo.',
    logged_out_elsewhere: 'Você saiu da conta em todos os outros dispositivos.',
    password_reset: 'Sua nova senha está salva, todas as outras sessões foram encerradas, e você já entrou na conta.',
    password_changed: 'Sua nova senha está salva, e você saiu da conta em todos os outros dispositivos.',
    email_requested: 'Estamos enviando um link para o novo endereço. Até você abri-lo, nada muda.',
    email_kept: 'Seu endereço continua o mesmo.',
    email_changed: 'Seu novo endereço está confirmado, e você saiu da conta em todos os outros dispositivos.',
  },
}

export const devices: Words['devices'] = {
  program: 'um programa',
  unknown: 'um navegador desconhecido',
  on: '{browser} no {system}',
}
