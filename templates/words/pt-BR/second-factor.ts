import type { Words } from '../words.ts'

export const secondFactor: Words['secondFactor'] = {
  title: 'Segundo fator',
  app: 'App autenticador',
  isOn: 'Ativado',
  offText:
    'Com um app que gera códigos, uma senha roubada sozinha não abre nada. Você recebe códigos de recuperação para o dia em que perder o celular.',
  setUp: 'Configurar um app autenticador',
  left: 'Códigos de recuperação restantes: {count}.',
  few: 'Restam poucos códigos de recuperação. Crie novos e guarde-os em um lugar seguro.',
  renew: 'Criar novos códigos de recuperação',
  forget: 'Pedir o código de novo em todos os navegadores',
  remove: 'Remover o app autenticador',
  sure: 'Entrar só com a senha de agora em diante?',
  setup: {
    title: 'Configurar um app autenticador',
    text: 'Leia esta imagem com um app que gera códigos, como o do seu celular ou o do seu gerenciador de senhas.',
    picture: 'Uma imagem que contém a chave para o app',
    open: 'O app está neste dispositivo: abrir',
    byHand: 'Ou digite esta chave nele:',
    submit: 'Ativar',
  },
  mailCode: {
    text: 'O primeiro fator de uma conta de administração também pede um código que enviamos por e-mail.',
    send: 'Enviar o código',
    label: 'Código do e-mail',
    hint: '6 dígitos, válidos por 10 minutos.',
  },
  codes: {
    title: 'Seus códigos de recuperação',
    done: 'O segundo fator está ativado.',
    text: 'Cada um destes códigos abre sua conta uma única vez, no lugar do app. Imprima-os ou guarde-os em um lugar seguro: eles só aparecem agora.',
    kept: 'Já guardei os códigos',
  },
  recovery: {
    none: 'Não tenho nem o app nem um código',
    offer:
      'Com um link que enviamos por e-mail, o segundo fator é removido depois de um tempo de espera. Até lá, é possível interromper tudo por qualquer e-mail sobre isso.',
    ask: 'Receber o link por e-mail',
    mailed: { title: 'Confira seu e-mail', text: 'Estamos enviando a você um link que inicia a espera.' },
    confirm: {
      title: 'Iniciar a espera?',
      text: 'Depois da espera, sua conta pedirá só a senha. Se o app ou um código de recuperação for usado nesse meio-tempo, a espera é interrompida.',
      submit: 'Iniciar a espera',
    },
    started: {
      title: 'A espera começou',
      text: 'Ela termina em {ends}. Depois disso, entre com sua senha. Avisamos você por e-mail.',
    },
    stop: {
      title: 'Interromper a recuperação?',
      text: 'Seu segundo fator continua como está, e nenhuma outra recuperação poderá começar por 30 dias.',
      submit: 'Interromper',
    },
    stopped: {
      title: 'A recuperação foi interrompida',
      text: 'Seu segundo fator continua como está. Alguém sabe sua senha: escolha uma nova.',
    },
  },
  proof: {
    code: 'Código do seu app autenticador',
    codeHint: 'Os seis dígitos que ele mostra agora.',
    recoveryCode: 'Código de recuperação',
    submit: 'Continuar',
    trust: 'Não pedir de novo neste navegador por um tempo',
    lost: 'Não posso usar o app: usar um código de recuperação',
  },
}
