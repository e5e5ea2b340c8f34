import type { Words } from '../words.ts'

export const signUp: Words['signUp'] = {
  email: 'E-mail',
  password: 'Senha',
  username: 'Nome de usuário',
  usernameHint: 'Letras, números, pontos e sublinhados, começando com uma letra.',
  register: {
    title: 'Criar uma conta',
    emailHint: 'Enviamos um link para ter certeza de que o endereço é seu.',
    repeat: 'Repita a senha',
    addPassword: 'Escolher também uma senha',
    addUsername: 'Escolher um nome de usuário',
    submit: 'Criar conta',
    haveOne: 'Já tenho uma conta',
  },
  pending: {
    title: 'Confira seu e-mail',
    sentTo: 'Estamos enviando um e-mail para {email}. Abra o link que está nele ou digite aqui o código.',
    yourAddress: 'seu endereço',
    code: 'Código',
    codeHint: '6 dígitos, válidos por 10 minutos.',
    passwordHint: 'A senha do seu cadastro: ele foi feito em um navegador diferente deste.',
    submit: 'Confirmar',
    nothing: 'Não chegou nada?',
    wait: 'Espere alguns minutos e olhe também na pasta de spam.',
    member: 'Se já tem uma conta, você pode {logIn} ou {reset}.',
    logIn: 'entrar',
    reset: 'escolher uma nova senha',
    again: 'Reenviar o e-mail',
    wrongAddress: 'Endereço errado?',
    rightAddress: 'Seu endereço de e-mail correto',
    sendThere: 'Enviar para este endereço',
    troubles: {
      delayed: 'O e-mail está demorando mais que o normal. Continuamos tentando; você não precisa fazer nada.',
      bounced: 'Não foi possível entregar o e-mail. Confira o endereço e corrija-o abaixo.',
    },
    notices: {
      sent: 'Se esse endereço ainda precisa ser confirmado, outro e-mail está a caminho.',
      corrected: 'Estamos enviando o e-mail para o novo endereço.',
    },
  },
  ask: {
    titles: {
      none: 'Confirme seu endereço',
      link_expired: 'Este link expirou',
      link_invalid: 'Este link não funciona',
    },
    openings: {
      none: 'Digite o endereço do seu cadastro, e enviaremos um link para confirmá-lo.',
      link_expired: 'Os links valem por um tempo limitado. Podemos enviar um novo para você.',
      link_invalid: 'Talvez ele esteja incompleto ou já tenha sido usado. Podemos enviar um novo para você.',
    },
    submit: 'Receber um novo link',
    confirmed: 'Já confirmou? Então é só {logIn}.',
    logIn: 'entrar',
  },
  confirm: {
    title: 'Confirme seu endereço',
    oneClick: 'Um clique, e sua conta estará pronta.',
    elsewhereWithout:
      'Este não é o navegador em que você se cadastrou. Escolha uma senha para sua conta, e seu endereço estará confirmado.',
    elsewhere:
      'Você abriu o link em um navegador diferente daquele em que se cadastrou. Sua senha mostra que a conta é mesmo sua.',
    passwordHint: 'A senha do seu cadastro.',
    chooseNew: 'Esqueceu? Escolha uma nova',
    newPassword: 'Nova senha',
    submit: 'Confirmar meu endereço',
  },
  disown: {
    title: 'Não foi você?',
    text: 'Alguém digitou seu endereço em {appName}, talvez por engano. Sem você, não é possível usá-lo. Também podemos excluir agora mesmo os dados informados.',
    submit: 'Excluir este cadastro',
    doneTitle: 'O cadastro foi excluído',
    done: 'O que foi informado com seu endereço foi excluído, e o link do e-mail não funciona mais. Você não precisa fazer mais nada.',
  },
  invite: {
    title: 'Sua conta está à sua espera',
    text: 'Escolha uma senha, e sua conta em {appName} estará pronta.',
    submit: 'Salvar a senha',
  },
  unconfirmed: {
    title: 'Só falta um passo',
    text: 'Antes de entrar, confirme que {email} é o seu endereço. Abra o link no e-mail que enviamos para lá.',
    again: 'Reenviar o e-mail',
    nothing: 'Não chegou nada depois de alguns minutos? Olhe também na pasta de spam.',
    wrongAddress: 'Endereço errado?',
    notices: {
      email_requested: 'Estamos enviando um link para o novo endereço.',
      email_kept: 'Seu endereço continua o mesmo.',
    },
  },
}
