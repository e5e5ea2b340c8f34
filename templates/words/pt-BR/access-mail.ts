import type { accessMail as AccessMail } from '../en/access-mail.ts'

export const accessMail: typeof AccessMail = {
  identity_linked: {
    subject: 'Mais uma forma de entrar em {appName}',
    preview: 'Se foi você, não precisa fazer nada.',
    heading: 'Uma conta de outro serviço foi vinculada',
    intro:
      'Uma conta de outro serviço foi vinculada à sua conta em {appName}: quem estiver conectado lá pode entrar aqui com ela. Se foi você, está tudo certo e não precisa fazer nada.',
    notYou:
      'Não foi você? Então desfaça a vinculação. Por 7 dias, este link desvincula essa conta de novo e encerra a sessão em todos os dispositivos. Depois, você escolhe uma nova senha:',
    button: 'Desfazer a vinculação',
  },
  identity_unlinked: {
    subject: 'Uma forma de entrar em {appName} foi removida',
    preview: 'Se foi você, não precisa fazer nada.',
    heading: 'Uma conta de outro serviço foi desvinculada',
    intro:
      'Uma conta de outro serviço foi desvinculada da sua conta em {appName}: ninguém mais pode entrar com ela. Se foi você, está tudo certo e não precisa fazer nada.',
    devices: 'Ver como você pode entrar',
    notYou: 'Não foi você? Então escolha uma nova senha agora. Isso encerra a sessão em todos os dispositivos:',
    button: 'Escolher uma nova senha',
  },
  passkey_added: {
    subject: 'Uma chave de acesso foi adicionada à sua conta em {appName}',
    preview: 'Se foi você, não precisa fazer nada.',
    heading: 'Agora você pode entrar com uma chave de acesso',
    intro:
      'Uma chave de acesso foi adicionada à sua conta em {appName}: quem a tiver pode entrar com ela. Se foi você, está tudo certo e não precisa fazer nada.',
    devices: 'Ver as chaves de acesso da sua conta',
    notYou:
      'Não foi você? Então escolha uma nova senha agora, o que encerra a sessão em todos os dispositivos, entre com ela e remova a chave de acesso:',
    button: 'Escolher uma nova senha',
  },
  passkey_removed: {
    subject: 'Uma chave de acesso da sua conta em {appName} foi removida',
    preview: 'Se foi você, não precisa fazer nada.',
    heading: 'Uma chave de acesso foi removida',
    intro:
      'Uma chave de acesso da sua conta em {appName} foi removida: ninguém mais pode entrar com ela. Se foi você, está tudo certo e não precisa fazer nada.',
    devices: 'Ver as chaves de acesso da sua conta',
    notYou: 'Não foi você? Então escolha uma nova senha agora. Isso encerra a sessão em todos os dispositivos:',
    button: 'Escolher uma nova senha',
  },
  passkey_counter: {
    subject: 'Uma chave de acesso da sua conta em {appName} pode ter sido copiada',
    preview: 'Isso é raro e, em geral, inofensivo. Dê uma olhada.',
    heading: 'A mesma chave de acesso pode estar em uso em dois lugares',
    intro:
      'Alguém acabou de entrar na sua conta em {appName} com uma chave de acesso cujo contador não avançou. Isso acontece quando dois dispositivos usam a mesma chave de acesso e pode significar que ela foi copiada.',
    devices: 'Ver as chaves de acesso da sua conta',
    notYou:
      'Se foi você, remova essa chave de acesso e crie uma nova quando tiver um tempo. Se não foi você, escolha uma nova senha agora, o que encerra a sessão em todos os dispositivos, e depois remova a chave de acesso:',
    button: 'Escolher uma nova senha',
  },
}
