import type { Words } from '../words.ts'

export const fields: Words['fields'] = {
  email: {
    invalid: 'Digite um endereço como nome@example.com.',
    too_long: 'Este endereço é longo demais para receber e-mails. Confira-o ou use outro.',
    non_ascii: 'Antes do @, use apenas letras de A a Z sem acento, números e sinais comuns.',
  },
  username: {
    malformed: 'Use de 2 a 64 letras de A a Z, números, pontos ou sublinhados, e comece com uma letra.',
    reserved: 'Este nome é reservado. Escolha outro.',
  },
  password: {
    too_short: 'Use pelo menos {min} caracteres.',
    too_long: 'Use no máximo {max} caracteres.',
    too_common: 'Esta senha é uma das primeiras que alguém tentaria. Quatro palavras aleatórias formam uma boa senha.',
    context_word: 'Esta senha é parecida demais com seu nome, seu endereço ou o nome deste site.',
    malformed: 'Esta senha contém um caractere que nenhum teclado consegue digitar.',
  },
  code: { malformed: 'O código tem seis dígitos.' },
  required: {
    email: 'Digite seu endereço de e-mail.',
    password: 'Digite uma senha.',
    newPassword: 'Escolha uma senha.',
    currentPassword: 'Digite sua senha atual.',
    password_confirm: 'Repita a senha.',
    username: 'Escolha um nome de usuário.',
    code: 'Digite os seis dígitos.',
    token: 'O link não está completo.',
  },
  any: {
    required: 'Este campo é obrigatório.',
    mismatch: 'As duas senhas não são iguais.',
    too_long: 'O texto é longo demais.',
    malformed: 'Há um caractere que não pode ser usado aqui.',
    breached: 'Esta senha está em uma lista de senhas roubadas, então outras pessoas vão tentá-la. Escolha outra.',
    wrong: 'A senha não está correta.',
    unchanged: 'Este já é o seu endereço.',
    taken: 'Este nome de usuário já está em uso. Escolha outro.',
    invalid: 'Isto não pode ser usado aqui.',
  },
}
