import type { Words } from '../words.ts'

export const fields: Words['fields'] = {
  email: {
    invalid: 'Geben Sie eine Adresse wie name@example.com ein.',
    too_long: 'Diese Adresse ist länger, als E-Mail es zulässt.',
    non_ascii: 'Verwenden Sie vor dem @ nur Buchstaben von a bis z, Ziffern und übliche Zeichen.',
  },
  username: {
    malformed:
      'Verwenden Sie 2 bis 64 Buchstaben von a bis z, Ziffern, Punkte oder Unterstriche, und beginnen Sie mit einem Buchstaben.',
    reserved: 'Dieser Name ist reserviert.',
  },
  password: {
    too_short: 'Verwenden Sie mindestens {min} Zeichen.',
    too_long: 'Verwenden Sie höchstens {max} Zeichen.',
    too_common:
      'Dieses Passwort gehört zu den ersten, die jemand ausprobieren würde. Gut sind zum Beispiel vier zufällige Wörter.',
    context_word: 'Dieses Passwort ähnelt zu sehr Ihrem Namen, Ihrer Adresse oder dem Namen dieser Website.',
    malformed: 'Dieses Passwort enthält ein Zeichen, das sich auf keiner Tastatur eingeben lässt.',
  },
  code: { malformed: 'Der Code besteht aus sechs Ziffern.' },
  required: {
    email: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
    password: 'Bitte geben Sie ein Passwort ein.',
    newPassword: 'Bitte wählen Sie ein Passwort.',
    currentPassword: 'Bitte geben Sie Ihr aktuelles Passwort ein.',
    password_confirm: 'Bitte wiederholen Sie das Passwort.',
    username: 'Bitte wählen Sie einen Benutzernamen.',
    code: 'Bitte geben Sie die sechs Ziffern ein.',
    token: 'Der Link ist nicht vollständig.',
  },
  any: {
    required: 'Diese Angabe wird benötigt.',
    mismatch: 'Die beiden Passwörter stimmen nicht überein.',
    too_long: 'Das ist zu lang.',
    malformed: 'Hier steht ein Zeichen, das nicht verwendet werden kann.',
    breached:
      'Dieses Passwort steht in einer Liste gestohlener Passwörter, andere werden es also probieren. Bitte wählen Sie ein anderes.',
    wrong: 'Das Passwort stimmt nicht.',
    unchanged: 'Das ist bereits Ihre Adresse.',
    taken: 'Dieser Benutzername ist vergeben. Bitte wählen Sie einen anderen.',
    invalid: 'Das kann hier nicht verwendet werden.',
  },
}
