import type { accessMail as english } from '../en/access-mail.ts'

export const accessMail: typeof english = {
  identity_linked: {
    subject: '{appName} hesabınıza giriş yapmanın yeni bir yolu',
    preview: 'Bu sizseniz bir şey yapmanıza gerek yok.',
    heading: 'Başka bir hizmetteki hesap bağlandı',
    intro:
      '{appName} hesabınıza başka bir hizmetteki bir hesap bağlandı: orada kimin oturumu açıksa o hesapla burada da giriş yapabilir. Bu sizseniz her şey yolunda ve bir şey yapmanıza gerek yok.',
    notYou:
      'Bu siz değil miydiniz? O hâlde lütfen bunu geri alın. Bu bağlantı 7 gün boyunca o hesabı hesabınızdan ayırır ve tüm cihazlarda oturumu kapatır. Ardından yeni bir şifre belirlersiniz:',
    button: 'Bunu geri al',
  },
  identity_unlinked: {
    subject: '{appName} hesabınıza giriş yapmanın bir yolu kaldırıldı',
    preview: 'Bu sizseniz bir şey yapmanıza gerek yok.',
    heading: 'Başka bir hizmetteki hesabın bağlantısı kesildi',
    intro:
      '{appName} hesabınızın başka bir hizmetteki bir hesapla bağlantısı kesildi: artık kimse o hesapla giriş yapamaz. Bu sizseniz her şey yolunda ve bir şey yapmanıza gerek yok.',
    devices: 'Nasıl giriş yapabileceğinizi görün',
    notYou:
      'Bu siz değil miydiniz? O hâlde lütfen hemen yeni bir şifre belirleyin. Böylece tüm cihazlarda oturum kapatılır:',
    button: 'Yeni şifre belirle',
  },
  passkey_added: {
    subject: '{appName} hesabınıza bir geçiş anahtarı eklendi',
    preview: 'Bu sizseniz bir şey yapmanıza gerek yok.',
    heading: 'Artık geçiş anahtarıyla giriş yapabilirsiniz',
    intro:
      '{appName} hesabınıza bir geçiş anahtarı eklendi: bu anahtar kimdeyse onunla giriş yapabilir. Bu sizseniz her şey yolunda ve bir şey yapmanıza gerek yok.',
    devices: 'Hesabınızın geçiş anahtarlarını görün',
    notYou:
      'Bu siz değil miydiniz? O hâlde lütfen hemen yeni bir şifre belirleyin; böylece tüm cihazlarda oturum kapatılır. Ardından bu şifreyle giriş yapıp geçiş anahtarını kaldırın:',
    button: 'Yeni şifre belirle',
  },
  passkey_removed: {
    subject: '{appName} hesabınızdan bir geçiş anahtarı kaldırıldı',
    preview: 'Bu sizseniz bir şey yapmanıza gerek yok.',
    heading: 'Bir geçiş anahtarı kaldırıldı',
    intro:
      '{appName} hesabınızdan bir geçiş anahtarı kaldırıldı: artık kimse onunla giriş yapamaz. Bu sizseniz her şey yolunda ve bir şey yapmanıza gerek yok.',
    devices: 'Hesabınızın geçiş anahtarlarını görün',
    notYou:
      'Bu siz değil miydiniz? O hâlde lütfen hemen yeni bir şifre belirleyin. Böylece tüm cihazlarda oturum kapatılır:',
    button: 'Yeni şifre belirle',
  },
  passkey_counter: {
    subject: '{appName} hesabınızın bir geçiş anahtarı kopyalanmış olabilir',
    preview: 'Bu nadir görülür ve çoğunlukla zararsızdır. Lütfen bir göz atın.',
    heading: 'Aynı geçiş anahtarını iki kişi kullanıyor olabilir',
    intro:
      'Biri az önce {appName} hesabınıza, sayacı ilerlememiş bir geçiş anahtarıyla giriş yaptı. Bu, bir geçiş anahtarını iki cihaz kullandığında olur ve anahtarın kopyalandığı anlamına gelebilir.',
    devices: 'Hesabınızın geçiş anahtarlarını görün',
    notYou:
      'Bu sizseniz uygun olduğunuzda o geçiş anahtarını kaldırıp yenisini oluşturun. Siz değilseniz lütfen hemen yeni bir şifre belirleyin; böylece tüm cihazlarda oturum kapatılır. Ardından geçiş anahtarını kaldırın:',
    button: 'Yeni şifre belirle',
  },
}
