import type { Words } from '../words.ts'

export const recovery: Words['recovery'] = {
  title: 'Yeni şifre belirleyin',
  email: 'E-posta adresi',
  ask: 'Adresinizi girin, size bir bağlantı gönderelim.',
  send: 'Bağlantıyı gönder',
  back: 'Girişe dön',
  sentTitle: 'E-postanızı kontrol edin',
  sent: 'Bu adrese ait bir hesap varsa bağlantı içeren bir e-posta yolda.',
  validFor: 'Bağlantı bir kez kullanılabilir ve {duration} boyunca geçerlidir.',
  nothing: 'E-posta gelmedi mi?',
  wait: 'Birkaç dakika bekleyin ve spam klasörüne de bakın.',
  otherAddress: 'Başka bir adresle kayıt olmuş olabilirsiniz: {tryAgain}.',
  tryAgain: 'yeniden deneyin',
  loggedOut: 'Bu işlem diğer her yerde oturumunuzu kapatır.',
  newPassword: 'Yeni şifre',
  submit: 'Yeni şifreyi kaydet',
  notices: {
    email_stopped: 'Adresiniz olduğu gibi kalıyor ve tüm oturumlar kapatıldı. Şimdi yeni bir şifre belirleyin.',
    identity_undone: 'O hesabın bağlantısı kesildi ve tüm oturumlar kapatıldı. Şimdi yeni bir şifre belirleyin.',
    email_restored: 'Hesabınız eski adresine kavuştu ve tüm oturumlar kapatıldı. Şimdi yeni bir şifre belirleyin.',
  },
}

export const address: Words['address'] = {
  confirm: {
    title: 'Yeni adresinizi onaylayın',
    text: 'Bundan sonra bu adresle giriş yaparsınız ve e-postalarımız buraya gelir. Diğer her yerde oturumunuz kapatılır.',
    submit: 'Bu adresi kullan',
    elsewhere: 'Burada o hesaba giriş yapmış değilsiniz. Kimliğinizi doğrulamak için lütfen hesabın şifresini girin.',
    password: 'Hesabınızın şifresi',
    logIn: 'Veya önce giriş yapın',
  },
  stop: {
    title: 'Adres değişikliğini durdurun',
    text: 'Hesabınızın adresi aynı kalır ve tüm oturumlar kapatılır. Bunu isteyen kişi şifrenizi biliyor. Bu yüzden bir sonraki adımda, bu adrese göndereceğimiz bağlantıyla yeni bir şifre belirleyeceksiniz.',
    submit: 'Durdur ve tüm oturumları kapat',
  },
  undo: {
    title: 'Değişikliği geri alın',
    heading: 'Adres değişikliğini geri alın',
    text: 'Hesabınız bu adresi geri alır ve tüm oturumlar kapatılır. Şifre de artık geçmez: bir sonraki adımda, bu adrese göndereceğimiz bağlantıyla yeni bir şifre belirleyeceksiniz.',
    submit: 'Adresimi geri getir',
  },
}

export const linkProblem: Words['linkProblem'] = {
  titles: {
    link_used: 'Bu bağlantı zaten kullanıldı',
    link_expired: 'Bu bağlantının süresi doldu',
    link_invalid: 'Bu bağlantı çalışmıyor',
  },
  reasons: {
    link_expired: 'Hesapların güvenliği için e-postalarımızdaki bağlantılar yalnızca sınırlı bir süre çalışır.',
    link_invalid: 'Eksik. Yolda kesilmiş olabilir: e-postadan bir kez daha açın.',
    link_used:
      'Bağlantılarımızın her biri bir kez çalışır. Siz kullanmadıysanız, daha yeni bir e-posta veya hesabınızdaki bir değişiklik onun yerini almıştır.',
  },
  ways: {
    identity_undo: {
      advice:
        'O hesabın bağlantısı zaten kesildiyse yeni bir şifre seçin. Kesilmediyse giriş yapıp hesap sayfanızdan kesin.',
      label: 'Yeni şifre belirle',
    },
    reset: { advice: 'Hâlâ yeni bir şifre istiyorsanız yeni bir bağlantı isteyin.', label: 'Yeni bağlantı gönder' },
    confirm: {
      advice: 'Adresiniz zaten onaylandıysa giriş yapmanız yeterli. Onaylanmadıysa yeni bir bağlantı isteyin.',
      label: 'Yeni bağlantı gönder',
    },
    disown: {
      advice: 'Bir şey yapmanıza gerek yok: kimsenin onaylamadığı bir kayıt kendiliğinden silinir.',
      label: 'Ana sayfaya git',
    },
    login: { advice: 'Henüz giriş yapmadıysanız yeni bir e-posta isteyin.', label: 'Giriş yap' },
    recovery: { advice: 'Şifrenizle bir kez daha giriş yapın ve yeni bir bağlantı isteyin.', label: 'Giriş yap' },
    recovery_stop: {
      advice:
        'Kurtarma zaten durdurulmuş veya tamamlanmış olabilir. İkinci doğrulama yönteminin açık olup olmadığını hesap sayfanızda görebilirsiniz.',
      label: 'Hesabınıza gidin',
    },
    unlock: {
      advice: 'Biraz bekleyip giriş yapın veya hemen geçerli olacak yeni bir şifre belirleyin.',
      label: 'Yeni şifre belirle',
    },
    email_change: {
      advice:
        'Bu bağlantıyı daha önce açtıysanız adresiniz değişmiştir. Açmadıysanız giriş yapıp yeni bir bağlantı isteyin.',
      label: 'Hesabınıza gidin',
    },
    email_stop: {
      advice:
        'Hesabınızın adresi çoktan değiştiyse bunu bildiren e-postada değişikliği geri alan bir bağlantı vardır. Güvende olmak için yeni bir şifre belirleyin.',
      label: 'Yeni şifre belirle',
    },
    email_undo: {
      advice:
        'Hesabınız eski adresine kavuştuysa yeni bir şifre belirleyin. Kavuşmadıysa giriş yapıp adresi orada değiştirin.',
      label: 'Yeni şifre belirle',
    },
    invite: {
      advice:
        'Bu daveti daha önce kabul ettiyseniz giriş yapın. Etmediyseniz sizi davet edenden yeni bir davet isteyin.',
      label: 'Giriş yap',
    },
  },
}
