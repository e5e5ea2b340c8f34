import type { Words } from '../words.ts'

export const frame: Words['frame'] = {
  failed: 'Hata: {title}',
  skip: 'İçeriğe geç',
  menu: 'Hesap',
  admin: 'Yönetim',
  account: 'Hesap',
  logOut: 'Çıkış yap',
  language: 'Dil',
  languageIs: 'Dil: {name}',
  support: 'Yardım',
  terms: 'Kullanım koşulları',
  privacy: 'Gizlilik',
  optional: '(isteğe bağlı)',
  newPasswordHint: 'En az {count} karakter. Uzun bir cümle veya şifre yöneticinizin önerisi iyi olur.',
  challengeNeedsScript: 'Bu form için JavaScript gerekir: bir program olmadığınızı denetler.',
  script: {
    show: 'Göster',
    showPassword: 'Şifreyi göster',
    hide: 'Gizle',
    hidePassword: 'Şifreyi gizle',
    tooShort: 'Henüz yeterince uzun değil',
    longEnough: 'Yeterince uzun',
    goodLength: 'Uzunluğu gayet iyi',
  },
}

export const home: Words['home'] = {
  title: 'Hoş geldiniz',
  heading: '{appName} hizmetine hoş geldiniz',
  signedIn: '{email} olarak giriş yaptınız.',
  toAccount: 'Hesabınıza gidin',
  signedOut: 'Hesap oluşturun veya zaten hesabınız varsa giriş yapın.',
  register: 'Hesap oluştur',
  logIn: 'Giriş yap',
}
