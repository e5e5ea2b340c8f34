import type { notices as english } from '../en/mail-notices.ts'

export const notices: typeof english = {
  password_breached: {
    subject: 'Lütfen {appName} şifrenizi değiştirin',
    preview: 'Şifreniz, çalınmış şifrelerin listesinde yer alıyor.',
    heading: 'Şifreniz, çalınmış şifrelerin listesinde yer alıyor',
    intro:
      '{appName} hesabınızın şifresi, bir yerlerden çalınmış şifrelerin herkese açık bir listesinde yer alıyor; mutlaka sizden çalınmış değildir ve bizden çalınmadı. Başkaları bu tür listelerdeki şifreleri dener.',
    advice:
      'Hesabınız çalışmaya devam ediyor. Lütfen başka bir şifre seçin ve bu şifreyi kullandığınız diğer her yerde değiştirin.',
    button: 'Yeni şifre belirle',
  },
  password_changed: {
    subject: '{appName} şifreniz değiştirildi',
    preview: 'Bu sizseniz bir şey yapmanıza gerek yok.',
    heading: 'Şifreniz değiştirildi',
    intro: '{appName} hesabınızın şifresi değiştirildi. Bu sizseniz her şey yolunda ve bir şey yapmanıza gerek yok.',
    notYou:
      'Bu siz değil miydiniz? O hâlde lütfen hemen yeni bir şifre belirleyin. Böylece yabancı cihaz dâhil tüm cihazlarda oturum kapatılır:',
    button: 'Yeni şifre belirle',
  },
  new_device: {
    subject: '{appName} hesabınıza yeni bir giriş yapıldı',
    preview: 'Bu sizseniz bir şey yapmanıza gerek yok.',
    heading: 'Yeni bir cihazdan giriş yapıldı',
    intro:
      'Biri {appName} hesabınıza daha önce görmediğimiz bir cihazdan giriş yaptı. Bu sizseniz her şey yolunda ve bir şey yapmanıza gerek yok.',
    devices: 'Giriş yaptığınız yerleri görün',
    notYou:
      'Bu siz değil miydiniz? O hâlde lütfen hemen yeni bir şifre belirleyin. Böylece tüm cihazlarda oturum kapatılır:',
    button: 'Yeni şifre belirle',
  },
  session_theft: {
    subject: '{appName} hesabınızın bir oturumunu kapattık',
    preview: 'Lütfen yeniden giriş yapın ve güvende olmak için yeni bir şifre belirleyin.',
    heading: 'Oturumlarınızdan birini kapattık',
    intro:
      '{appName} hesabınızın bir oturumu, yenisiyle değiştirilmiş eski bir anahtarla sürdürülmek istendi. Belki yalnızca bağlantı kopmuştur. Ama biri anahtarı kopyalamış da olabilir; bu yüzden o oturumu her yerde kapattık.',
    notYou:
      'Güvende olmak için lütfen yeni bir şifre belirleyin. Böylece tüm cihazlarda oturum kapatılır ve sonrasında yalnızca siz girebilirsiniz:',
    button: 'Yeni şifre belirle',
  },
  account_deleted: {
    subject: '{appName} hesabınız silindi',
    preview: 'Bu, konuyla ilgili son e-postadır.',
    heading: 'Hesabınız silindi',
    intro:
      'İsteğiniz üzerine {appName} hesabınızı sildik. Artık kimse bu hesaba giriş yapamaz. Bizimle olduğunuz için teşekkür ederiz.',
    notYou:
      'Bu siz değil miydiniz? O hâlde biri şifrenizi biliyor. Lütfen şifreyi kullandığınız diğer her yerde değiştirin ve {appName} ekibine yazın.',
  },
}
