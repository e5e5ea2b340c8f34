import type { mailLoginMail as english } from '../en/mail-login-mail.ts'

export const mailLoginMail: typeof english = {
  login: {
    subject: '{appName} için giriş yapın',
    preview: 'Bağlantı veya kodla. Son geçerlilik: {expires}.',
    heading: 'Giriş bağlantınız ve kodunuz',
    intro: 'Biri, umarız siz, {appName} hesabınıza giriş yapmak istiyor. Bu bağlantıyı, istediğiniz tarayıcıda açın:',
    button: 'Giriş yap',
    codeIntro: 'Veya oraya şu kodu girin:',
    notYou:
      'Bu siz değil miydiniz? O hâlde bir şey yapmanıza gerek yok. Kodu kimseye söylemeyin: bizden kimse onu sormaz.',
  },
  login_unknown: {
    subject: 'Bu adresle bir {appName} hesabı yok',
    preview: 'Bu adresle kayıt olabilirsiniz.',
    heading: 'Böyle bir hesap yok',
    intro:
      'Biri, umarız siz, bu adresle {appName} hizmetine giriş yapmak istedi. Bu adresle açılmış bir hesap yok. Bu sizseniz kayıt olabilirsiniz:',
    button: 'Kayıt ol',
    notYou: 'Bu siz değil miydiniz? O hâlde bir şey yapmanıza gerek yok.',
  },
}
