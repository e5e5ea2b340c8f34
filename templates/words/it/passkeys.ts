import type { Words } from '../words.ts'

export const passkeys: Words['passkeys'] = {
  logIn: 'Accedi con una passkey',
  again: 'Riprova con la passkey',
  prove: 'Usa una passkey',
  make: {
    title: 'Accedi senza password',
    what: "Con una passkey accedi con l'impronta, il viso o il PIN del tuo dispositivo. Non c'è nulla da ricordare e nulla che un sito falso possa carpirti.",
    where: 'La conserva il tuo dispositivo o il tuo gestore di password. Noi ne conosciamo solo la parte pubblica.',
    needsScript: 'Per crearne una serve JavaScript, che in questo browser è disattivato.',
    submit: 'Crea una passkey',
    later: 'Non ora',
  },
  refused: {
    title: 'Non ha funzionato',
    otherwise: 'Accedi in un altro modo',
  },
  card: {
    title: 'Passkey',
    none: "Con una passkey accedi con l'impronta, il viso o il PIN del tuo dispositivo, senza password.",
    some: 'Con ognuna di queste puoi accedere. Quella conservata dal tuo gestore di password funziona su tutti i tuoi dispositivi.',
    synced: 'Su più dispositivi',
    made: 'creata: {when}',
    used: 'ultimo uso: {when}',
    rename: 'Rinomina',
    name: 'Nome di questa passkey',
    save: 'Salva il nome',
    remove: 'Rimuovi',
    removeOf: 'Rimuovi la passkey: {name}',
    sure: 'Nessuno potrà più accedere con questa passkey. Rimuoverla?',
    add: 'Crea una passkey',
  },
  script: {
    failed: 'Non ha funzionato. Riprova.',
    cancelled: 'Non è stata usata alcuna passkey. Riprova o procedi in un altro modo.',
    known: 'Questo dispositivo ha già una passkey per questo account.',
  },
}
