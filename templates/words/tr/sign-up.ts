import type { Words } from '../words.ts'

export const signUp: Words['signUp'] = {
  email: 'E-posta adresi',
  password: 'Şifre',
  username: 'Kullanıcı adı',
  usernameHint: 'Harf, rakam, nokta ve alt çizgi; bir harfle başlar.',
  register: {
    title: 'Hesap oluşturun',
    emailHint: 'Adresin size ait olduğundan emin olmak için oraya bir bağlantı göndeririz.',
    repeat: 'Şifre (tekrar)',
    addPassword: 'Şifre de belirle',
    addUsername: 'Kullanıcı adı seç',
    submit: 'Hesap oluştur',
    haveOne: 'Zaten hesabım var',
  },
  pending: {
    title: 'E-postanızı kontrol edin',
    sentTo: 'E-postayı şuraya gönderiyoruz: {email}. İçindeki bağlantıyı açın veya kodu buraya girin.',
    yourAddress: 'kayıt olurken girdiğiniz adres',
    code: 'Kod',
    codeHint: '6 rakam, 10 dakika geçerli.',
    passwordHint: 'Kayıt olurken belirlediğiniz şifre: kayıt olduğunuz tarayıcı bu değil.',
    submit: 'Onayla',
    nothing: 'E-posta gelmedi mi?',
    wait: 'Birkaç dakika bekleyin ve spam klasörüne de bakın.',
    member: 'Zaten hesabınız varsa {logIn} veya {reset}.',
    logIn: 'giriş yapın',
    reset: 'yeni bir şifre belirleyin',
    again: 'E-postayı yeniden gönder',
    wrongAddress: 'Adres yanlış mı?',
    rightAddress: 'Doğru e-posta adresiniz',
    sendThere: 'Bu adrese gönder',
    troubles: {
      delayed: 'E-posta her zamankinden uzun sürüyor. Denemeye devam ediyoruz; bir şey yapmanıza gerek yok.',
      bounced: 'E-posta teslim edilemedi. Lütfen adresi kontrol edip aşağıda düzeltin.',
    },
    notices: {
      sent: 'Bu adres onay bekliyorsa yeni bir e-posta yolda.',
      corrected: 'E-postayı yeni adrese gönderiyoruz.',
    },
  },
  ask: {
    titles: {
      none: 'Adresinizi onaylayın',
      link_expired: 'Bu bağlantının süresi doldu',
      link_invalid: 'Bu bağlantı çalışmıyor',
    },
    openings: {
      none: 'Kayıt olurken kullandığınız adresi girin, size onay için bir bağlantı gönderelim.',
      link_expired: 'Bağlantılar sınırlı bir süre çalışır. Size memnuniyetle yenisini göndeririz.',
      link_invalid: 'Eksik veya daha önce kullanılmış olabilir. Size memnuniyetle yenisini göndeririz.',
    },
    submit: 'Yeni bağlantı gönder',
    confirmed: 'Zaten onayladınız mı? O hâlde {logIn}.',
    logIn: 'giriş yapın',
  },
  confirm: {
    title: 'Adresinizi onaylayın',
    oneClick: 'Tek bir tıklamayla hesabınız hazır.',
    elsewhere:
      'Bağlantıyı, kayıt olduğunuzdan farklı bir tarayıcıda açtınız. Şifreniz, hesabın gerçekten size ait olduğunu gösterir.',
    elsewhereWithout:
      'Bu tarayıcıda kayıt olmadınız. Hesabınız için bir şifre belirleyin; adresiniz böylece onaylanır.',
    passwordHint: 'Kayıt olurken belirlediğiniz şifre.',
    chooseNew: 'Unuttunuz mu? Yeni bir şifre belirleyin',
    newPassword: 'Yeni şifre',
    submit: 'Adresimi onayla',
  },
  disown: {
    title: 'Bu siz değil miydiniz?',
    text: 'Biri {appName} hizmetinde sizin adresinizi girdi, belki de yanlışlıkla. Siz olmadan bu adresi kullanamaz. İsterseniz girdiklerini hemen silebiliriz.',
    submit: 'Bu kaydı sil',
    doneTitle: 'Kayıt silindi',
    done: 'Adresinizle girilen her şey silindi ve e-postadaki bağlantı artık çalışmıyor. Başka bir şey yapmanıza gerek yok.',
  },
  invite: {
    title: 'Hesabınız sizi bekliyor',
    text: 'Bir şifre belirleyin, {appName} hesabınız hazır olsun.',
    submit: 'Şifreyi kaydet',
  },
  unconfirmed: {
    title: 'Son bir adım kaldı',
    text: 'Devam etmeden önce lütfen {email} adresinin size ait olduğunu onaylayın. Oraya gönderdiğimiz e-postadaki bağlantıyı açın.',
    again: 'E-postayı yeniden gönder',
    nothing: 'Birkaç dakika sonra hâlâ gelmedi mi? Spam klasörüne de bakın.',
    wrongAddress: 'Adres yanlış mı?',
    notices: {
      email_requested: 'Yeni adrese bir bağlantı gönderiyoruz.',
      email_kept: 'Adresiniz olduğu gibi kalıyor.',
    },
  },
}
