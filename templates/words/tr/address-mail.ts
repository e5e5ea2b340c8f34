import type { addressMail as english } from '../en/address-mail.ts'

export const addressMail: typeof english = {
  email_change: {
    subject: '{appName} için yeni adresinizi onaylayın',
    preview: 'O zamana kadar hesabınızın adresi aynı kalır.',
    heading: 'Lütfen yeni adresinizi onaylayın',
    intro:
      'Biri, umarız siz, bu adresi {appName} hesabında kullanmak istiyor. Lütfen adresin size ait olduğunu onaylayın. O zamana kadar hesabın adresi aynı kalır.',
    button: 'Bu adresi kullan',
    notYou: 'Bu siz değil miydiniz? O hâlde bir şey yapmanıza gerek yok. Siz onaylamadıkça bu adres kullanılmaz.',
  },
  email_change_requested: {
    subject: 'Biri {appName} adresinizi değiştirmek istiyor',
    preview: 'Bu sizseniz bir şey yapmanıza gerek yok.',
    heading: 'Adres değişikliği istendi',
    intro:
      'Biri, umarız siz, {appName} hesabınızın adresinin bu adres yerine {newAddress} olmasını istedi. Yeni adres onaylanana kadar hiçbir şey değişmez. Bu sizseniz her şey yolunda ve bir şey yapmanıza gerek yok.',
    notYou:
      'Bu siz değil miydiniz? O hâlde biri şifrenizi biliyor. Bu bağlantı değişikliği durdurur ve tüm cihazlarda oturumu kapatır. Ardından yeni bir şifre belirlersiniz:',
    button: 'Değişikliği durdur',
  },
  email_changed: {
    subject: '{appName} adresiniz değiştirildi',
    preview: 'Bu sizseniz bir şey yapmanıza gerek yok.',
    heading: 'Adresiniz değiştirildi',
    intro:
      '{appName} hesabınızın adresi artık bu değil, {newAddress}. Bu sizseniz her şey yolunda ve bir şey yapmanıza gerek yok.',
    notYou:
      'Bu siz değil miydiniz? O hâlde lütfen değişikliği geri alın. Bu bağlantı 7 gün boyunca hesabınıza eski adresini geri verir ve tüm cihazlarda oturumu kapatır. Ardından yeni bir şifre belirlersiniz:',
    button: 'Değişikliği geri al',
  },
  username_changed: {
    subject: '{appName} kullanıcı adınız değiştirildi',
    preview: 'Bu sizseniz bir şey yapmanıza gerek yok.',
    heading: 'Kullanıcı adınız değiştirildi',
    intro:
      '{appName} hesabınızın kullanıcı adı değiştirildi. Kullanıcı adıyla giriş yapıyorsanız bundan sonra yenisi geçerlidir. Bu sizseniz her şey yolunda ve bir şey yapmanıza gerek yok.',
    notYou:
      'Bu siz değil miydiniz? O hâlde lütfen hemen yeni bir şifre belirleyin; böylece tüm cihazlarda oturum kapatılır. Ardından hesap sayfanızda adı eski hâline getirin:',
    button: 'Yeni şifre belirle',
  },
}
