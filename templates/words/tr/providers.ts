import type { Words } from '../words.ts'

export const providers: Words['providers'] = {
  continue: '{provider} ile devam et',
  signIn: '{provider} ile oturum aç',
  connect: '{provider} hesabını bağla',
  back: {
    title: 'Bir tıklama daha',
    text: 'Tarayıcınız başladığınız işlemin bilgisini getirmedi. Düğmeye bastığınızda {provider} ile giriş devam eder.',
    submit: 'Devam et',
  },
  proof: {
    title: 'Burada bir hesabınız var',
    text: 'Size ait olduğunu bir kez kanıtlayın; bundan sonra bu hesaba {provider} ile giriş yapabilirsiniz.',
    here: 'Bu hesapta oturumunuz açık. Bundan sonra {provider} ile de giriş yapabilirsiniz.',
    submit: 'Giriş yap ve bağla',
    connect: 'Bağla',
    later: 'Şimdi değil',
    otherwise: 'Başka bir yolla giriş yap',
  },
  address: {
    title: 'Adresiniz nedir?',
    text: '{provider} bize adresinizi bildirmedi. Adresinizi onaylamanız için size bir e-posta göndeririz.',
    submit: 'Devam et',
  },
  link: {
    title: '{provider} hesabını bağla',
    text: 'Adresinizle burada bir hesap var. Sonraki sayfada size ait olduğunu bir kez kanıtlayın; bundan sonra bu hesaba {provider} ile giriş yapabilirsiniz.',
    submit: 'Devam et',
  },
  elsewhere: {
    title: 'Hiçbir şey bağlanmadı',
    text: 'Bu bağlantı, girişin başlatıldığı tarayıcıda, kısa bir süre ve bir kez çalışır. Diğer hesabı burada bağlamak için giriş yapın ve bunu hesap sayfanızda yapın. Bir şey başlatmadıysanız bir şey yapmanıza gerek yok.',
    logIn: 'Giriş yap',
  },
  undo: {
    title: 'O hesabın bağlantısını kesin',
    text: 'Diğer hizmetteki hesabın sizin hesabınızla bağlantısı kesilir ve tüm cihazlarda oturum kapatılır. Ardından yeni bir şifre belirlersiniz.',
    submit: 'Bağlantıyı kes ve her yerden çıkış yap',
  },
  card: {
    title: 'Başka hizmetlerdeki hesaplar',
    linked: 'bağlanma: {when}',
    unlink: 'Bağlantıyı kes',
    unlinkOf: 'Bağlantıyı kes: {provider}',
    sure: 'Artık kimse o hesapla giriş yapamayacak. Bağlantı kesilsin mi?',
  },
}
