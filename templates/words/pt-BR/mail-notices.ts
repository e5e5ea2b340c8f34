import type { notices as english } from '../en/mail-notices.ts'

export const notices: typeof english = {
  password_breached: {
    subject: 'Troque sua senha de {appName}',
    preview: 'Ela está em uma lista de senhas roubadas.',
    heading: 'Sua senha está em uma lista de senhas roubadas',
    intro:
      'A senha da sua conta em {appName} está em uma lista pública de senhas que foram roubadas em algum lugar, não necessariamente de você nem de nós. Outras pessoas testam o que está nessas listas.',
    advice:
      'Sua conta continua funcionando. Escolha outra senha e troque esta em todos os outros lugares em que você a usa.',
    button: 'Escolher uma nova senha',
  },
  password_changed: {
    subject: 'Sua senha de {appName} foi alterada',
    preview: 'Se foi você, não precisa fazer nada.',
    heading: 'Sua senha foi alterada',
    intro: 'A senha da sua conta em {appName} foi alterada. Se foi você, está tudo certo e não precisa fazer nada.',
    notYou:
      'Não foi você? Então escolha uma nova senha agora. Isso encerra a sessão em todos os dispositivos, inclusive no de quem a alterou:',
    button: 'Escolher uma nova senha',
  },
  new_device: {
    subject: 'Novo acesso à sua conta em {appName}',
    preview: 'Se foi você, não precisa fazer nada.',
    heading: 'Acesso em um novo dispositivo',
    intro:
      'Alguém entrou na sua conta em {appName} com um dispositivo que ainda não conhecíamos. Se foi você, está tudo certo e não precisa fazer nada.',
    devices: 'Ver onde sua conta está aberta',
    notYou: 'Não foi você? Então escolha uma nova senha agora. Isso encerra a sessão em todos os dispositivos:',
    button: 'Escolher uma nova senha',
  },
  session_theft: {
    subject: 'Encerramos uma sessão da sua conta em {appName}',
    preview: 'Entre de novo e, por segurança, escolha uma nova senha.',
    heading: 'Encerramos uma das suas sessões',
    intro:
      'Uma sessão da sua conta em {appName} continuou com uma chave que já tinha sido substituída. Talvez uma conexão só tenha caído. Mas também pode ser que alguém tenha copiado a chave, por isso encerramos essa sessão em todos os lugares.',
    notYou:
      'Por segurança, escolha uma nova senha. Isso encerra a sessão em todos os dispositivos, e depois só você consegue entrar:',
    button: 'Escolher uma nova senha',
  },
  account_deleted: {
    subject: 'Sua conta em {appName} foi excluída',
    preview: 'Este é o último e-mail sobre ela.',
    heading: 'Sua conta foi excluída',
    intro:
      'Conforme solicitado, excluímos sua conta em {appName}. Ninguém mais pode entrar nela. Agradecemos por ter ficado com a gente.',
    notYou:
      'Não foi você? Então alguém sabe sua senha. Troque-a em todos os outros lugares em que você a usa e escreva para a equipe de {appName}.',
  },
}
