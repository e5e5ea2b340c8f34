import type { Words } from '../words.ts'

export const providers: Words['providers'] = {
  continue: 'Continua con {provider}',
  signIn: 'Accedi con {provider}',
  connect: 'Associa {provider}',
  back: {
    title: 'Ancora un clic',
    text: "Il tuo browser non ha portato con sé ciò che serve per riprendere da dove avevi iniziato. Premi il pulsante e l'accesso con {provider} proseguirà.",
    submit: 'Prosegui',
  },
  proof: {
    title: 'Hai già un account qui',
    text: 'Conferma una volta che è tuo e da quel momento potrai accedervi con {provider}.',
    here: "Hai già effettuato l'accesso. D'ora in poi potrai accedere anche con {provider}.",
    submit: 'Accedi e associa',
    connect: 'Associa',
    later: 'Non ora',
    otherwise: 'Accedi in un altro modo',
  },
  address: {
    title: 'Qual è il tuo indirizzo?',
    text: "{provider} non ce l'ha comunicato. Ti mandiamo un'e-mail per confermarlo.",
    submit: 'Continua',
  },
  link: {
    title: 'Associa {provider}',
    text: 'Il tuo indirizzo ha un account qui. Nella pagina successiva confermi una volta che è tuo e da quel momento potrai accedervi con {provider}.',
    submit: 'Continua',
  },
  elsewhere: {
    title: 'Non è stato associato nulla',
    text: "Questo link funziona nel browser in cui è iniziato l'accesso, per poco tempo e una sola volta. Per associare qui l'altro account, accedi e fallo nella pagina del tuo account. Se non hai iniziato nulla, non devi fare nulla.",
    logIn: 'Accedi',
  },
  undo: {
    title: "Dissocia quell'account",
    text: "L'account dell'altro servizio viene dissociato dal tuo e tutti i dispositivi vengono scollegati. Poi scegli una nuova password.",
    submit: 'Dissocia e scollega tutto',
  },
  card: {
    title: 'Account di altri servizi',
    linked: 'associato: {when}',
    unlink: 'Dissocia',
    unlinkOf: 'Dissocia {provider}',
    sure: "Nessuno potrà più accedere con quell'account. Dissociarlo?",
  },
}
