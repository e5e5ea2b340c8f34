import type { Words } from '../words.ts'

export const oidc: Words['oidc'] = {
  consent: {
    title: 'Bir uygulamaya devam edin',
    heading: 'Bu uygulamaya devam edilsin mi: {app}?',
    account: '{email} olarak giriş yaptınız ve şuraya devam ediyorsunuz: {place}.',
    gets: 'Uygulama şunları öğrenecek:',
    scopes: {
      openid: 'hesabınıza ait bir numarayla, siz olduğunuzu',
      profile: 'kullanıcı adınızı ve dilinizi',
      email: 'e-posta adresinizi',
      roles: 'buradaki rollerinizi',
      attributes: 'hesabınızla ilgili kayıtlı bilgileri',
      offline_access: 'siz izni geri alana kadar, siz yokken de bu bilgileri',
    },
    withdraw: 'Bu izni hesap sayfanızdan istediğiniz zaman geri alabilirsiniz.',
    allow: 'Devam et',
    deny: 'Vazgeç',
    another: 'Başka bir hesap kullan',
  },
  apps: {
    title: 'Uygulamalar',
    knows: 'Bildikleri: {what}',
    withdraw: 'Geri al',
    withdrawOf: 'Geri al: {app}',
    scopes: {
      profile: 'kullanıcı adınız ve diliniz',
      email: 'e-posta adresiniz',
      roles: 'rolleriniz',
      attributes: 'hesabınız için not edilenler',
      openid: 'siz olduğunuz',
      offline_access: 'siz yokken de',
    },
  },
  end: {
    title: 'Çıkış yapılsın mı?',
    text: 'Bir uygulama buradaki oturumunuzu kapatmak istiyor. Bu hesapla kullandığınız diğer uygulamalar olduğu gibi kalır.',
    submit: 'Çıkış yap',
    stay: 'Oturumda kal',
  },
  formPost: { title: 'Uygulamaya dönün', goOn: 'Devam et' },
  untrusted: {
    client: 'Sizi buraya gönderen uygulama tanınmıyor. Lütfen uygulamaya dönün ve onu işletenlere bildirin.',
    redirect:
      'Sizi buraya gönderen uygulama, kaydettirmediği bir adrese dönmenizi istiyor. Lütfen uygulamayı işletenlere bildirin.',
  },
}
