import type { addressMail as english } from '../en/address-mail.ts'

export const addressMail: typeof english = {
  email_change: {
    subject: 'Bestätigen Sie Ihre neue Adresse für {appName}',
    preview: 'Bis dahin behält Ihr Konto die alte Adresse.',
    heading: 'Bitte bestätigen Sie Ihre neue Adresse',
    intro:
      'Jemand, hoffentlich Sie, möchte diese Adresse für ein Konto bei {appName} verwenden. Bestätigen Sie bitte, dass sie Ihnen gehört. Bis dahin behält das Konto seine alte Adresse.',
    button: 'Diese Adresse verwenden',
    notYou:
      'Das waren nicht Sie? Dann brauchen Sie nichts zu tun. Ohne Ihre Bestätigung wird diese Adresse nicht verwendet.',
  },
  email_change_requested: {
    subject: 'Jemand möchte Ihre Adresse bei {appName} ändern',
    preview: 'Wenn Sie das waren, brauchen Sie nichts zu tun.',
    heading: 'Eine andere Adresse wurde verlangt',
    intro:
      'Jemand, hoffentlich Sie, möchte, dass Ihr Konto bei {appName} die Adresse {newAddress} statt dieser hier bekommt. Bis jene Adresse bestätigt ist, ändert sich nichts. Wenn Sie das waren, ist alles in Ordnung und Sie brauchen hier nichts zu tun.',
    notYou:
      'Das waren nicht Sie? Dann kennt jemand Ihr Passwort. Dieser Link stoppt die Änderung und meldet alle Geräte ab. Danach wählen Sie ein neues Passwort:',
    button: 'Änderung stoppen',
  },
  email_changed: {
    subject: 'Ihre Adresse für {appName} wurde geändert',
    preview: 'Wenn Sie das waren, brauchen Sie nichts zu tun.',
    heading: 'Ihre Adresse wurde geändert',
    intro:
      'Ihr Konto bei {appName} hat jetzt die Adresse {newAddress} und nicht mehr diese hier. Wenn Sie das waren, ist alles in Ordnung und Sie brauchen nichts zu tun.',
    notYou:
      'Das waren nicht Sie? Dann machen Sie die Änderung bitte rückgängig. 7 Tage lang gibt dieser Link Ihrem Konto die alte Adresse zurück und meldet alle Geräte ab. Danach wählen Sie ein neues Passwort:',
    button: 'Änderung rückgängig machen',
  },
  username_changed: {
    subject: 'Ihr Benutzername bei {appName} wurde geändert',
    preview: 'Wenn Sie das waren, brauchen Sie nichts zu tun.',
    heading: 'Ihr Benutzername wurde geändert',
    intro:
      'Der Benutzername Ihres Kontos bei {appName} wurde geändert. Wenn Sie sich mit dem Namen anmelden, gilt ab jetzt der neue. Wenn Sie das waren, ist alles in Ordnung und Sie brauchen nichts zu tun.',
    notYou:
      'Das waren nicht Sie? Dann wählen Sie bitte gleich ein neues Passwort, womit alle Geräte abgemeldet werden, und ändern den Namen auf Ihrer Kontoseite zurück:',
    button: 'Neues Passwort wählen',
  },
}
