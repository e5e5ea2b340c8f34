import type { Words } from '../words.ts'

export const mailLogin: Words['mailLogin'] = {
  offer: 'Entrar por e-mail',
  send: 'Receber um link e um código',
  pending: {
    title: 'Confira seu e-mail',
    text: 'Se existe uma conta com este endereço, um link e um código estão a caminho. Eles valem por dez minutos, neste navegador.',
    code: 'Código do e-mail',
    submit: 'Entrar',
  },
  here: { title: 'Entrar', text: 'Você fez este pedido neste navegador.', submit: 'Entrar' },
  elsewhere: {
    title: 'Digite este código onde você começou',
    text: 'Você pediu este link em outro navegador ou app. Digite este código lá. Não o informe a ninguém: ninguém da nossa equipe vai pedi-lo.',
  },
}
