import type { Words } from '../words.ts'

export const recovery: Words['recovery'] = {
  title: 'Escolher uma nova senha',
  email: 'E-mail',
  ask: 'Digite seu endereço, e enviaremos um link para você.',
  send: 'Receber o link',
  back: 'Voltar para a entrada',
  sentTitle: 'Confira seu e-mail',
  sent: 'Se houver uma conta com esse endereço, um e-mail com um link está a caminho.',
  validFor: 'O link funciona uma única vez e vale por {duration}.',
  nothing: 'Não chegou nada?',
  wait: 'Espere alguns minutos e olhe também na pasta de spam.',
  otherAddress: 'Talvez você tenha se cadastrado com outro endereço: {tryAgain}.',
  tryAgain: 'tente de novo',
  loggedOut: 'Com isso, você sai da conta em todos os outros dispositivos.',
  newPassword: 'Nova senha',
  submit: 'Salvar a nova senha',
  notices: {
    email_stopped: 'Seu endereço continua o mesmo, e todas as sessões foram encerradas. Agora escolha uma nova senha.',
    identity_undone: 'Essa conta foi desvinculada, e todas as sessões foram encerradas. Agora escolha uma nova senha.',
    email_restored:
      'Sua conta voltou a ter o endereço anterior, e todas as sessões foram encerradas. Agora escolha uma nova senha.',
  },
}

export const address: Words['address'] = {
  confirm: {
    title: 'Confirme seu novo endereço',
    text: 'De agora em diante, você entra com este endereço e recebe nele os nossos e-mails. Você sairá da conta em todos os outros dispositivos.',
    submit: 'Usar este endereço',
    elsewhere: 'Você não está nessa conta aqui. Digite a senha dela para mostrar que é você.',
    password: 'Senha da sua conta',
    logIn: 'Ou entre primeiro na conta',
  },
  stop: {
    title: 'Interromper a troca de endereço',
    text: 'Sua conta mantém o endereço, e todas as sessões são encerradas. Quem pediu essa troca sabe sua senha, por isso o próximo passo é escolher uma nova, com um link que enviamos para este endereço.',
    submit: 'Interromper e encerrar tudo',
  },
  undo: {
    title: 'Desfazer a troca',
    heading: 'Desfazer a troca de endereço',
    text: 'Sua conta recebe este endereço de volta, e todas as sessões são encerradas. A senha também deixa de valer: o próximo passo é escolher uma nova, com um link que enviamos para este endereço.',
    submit: 'Recuperar meu endereço',
  },
}

export const linkProblem: Words['linkProblem'] = {
  titles: {
    link_used: 'Este link já foi usado',
    link_expired: 'Este link expirou',
    link_invalid: 'Este link não funciona',
  },
  reasons: {
    link_expired: 'Para proteger as contas, os links dos nossos e-mails valem só por um tempo limitado.',
    link_invalid: 'Ele está incompleto. Talvez tenha sido cortado no caminho: abra-o de novo pelo e-mail.',
    link_used:
      'Cada um dos nossos links funciona uma única vez. Se não foi você quem o usou, um e-mail mais recente ou uma alteração na sua conta o substituiu.',
  },
  ways: {
    identity_undo: {
      advice:
        'Se aquela conta já foi desvinculada, escolha uma nova senha. Se não, entre e desvincule-a na página da sua conta.',
      label: 'Escolher uma nova senha',
    },
    reset: {
      advice: 'Se você ainda quiser uma nova senha, peça um novo link.',
      label: 'Receber um novo link',
    },
    confirm: {
      advice: 'Se seu endereço já está confirmado, é só entrar. Se não, peça um novo link.',
      label: 'Receber um novo link',
    },
    disown: {
      advice: 'Você não precisa fazer nada: um cadastro que ninguém confirma desaparece sozinho.',
      label: 'Ir para a página inicial',
    },
    login: { advice: 'Se você ainda não entrou na sua conta, peça outro e-mail.', label: 'Entrar' },
    recovery: {
      advice: 'Entre mais uma vez com sua senha e peça outro link.',
      label: 'Entrar',
    },
    recovery_stop: {
      advice:
        'Talvez a recuperação já tenha sido interrompida ou já tenha terminado. A página da sua conta mostra se há um segundo fator ativado.',
      label: 'Ir para sua conta',
    },
    unlock: {
      advice: 'Espere um pouco e entre, ou escolha uma nova senha, que funciona na hora.',
      label: 'Escolher uma nova senha',
    },
    email_change: {
      advice: 'Se você já abriu este link antes, seu endereço está alterado. Se não, entre na conta e peça outro.',
      label: 'Ir para sua conta',
    },
    email_stop: {
      advice:
        'Se o endereço da sua conta já foi alterado, o e-mail que avisou você tem um link para desfazer a troca. Por segurança, escolha uma nova senha.',
      label: 'Escolher uma nova senha',
    },
    email_undo: {
      advice:
        'Se sua conta já voltou a ter o endereço anterior, escolha uma nova senha. Se não, entre na conta e troque o endereço lá.',
      label: 'Escolher uma nova senha',
    },
    invite: {
      advice: 'Se você já aceitou este convite, é só entrar. Se não, peça outro a quem convidou você.',
      label: 'Entrar',
    },
  },
}
