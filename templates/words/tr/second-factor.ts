import type { Words } from '../words.ts'

export const secondFactor: Words['secondFactor'] = {
  title: 'İkinci doğrulama yöntemi',
  app: 'Kimlik doğrulama uygulaması',
  isOn: 'Açık',
  offText:
    'Kod üreten bir uygulama kullanırsanız çalınmış bir şifre tek başına işe yaramaz. Telefonunuzu kaybedeceğiniz gün için kurtarma kodları alırsınız.',
  setUp: 'Kimlik doğrulama uygulaması kur',
  left: 'Kalan kurtarma kodu: {count}.',
  few: 'Az sayıda kurtarma kodu kaldı. Yenilerini oluşturup güvenli bir yerde saklayın.',
  renew: 'Yeni kurtarma kodları oluştur',
  forget: 'Kodu tüm tarayıcılarda yeniden sor',
  remove: 'Kimlik doğrulama uygulamasını kaldır',
  sure: 'Bundan sonra yalnızca şifreyle mi giriş yapılsın?',
  setup: {
    title: 'Kimlik doğrulama uygulaması kurun',
    text: 'Bu resmi, kod üreten bir uygulamayla tarayın; örneğin telefonunuzdaki veya şifre yöneticinizdeki uygulamayla.',
    picture: 'Uygulama için anahtarı içeren resim',
    open: 'Uygulama bu cihazda: aç',
    byHand: 'Veya uygulamaya şu anahtarı yazın:',
    submit: 'Etkinleştir',
  },
  mailCode: {
    text: 'Bir yöneticinin ilk doğrulama yöntemi için size e-postayla gönderdiğimiz kod da gerekir.',
    send: 'Kodu bana gönder',
    label: 'E-postadaki kod',
    hint: '6 rakam, 10 dakika geçerli.',
  },
  codes: {
    title: 'Kurtarma kodlarınız',
    done: 'İkinci doğrulama yöntemi açık.',
    text: 'Bu kodların her biri, uygulamanın yerine hesabınızı bir kez açar. Yazdırın veya güvenli bir yerde saklayın: yalnızca şimdi gösteriliyorlar.',
    kept: 'Kodları sakladım',
  },
  recovery: {
    none: 'Uygulamam da kodum da yok',
    offer:
      'Size göndereceğimiz e-postadaki bağlantıyla, ikinci doğrulama yöntemi bir bekleme süresinin ardından kaldırılır. O zamana kadar bununla ilgili her e-postadan işlem durdurulabilir.',
    ask: 'Bağlantıyı bana gönder',
    mailed: {
      title: 'Gelen kutunuza bakın',
      text: 'Size bekleme süresini başlatan bir bağlantı gönderiyoruz.',
    },
    confirm: {
      title: 'Bekleme süresi başlasın mı?',
      text: 'Bekleme süresinin ardından hesabınız yalnızca şifrenizi sorar. Bu sırada uygulama veya bir kurtarma kodu kullanılırsa işlem durur.',
      submit: 'Beklemeyi başlat',
    },
    started: {
      title: 'Bekleme süresi başladı',
      text: 'Bitiş: {ends}. Ardından şifrenizle giriş yapın. Size e-postayla da bilgi verdik.',
    },
    stop: {
      title: 'Kurtarma durdurulsun mu?',
      text: 'İkinci doğrulama yönteminiz olduğu gibi kalır ve 30 gün boyunca yeni bir kurtarma başlatılamaz.',
      submit: 'Durdur',
    },
    stopped: {
      title: 'Kurtarma durduruldu',
      text: 'İkinci doğrulama yönteminiz olduğu gibi kalıyor. Biri şifrenizi biliyor: yeni bir şifre belirleyin.',
    },
  },
  proof: {
    code: 'Kimlik doğrulama uygulamanızdaki kod',
    codeHint: 'Uygulamanın şu anda gösterdiği altı rakam.',
    recoveryCode: 'Kurtarma kodu',
    submit: 'Devam et',
    trust: 'Bu tarayıcıda bir süre yeniden sorma',
    lost: 'Uygulamayı kullanamıyorum: kurtarma kodu gir',
  },
}
