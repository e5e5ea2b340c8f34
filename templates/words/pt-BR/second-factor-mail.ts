import type { secondFactorMail as english } from '../en/second-factor-mail.ts'

export const secondFactorMail: typeof english = {
  factor_code: {
    subject: 'Seu código para {appName}',
    preview: 'Para configurar o primeiro fator de uma conta de administração.',
    heading: 'Aqui está seu código',
    intro:
      'Alguém, esperamos que você, está configurando o primeiro segundo fator ou a primeira chave de acesso da sua conta de administração em {appName}. Digite este código lá:',
    codeEnd: 'O código vale por 10 minutos. Não o informe a ninguém: ninguém da nossa equipe vai pedi-lo.',
    notYou: 'Não foi você? Então escolha uma nova senha agora. Isso encerra a sessão em todos os dispositivos:',
    button: 'Escolher uma nova senha',
  },
  second_factor_on: {
    subject: 'Sua conta em {appName} agora pede um segundo fator',
    preview: 'Se foi você, não precisa fazer nada.',
    heading: 'Um segundo fator foi ativado',
    intro:
      'Um app autenticador foi configurado para sua conta em {appName}. De agora em diante, ao entrar com a senha, também é preciso informar o código dele. Guarde em um lugar seguro os códigos de recuperação que apareceram nesse momento.',
    notYou: 'Não foi você? Então escolha uma nova senha agora. Isso encerra a sessão em todos os dispositivos:',
    button: 'Escolher uma nova senha',
  },
  second_factor_off: {
    subject: 'Sua conta em {appName} não pede mais um segundo fator',
    preview: 'Se você já sabe disso, não precisa fazer nada.',
    heading: 'O segundo fator está desativado',
    intro:
      'O app autenticador da sua conta em {appName} foi removido, e os códigos de recuperação também. Para entrar, agora basta a senha.',
    notYou:
      'Não foi você, e você não pediu isso? Então escolha uma nova senha agora. Isso encerra a sessão em todos os dispositivos:',
    button: 'Escolher uma nova senha',
  },
  recovery_codes_renewed: {
    subject: 'Novos códigos de recuperação para sua conta em {appName}',
    preview: 'Os anteriores não funcionam mais.',
    heading: 'Seus códigos de recuperação são novos',
    intro:
      'Foram criados novos códigos de recuperação para sua conta em {appName}. Os que você talvez tenha imprimido antes não funcionam mais.',
    notYou: 'Não foi você? Então escolha uma nova senha agora. Isso encerra a sessão em todos os dispositivos:',
    button: 'Escolher uma nova senha',
  },
  recovery_code_used: {
    subject: 'Um código de recuperação da sua conta em {appName} foi usado',
    preview: 'Se foi você, não precisa fazer nada. Códigos restantes: {left}.',
    heading: 'Um código de recuperação foi usado',
    intro:
      'Alguém, esperamos que você, usou um dos códigos de recuperação da sua conta em {appName} no lugar do app autenticador. Esse código não funciona mais. Códigos restantes: {left}. Você pode criar novos na página da sua conta.',
    notYou: 'Não foi você? Então escolha uma nova senha agora. Isso encerra a sessão em todos os dispositivos:',
    button: 'Escolher uma nova senha',
  },
  recovery_confirm: {
    subject: 'Recupere o acesso à sua conta em {appName}',
    preview: 'Sem seu app autenticador, depois de um tempo de espera.',
    heading: 'Perdeu seu app autenticador?',
    intro:
      'Alguém que sabe sua senha, esperamos que você, não consegue usar o segundo fator da sua conta em {appName}. Com este link, ele será removido depois de um tempo de espera, a menos que alguém interrompa isso antes.',
    button: 'Iniciar a espera',
    notYou: 'Não foi você? Então alguém sabe sua senha: escolha uma nova agora. Sem este link, nada acontece.',
  },
  recovery_started: {
    subject: 'O segundo fator da sua conta em {appName} será removido',
    preview: 'Em {ends}, a menos que você interrompa.',
    heading: 'Uma recuperação começou',
    intro:
      'Alguém que sabe sua senha e lê seus e-mails, esperamos que você, perdeu o segundo fator da sua conta em {appName}. Ele será removido depois de um tempo de espera.',
    ending: 'Termina em',
    notYou:
      'Não foi você? Então interrompa a recuperação aqui e escolha uma nova senha. Depois de uma entrada com o segundo fator, ela para sozinha.',
    button: 'Interromper a recuperação',
  },
  recovery_soon: {
    subject: 'Em breve, sua conta em {appName} não terá mais um segundo fator',
    preview: 'Em {ends}, a menos que você interrompa.',
    heading: 'Metade da espera já passou',
    intro:
      'Há uma recuperação da sua conta em {appName} em andamento: o segundo fator será removido, para alguém que sabe sua senha e lê seus e-mails.',
    ending: 'Termina em',
    notYou:
      'Não foi você? Então interrompa a recuperação aqui e escolha uma nova senha. Depois de uma entrada com o segundo fator, ela para sozinha.',
    button: 'Interromper a recuperação',
  },
  recovery_done: {
    subject: 'Sua conta em {appName} não tem mais um segundo fator',
    preview: 'Você pode entrar com sua senha e configurar um novo segundo fator.',
    heading: 'O segundo fator foi removido',
    intro:
      'O tempo de espera terminou, e o segundo fator da sua conta em {appName} foi removido. Para entrar, basta a senha, até que você configure outro.',
    notYou: 'Não foi você? Então escolha uma nova senha agora. Isso encerra a sessão em todos os dispositivos:',
    button: 'Escolher uma nova senha',
  },
}
