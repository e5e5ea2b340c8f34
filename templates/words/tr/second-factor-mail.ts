import type { secondFactorMail as english } from '../en/second-factor-mail.ts'

export const secondFactorMail: typeof english = {
  factor_code: {
    subject: '{appName} kodunuz',
    preview: 'Bir yöneticinin ilk doğrulama yöntemini kurmak için.',
    heading: 'Kodunuz',
    intro:
      'Biri, umarız siz, {appName} yönetici hesabınızın ilk ikinci doğrulama yöntemini veya geçiş anahtarını kuruyor. Oraya şu kodu girin:',
    codeEnd: 'Kod 10 dakika geçerlidir. Onu kimseye söylemeyin: bizden kimse onu sormaz.',
    notYou:
      'Bu siz değil miydiniz? O hâlde lütfen hemen yeni bir şifre belirleyin. Böylece tüm cihazlarda oturum kapatılır:',
    button: 'Yeni şifre belirle',
  },
  second_factor_on: {
    subject: '{appName} hesabınız artık ikinci bir doğrulama istiyor',
    preview: 'Bu sizseniz bir şey yapmanıza gerek yok.',
    heading: 'İkinci doğrulama yöntemi açıldı',
    intro:
      '{appName} hesabınız için bir kimlik doğrulama uygulaması kuruldu. Bundan sonra şifreyle giriş yaparken uygulamadaki kod da sorulur. Kurulum sırasında gösterilen kurtarma kodlarını güvenli bir yerde saklayın.',
    notYou:
      'Bu siz değil miydiniz? O hâlde lütfen hemen yeni bir şifre belirleyin. Böylece tüm cihazlarda oturum kapatılır:',
    button: 'Yeni şifre belirle',
  },
  second_factor_off: {
    subject: '{appName} hesabınız artık ikinci bir doğrulama istemiyor',
    preview: 'Bundan haberiniz varsa bir şey yapmanıza gerek yok.',
    heading: 'İkinci doğrulama yöntemi kapatıldı',
    intro:
      '{appName} hesabınızın kimlik doğrulama uygulaması, kurtarma kodlarıyla birlikte kaldırıldı. Şifreyle giriş yaparken artık başka bir şey sorulmaz.',
    notYou:
      'Bu siz değil miydiniz ve bunu siz istemediniz mi? O hâlde lütfen hemen yeni bir şifre belirleyin. Böylece tüm cihazlarda oturum kapatılır:',
    button: 'Yeni şifre belirle',
  },
  recovery_codes_renewed: {
    subject: '{appName} hesabınız için yeni kurtarma kodları',
    preview: 'Eskileri artık çalışmıyor.',
    heading: 'Kurtarma kodlarınız yenilendi',
    intro:
      '{appName} hesabınız için yeni kurtarma kodları oluşturuldu. Daha önce yazdırmış olabileceğiniz kodlar artık çalışmıyor.',
    notYou:
      'Bu siz değil miydiniz? O hâlde lütfen hemen yeni bir şifre belirleyin. Böylece tüm cihazlarda oturum kapatılır:',
    button: 'Yeni şifre belirle',
  },
  recovery_code_used: {
    subject: '{appName} hesabınızın bir kurtarma kodu kullanıldı',
    preview: 'Bu sizseniz bir şey yapmanıza gerek yok. Kalan kod: {left}.',
    heading: 'Bir kurtarma kodu kullanıldı',
    intro:
      'Biri, umarız siz, kimlik doğrulama uygulamasının yerine {appName} hesabınızın kurtarma kodlarından birini kullandı. Bu kod bir daha çalışmaz. Kalan kod: {left}. Hesap sayfanızda yeni kodlar oluşturabilirsiniz.',
    notYou:
      'Bu siz değil miydiniz? O hâlde lütfen hemen yeni bir şifre belirleyin. Böylece tüm cihazlarda oturum kapatılır:',
    button: 'Yeni şifre belirle',
  },
  recovery_confirm: {
    subject: '{appName} hesabınıza yeniden girin',
    preview: 'Kimlik doğrulama uygulamanız olmadan, bir bekleme süresinin ardından.',
    heading: 'Kimlik doğrulama uygulamanızı mı kaybettiniz?',
    intro:
      'Şifrenizi bilen biri, umarız siz, {appName} hesabınızın ikinci doğrulama yöntemini kullanamıyor. Bu bağlantıyla, bu sırada kimse durdurmazsa, ikinci doğrulama yöntemi bir bekleme süresinin ardından kaldırılır.',
    button: 'Beklemeyi başlat',
    notYou:
      'Bu siz değil miydiniz? O hâlde biri şifrenizi biliyor: lütfen hemen yeni bir şifre belirleyin. Bu bağlantı açılmadan hiçbir şey olmaz.',
  },
  recovery_started: {
    subject: '{appName} hesabınızın ikinci doğrulama yöntemi kaldırılacak',
    preview: 'Siz durdurmazsanız, şu tarihte: {ends}.',
    heading: 'Kurtarma başladı',
    intro:
      'Şifrenizi bilen ve e-postalarınızı okuyan biri, umarız siz, {appName} hesabınızın ikinci doğrulama yöntemini kaybetti. Bu yöntem bir bekleme süresinin ardından kaldırılacak.',
    ending: 'Bitiş:',
    notYou:
      'Bu siz değil miydiniz? O hâlde kurtarmayı buradan durdurun ve yeni bir şifre belirleyin. İkinci doğrulama yöntemiyle giriş yapıldığında kurtarma kendiliğinden durur.',
    button: 'Kurtarmayı durdur',
  },
  recovery_soon: {
    subject: 'Yakında {appName} hesabınızın ikinci doğrulama yöntemi kalmayacak',
    preview: 'Siz durdurmazsanız, şu tarihte: {ends}.',
    heading: 'Bekleme süresinin yarısı doldu',
    intro:
      '{appName} hesabınız için bir kurtarma sürüyor: şifrenizi bilen ve e-postalarınızı okuyan biri için ikinci doğrulama yöntemi kaldırılacak.',
    ending: 'Bitiş:',
    notYou:
      'Bu siz değil miydiniz? O hâlde kurtarmayı buradan durdurun ve yeni bir şifre belirleyin. İkinci doğrulama yöntemiyle giriş yapıldığında kurtarma kendiliğinden durur.',
    button: 'Kurtarmayı durdur',
  },
  recovery_done: {
    subject: '{appName} hesabınızın artık ikinci doğrulama yöntemi yok',
    preview: 'Şifrenizle giriş yapıp yenisini kurabilirsiniz.',
    heading: 'İkinci doğrulama yöntemi kaldırıldı',
    intro:
      'Bekleme süresi doldu ve {appName} hesabınızın ikinci doğrulama yöntemi kaldırıldı. Siz yenisini kurana kadar şifreyle giriş yaparken başka bir şey sorulmaz.',
    notYou:
      'Bu siz değil miydiniz? O hâlde lütfen hemen yeni bir şifre belirleyin. Böylece tüm cihazlarda oturum kapatılır:',
    button: 'Yeni şifre belirle',
  },
}
