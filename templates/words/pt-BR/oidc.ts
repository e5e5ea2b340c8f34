import type { Words } from '../words.ts'

export const oidc: Words['oidc'] = {
  consent: {
    title: 'Continuar para um app',
    heading: 'Continuar para {app}?',
    account: 'Você entrou como {email} e vai continuar para {place}.',
    gets: 'O app vai saber:',
    scopes: {
      openid: 'que é você, por um número da sua conta',
      profile: 'seu nome de usuário e seu idioma',
      email: 'seu endereço de e-mail',
      roles: 'as funções que você tem aqui',
      attributes: 'o que está anotado sobre sua conta',
      offline_access: 'tudo isso também quando você não estiver por perto, até você retirar o acesso',
    },
    withdraw: 'Você pode retirar o acesso a qualquer momento na página da sua conta.',
    allow: 'Continuar',
    deny: 'Cancelar',
    another: 'Usar outra conta',
  },
  apps: {
    title: 'Aplicativos',
    knows: 'Conhece: {what}',
    withdraw: 'Retirar',
    withdrawOf: 'Retirar o que {app} pode conhecer',
    scopes: {
      profile: 'seu nome de usuário e seu idioma',
      email: 'seu endereço de e-mail',
      roles: 'suas funções',
      attributes: 'o que consta na sua conta',
      openid: 'que é você',
      offline_access: 'também quando você não está',
    },
  },
  end: {
    title: 'Sair?',
    text: 'Um aplicativo pede para encerrar sua sessão aqui. Os outros aplicativos que você usa com esta conta continuam como estão.',
    submit: 'Sair',
    stay: 'Continuar na conta',
  },
  formPost: { title: 'De volta ao app', goOn: 'Continuar' },
  untrusted: {
    client: 'O app que trouxe você até aqui não é conhecido. Volte a ele e avise quem é responsável por ele.',
    redirect:
      'O app que trouxe você até aqui quer levar você de volta a um endereço que ele não registrou. Avise quem é responsável por ele.',
  },
}
