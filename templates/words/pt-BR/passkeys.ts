import type { Words } from '../words.ts'

export const passkeys: Words['passkeys'] = {
  logIn: 'Entrar com chave de acesso',
  again: 'Tentar a chave de acesso de novo',
  prove: 'Usar uma chave de acesso',
  make: {
    title: 'Entrar sem senha',
    what: 'Com uma chave de acesso, você entra usando sua digital, seu rosto ou o PIN do seu dispositivo. Não há nada para lembrar, e nada que um site falso possa arrancar de você.',
    where:
      'Ela fica guardada no seu dispositivo ou no seu gerenciador de senhas. Nós só conhecemos a metade pública dela.',
    needsScript: 'Para criar uma, é preciso ter JavaScript, que está desativado neste navegador.',
    submit: 'Criar chave de acesso',
    later: 'Agora não',
  },
  refused: { title: 'Não deu certo', otherwise: 'Entrar de outra forma' },
  card: {
    title: 'Chaves de acesso',
    none: 'Com uma chave de acesso, você entra usando sua digital, seu rosto ou o PIN do seu dispositivo, sem senha.',
    some: 'Você pode entrar com qualquer uma destas. A que fica no seu gerenciador de senhas funciona em todos os seus dispositivos.',
    synced: 'Em vários dispositivos',
    made: 'criada em {when}',
    used: 'usada pela última vez em {when}',
    rename: 'Renomear',
    name: 'Nome desta chave de acesso',
    save: 'Salvar o nome',
    remove: 'Remover',
    removeOf: 'Remover a chave de acesso: {name}',
    sure: 'Ninguém mais poderá entrar com esta chave de acesso. Remover?',
    add: 'Criar chave de acesso',
  },
  script: {
    failed: 'Não deu certo. Tente de novo.',
    cancelled: 'Nenhuma chave de acesso foi usada. Tente de novo ou escolha outra forma.',
    known: 'Este dispositivo já tem uma chave de acesso para esta conta.',
  },
}
