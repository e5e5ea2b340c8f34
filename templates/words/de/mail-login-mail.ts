import type { mailLoginMail as english } from '../en/mail-login-mail.ts'

export const mailLoginMail: typeof english = {
  login: {
    subject: 'Anmelden bei {appName}',
    preview: 'Mit Link oder Code, bis {expires}.',
    heading: 'Hier ist Ihre Anmeldung',
    intro:
      'Jemand, hoffentlich Sie, möchte sich bei Ihrem Konto bei {appName} anmelden. Öffnen Sie diesen Link in dem Browser, in dem Sie ihn angefordert haben:',
    button: 'Anmelden',
    codeIntro: 'Oder geben Sie dort diesen Code ein:',
    notYou:
      'Das waren nicht Sie? Dann brauchen Sie nichts zu tun. Nennen Sie den Code niemandem: Von uns fragt niemand danach.',
  },
  login_unknown: {
    subject: 'Kein Konto bei {appName} mit dieser Adresse',
    preview: 'Sie können sich damit registrieren.',
    heading: 'Es gibt kein Konto',
    intro:
      'Jemand, hoffentlich Sie, wollte sich mit dieser Adresse bei {appName} anmelden. Es gibt kein Konto dazu. Wenn Sie das waren, können Sie eines erstellen:',
    button: 'Konto erstellen',
    notYou: 'Das waren nicht Sie? Dann brauchen Sie nichts zu tun.',
  },
}
