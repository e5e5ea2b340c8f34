import type { accessMail as AccessMail } from '../en/access-mail.ts'

export const accessMail: typeof AccessMail = {
  identity_linked: {
    subject: 'Ein weiterer Weg, sich bei {appName} anzumelden',
    preview: 'Wenn Sie das waren, brauchen Sie nichts zu tun.',
    heading: 'Ein fremdes Konto wurde verbunden',
    intro:
      'Ein Konto bei einem anderen Dienst wurde mit Ihrem Konto bei {appName} verbunden: Wer dort angemeldet ist, kann sich damit auch hier anmelden. Wenn Sie das waren, ist alles in Ordnung und Sie brauchen nichts zu tun.',
    notYou:
      'Das waren nicht Sie? Dann machen Sie es bitte rückgängig. 7 Tage lang trennt dieser Link das fremde Konto wieder und meldet alle Geräte ab. Danach wählen Sie ein neues Passwort:',
    button: 'Rückgängig machen',
  },
  identity_unlinked: {
    subject: 'Ein Weg, sich bei {appName} anzumelden, wurde entfernt',
    preview: 'Wenn Sie das waren, brauchen Sie nichts zu tun.',
    heading: 'Ein fremdes Konto wurde getrennt',
    intro:
      'Ein Konto bei einem anderen Dienst wurde von Ihrem Konto bei {appName} getrennt: Niemand kann sich mehr damit anmelden. Wenn Sie das waren, ist alles in Ordnung und Sie brauchen nichts zu tun.',
    devices: 'Nachsehen, wie Sie sich anmelden können',
    notYou:
      'Das waren nicht Sie? Dann wählen Sie bitte gleich ein neues Passwort. Damit werden alle Geräte abgemeldet:',
    button: 'Neues Passwort wählen',
  },
  passkey_added: {
    subject: 'Ihr Konto bei {appName} hat einen neuen Passkey',
    preview: 'Wenn Sie das waren, brauchen Sie nichts zu tun.',
    heading: 'Sie können sich jetzt mit einem Passkey anmelden',
    intro:
      'Zu Ihrem Konto bei {appName} ist ein Passkey hinzugekommen: Wer ihn hat, kann sich damit anmelden. Wenn Sie das waren, ist alles in Ordnung und Sie brauchen nichts zu tun.',
    devices: 'Die Passkeys Ihres Kontos ansehen',
    notYou:
      'Das waren nicht Sie? Dann wählen Sie bitte gleich ein neues Passwort, womit alle Geräte abgemeldet werden, melden sich damit an und entfernen den Passkey:',
    button: 'Neues Passwort wählen',
  },
  passkey_removed: {
    subject: 'Ein Passkey Ihres Kontos bei {appName} wurde entfernt',
    preview: 'Wenn Sie das waren, brauchen Sie nichts zu tun.',
    heading: 'Ein Passkey wurde entfernt',
    intro:
      'Ein Passkey Ihres Kontos bei {appName} wurde entfernt: Niemand kann sich mehr damit anmelden. Wenn Sie das waren, ist alles in Ordnung und Sie brauchen nichts zu tun.',
    devices: 'Die Passkeys Ihres Kontos ansehen',
    notYou:
      'Das waren nicht Sie? Dann wählen Sie bitte gleich ein neues Passwort. Damit werden alle Geräte abgemeldet:',
    button: 'Neues Passwort wählen',
  },
  passkey_counter: {
    subject: 'Ein Passkey Ihres Kontos bei {appName} wurde vielleicht kopiert',
    preview: 'Das ist selten und meist harmlos. Bitte sehen Sie nach.',
    heading: 'Vielleicht benutzen zwei denselben Passkey',
    intro:
      'Jemand hat sich gerade in Ihrem Konto bei {appName} mit einem Passkey angemeldet, dessen Zähler nicht weitergegangen ist. Das kommt vor, wenn zwei Geräte denselben Passkey benutzen, und kann heißen, dass er kopiert wurde.',
    devices: 'Die Passkeys Ihres Kontos ansehen',
    notYou:
      'Wenn Sie das waren, entfernen Sie den Passkey gelegentlich und legen Sie einen neuen an. Wenn nicht, wählen Sie bitte gleich ein neues Passwort, womit alle Geräte abgemeldet werden, und entfernen dann den Passkey:',
    button: 'Neues Passwort wählen',
  },
}
