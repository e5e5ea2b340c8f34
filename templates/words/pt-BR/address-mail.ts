import type { addressMail as english } from '../en/address-mail.ts'

export const addressMail: typeof english = {
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
  username_changed: {
    subject: 'Seu nome de usuário em {appName} foi alterado',
    preview: 'Se foi você, não precisa fazer nada.',
    heading: 'Seu nome de usuário foi alterado',
    intro:
      'O nome de usuário da sua conta em {appName} foi alterado. Se você o usa para entrar, de agora em diante vale o novo. Se foi você, está tudo certo e não precisa fazer nada.',
    notYou:
      'Não foi você? Então escolha uma nova senha agora, o que encerra a sessão em todos os dispositivos, e volte ao nome anterior na página da sua conta:',
    button: 'Escolher uma nova senha',
  },
}
