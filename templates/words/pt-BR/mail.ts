import type { MailWords } from '../en/mail.ts'

export const mail: MailWords = {
  values: {
    program: 'um programa',
    unknownBrowser: 'um navegador desconhecido',
    unknownPlace: 'um navegador ou local desconhecido',
    support: 'Ajuda',
    terms: 'Termos',
    privacy: 'Privacidade',
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
    intro:
      'Alguém, esperamos que você, acabou de tentar se cadastrar em {appName} com este endereço. Você já tem uma conta com ele, então nada mudou. Se foi você, é só entrar:',
    button: 'Entrar',
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
  password_changed: {
    subject: 'Sua senha de {appName} foi alterada',
    preview: 'Se foi você, não precisa fazer nada.',
    heading: 'Sua senha foi alterada',
    intro: 'A senha da sua conta em {appName} foi alterada. Se foi você, está tudo certo e não precisa fazer nada.',
    notYou:
      'Não foi você? Então escolha uma nova senha agora. Isso encerra a sessão em todos os dispositivos, inclusive no de quem a alterou:',
    button: 'Escolher uma nova senha',
  },
  email_change: {
    subject: 'Confirme seu novo endereço para {appName}',
    preview: 'Até lá, sua conta continua com o endereço anterior.',
    heading: 'Confirme seu novo endereço',
    intro:
      'Alguém, esperamos que você, quer usar este endereço na própria conta em {appName}. Confirme que ele é seu. Até lá, a conta continua com o endereço anterior.',
    button: 'Usar este endereço',
    notYou: 'Não foi você? Então não precisa fazer nada. Sem sua confirmação, este endereço não será usado.',
  },
  email_change_requested: {
    subject: 'Alguém quer mudar seu endereço em {appName}',
    preview: 'Se foi você, não precisa fazer nada.',
    heading: 'Foi solicitado outro endereço',
    intro:
      'Alguém, esperamos que você, pediu que sua conta em {appName} passe a ter o endereço {newAddress} no lugar deste. Até que ele seja confirmado, nada muda. Se foi você, está tudo certo e não precisa fazer nada aqui.',
    notYou:
      'Não foi você? Então alguém sabe sua senha. Este link interrompe a troca e encerra a sessão em todos os dispositivos. Depois, você escolhe uma nova senha:',
    button: 'Interromper a troca',
  },
  email_changed: {
    subject: 'Seu endereço em {appName} foi alterado',
    preview: 'Se foi você, não precisa fazer nada.',
    heading: 'Seu endereço foi alterado',
    intro:
      'Sua conta em {appName} agora tem o endereço {newAddress}, e não mais este. Se foi você, está tudo certo e não precisa fazer nada.',
    notYou:
      'Não foi você? Então desfaça a troca. Por 7 dias, este link devolve à sua conta o endereço anterior e encerra a sessão em todos os dispositivos. Depois, você escolhe uma nova senha:',
    button: 'Desfazer a troca',
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
  invitation: {
    subject: 'Seu convite para {appName}',
    preview: 'Escolha uma senha, e sua conta estará pronta.',
    heading: 'Você recebeu um convite',
    intro: 'A equipe de {appName} preparou uma conta para este endereço. Escolha uma senha, e ela será sua.',
    button: 'Aceitar o convite',
    notYou: 'Não esperava por isso ou não quer? Então não precisa fazer nada. O convite expira sozinho.',
  },
}
