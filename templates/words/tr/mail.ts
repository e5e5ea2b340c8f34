import type { MailWords } from '../en/mail.ts'
import { accessMail } from './access-mail.ts'
import { addressMail } from './address-mail.ts'
import { mailLoginMail } from './mail-login-mail.ts'
import { notices } from './mail-notices.ts'
import { secondFactorMail } from './second-factor-mail.ts'

export const mail: MailWords = {
  values: {
    program: 'bir program',
    unknownBrowser: 'bilinmeyen bir tarayıcı',
    unknownPlace: 'bilinmeyen bir tarayıcı veya yer',
    support: 'Yardım',
    terms: 'Kullanım koşulları',
    privacy: 'Gizlilik',
    known:
      'Biri, umarız siz, az önce bu adresle {appName} hizmetine kayıt olmayı denedi. Bu adresle zaten bir hesabınız olduğu için hiçbir şey değişmedi. Bu sizseniz giriş yapmanız yeterli:',
    logIn: 'Giriş yap',
    knownBy:
      'Biri, umarız siz, az önce {provider} ve bu adresle {appName} hizmetine giriş yaptı. Bu adresle zaten bir hesabınız olduğu için hiçbir şey değişmedi. Bu sizseniz {provider} hesabını kendi hesabınıza bağlayın: bu bağlantıyı başladığınız tarayıcıda açın ve hesabın size ait olduğunu orada bir kez kanıtlayın:',
    connect: '{provider} hesabını bağla',
  },
  common: {
    linkHint: 'Düğme çalışmazsa şu bağlantıyı açın:',
    linkEnd: 'Bağlantı {expires} tarihine kadar geçerlidir.',
    when: 'Ne zaman:',
    from: 'Nereden:',
    foot: 'Bu e-posta, bu adrese kayıtlı bir {appName} hesabıyla ilgilidir. Şifrenizi veya bir kodu ne e-postayla ne de telefonla asla sormayız.',
  },
  confirm: {
    subject: '{appName} için adresinizi onaylayın',
    preview: 'Ardından hesabınız hazır. Bağlantı {expires} tarihine kadar geçerlidir.',
    heading: 'Lütfen adresinizi onaylayın',
    intro:
      'Biri, umarız siz, az önce bu adresle {appName} hizmetine kayıt oldu. Bu sizseniz hoş geldiniz. Lütfen adresin size ait olduğunu onaylayın; hesabınız hemen hazır olsun.',
    button: 'Adresimi onayla',
    codeIntro: 'Veya kayıt olduğunuz sayfaya şu kodu girin:',
    ends: 'Kod 10 dakika, bağlantı ise {expires} tarihine kadar geçerlidir. Lütfen ikisini de kimseyle paylaşmayın.',
    notYou:
      'Bu siz değil miydiniz? O hâlde biri, belki de yanlışlıkla, sizin adresinizi yazdı. Lütfen düğmeyi ve kodu kullanmayın. Bize bildirirseniz kaydı hemen sileriz:',
    disown: 'Bu ben değildim',
  },
  already_registered: {
    subject: 'Zaten bir {appName} hesabınız var',
    preview: 'Biri sizin adresinizle kayıt olmayı denedi. Hiçbir şey değişmedi.',
    heading: 'Zaten bir hesabınız var',
    intro: '{told}',
    button: '{action}',
    forgotten: 'Şifrenizi mi unuttunuz? Bu sayfa yardımcı olur:',
    reset: 'Yeni şifre belirleyin',
    notYou:
      'Bu siz değil miydiniz? O hâlde bir şey yapmanıza gerek yok. Kimse hesabınıza girmedi ve kimse böyle bir hesabın olduğunu öğrenmedi.',
  },
  sign_up_again: {
    subject: '{appName} kaydınızın süresi doldu',
    preview: 'Kayıt zamanında onaylanmadı. Yeniden kayıt olmak bir dakika sürer.',
    heading: 'Kaydınızın süresi doldu',
    intro:
      'Biri, umarız siz, az önce {appName} hizmetinden bu adrese bir e-posta istedi. Bu adresle yapılan kayıt zamanında onaylanmadığı için bir hesap yok. Bu sizseniz lütfen yeniden kayıt olun:',
    button: 'Yeniden kayıt ol',
    notYou:
      'Bu siz değil miydiniz? O hâlde bir şey yapmanıza gerek yok. Adresinizle açılmış bir hesap yok ve kimseye hesap verilmedi.',
  },
  reset: {
    subject: '{appName} için yeni bir şifre belirleyin',
    preview: 'Bağlantı {expires} tarihine kadar geçerlidir.',
    heading: 'Yeni bir şifre belirleyin',
    intro:
      'Biri, umarız siz, {appName} hesabınız için yeni bir şifre istedi. Şifreyi buradan belirleyebilirsiniz. Ardından tüm cihazlarda oturum kapatılır ve yeni şifreyle giriş yaparsınız.',
    button: 'Yeni şifre belirle',
    notYou:
      'Bu siz değil miydiniz? O hâlde bir şey yapmanıza gerek yok. Şifreniz olduğu gibi kalır ve bu e-posta olmadan kimse onu bu yolla değiştiremez.',
  },
  operator_alert: {
    subject: '{appName} e-postalarına bakmanız gerekiyor',
    preview: 'Her neden için saatte en fazla bir uyarı gelir.',
    heading: 'E-postalara bakmanız gerekiyor',
    intro:
      '{appName} hizmetini siz işletiyorsunuz. Bu bir uyarıdır; her neden için saatte en fazla bir kez gönderilir.',
    what: 'Ne oldu:',
    button: 'Yönetimi aç',
  },
  ...addressMail,
  ...accessMail,
  login_trouble: {
    subject: '{appName} hesabınızda çok sayıda başarısız giriş denemesi',
    preview: 'Hesabınız güvende. Beklemeden nasıl gireceğinizi burada bulabilirsiniz.',
    heading: 'Biri şifrenizi tahmin etmeye çalışıyor',
    intro:
      '{appName} hesabınızda art arda 20 giriş denemesi başarısız oldu. Bundan sonraki her deneme için beklemek gerekiyor; bu yüzden tahmin ederek kimse içeri giremez.',
    button: 'Beklemeden giriş yap',
    notYou:
      'Bu sizseniz bağlantıyı, giriş yapmak istediğiniz tarayıcıda açın: o tarayıcı başkalarının denemeleri yüzünden beklemez. Siz değilseniz bir şey yapmanıza gerek yok.',
    reset: 'Şifrenizi unuttuysanız yenisini belirleyin',
  },
  ...secondFactorMail,
  ...mailLoginMail,
  invitation: {
    subject: '{appName} davetiniz',
    preview: 'Bir şifre belirleyin, hesabınız hazır olsun.',
    heading: 'Davetlisiniz',
    intro: '{appName} ekibi bu adres için bir hesap hazırladı. Bir şifre belirleyin, hesap sizin olsun.',
    button: 'Daveti kabul et',
    notYou:
      'Bunu beklemiyor veya istemiyor musunuz? O hâlde bir şey yapmanıza gerek yok. Davetin süresi kendiliğinden dolar.',
  },
  ...notices,
}
