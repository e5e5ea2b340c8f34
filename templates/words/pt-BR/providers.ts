import type { Words } from '../words.ts'

export const providers: Words['providers'] = {
  continue: 'Continuar com {provider}',
  signIn: 'Entrar com {provider}',
  connect: 'Vincular {provider}',
  back: {
    title: 'Só mais um clique',
    text: 'Seu navegador não trouxe o necessário para seguir de onde você começou. Pressione o botão, e a entrada com {provider} continuará.',
    submit: 'Prosseguir',
  },
  proof: {
    title: 'Você já tem uma conta aqui',
    text: 'Confirme uma vez que ela é sua e, a partir daí, você poderá entrar nela com {provider}.',
    here: 'Você já entrou nela. A partir de agora, também poderá entrar com {provider}.',
    submit: 'Entrar e vincular',
    connect: 'Vincular',
    later: 'Agora não',
    otherwise: 'Entrar de outra forma',
  },
  address: {
    title: 'Qual é o seu endereço?',
    text: '{provider} não nos informou. Enviamos um e-mail para você confirmar o endereço.',
    submit: 'Continuar',
  },
  link: {
    title: 'Vincular {provider}',
    text: 'Seu endereço tem uma conta aqui. Na próxima página, confirme uma vez que ela é sua e, a partir daí, você poderá entrar nela com {provider}.',
    submit: 'Continuar',
  },
  elsewhere: {
    title: 'Nada foi vinculado',
    text: 'Este link funciona no navegador em que a entrada começou, por pouco tempo e uma única vez. Para vincular a outra conta aqui, entre e faça isso na página da sua conta. Se você não começou nada, não precisa fazer nada.',
    logIn: 'Entrar',
  },
  undo: {
    title: 'Desvincular essa conta',
    text: 'A conta do outro serviço é desvinculada da sua, e a sessão é encerrada em todos os dispositivos. Depois, você escolhe uma nova senha.',
    submit: 'Desvincular e encerrar todas as sessões',
  },
  card: {
    title: 'Contas de outros serviços',
    linked: 'vinculada em {when}',
    unlink: 'Desvincular',
    unlinkOf: 'Desvincular {provider}',
    sure: 'Ninguém mais poderá entrar com essa conta. Desvincular?',
  },
}
