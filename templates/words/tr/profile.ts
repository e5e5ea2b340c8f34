import type { Words } from '../words.ts'

export const profile: Words['profile'] = {
  title: 'Hesabınız',
  currentPassword: 'Mevcut şifre',
  save: 'Kaydet',
  who: {
    title: 'Bilgileriniz',
    email: 'E-posta adresi',
    confirmed: 'Onaylandı',
    unconfirmed: 'Onaylanmadı',
    role: 'Rol',
    username: 'Kullanıcı adı',
    usernameHint: 'Harf, rakam, nokta ve alt çizgi; bir harfle başlar. Bu adla giriş yapabilirsiniz.',
    language: 'Bu sayfaların ve e-postalarımızın dili',
  },
  sessions: {
    title: 'Giriş yaptığınız yerler',
    current: 'Bu cihaz',
    active: 'son etkinlik: {when}',
    activeAt: '{place}, son etkinlik: {when}',
    logOut: 'Çıkış yap',
    logOutOf: 'Çıkış yap: {device}',
    logOutOthers: 'Diğer her yerden çıkış yap',
    sure: 'Diğer tüm cihazlardan çıkış yapılsın mı?',
  },
  password: {
    title: 'Şifre',
    text: 'Şifrenizi değiştirirseniz diğer her yerde oturumunuz kapatılır.',
    newPassword: 'Yeni şifre',
    repeat: 'Yeni şifre (tekrar)',
    submit: 'Şifreyi değiştir',
  },
  email: {
    title: 'E-posta adresi',
    text: 'Yeni adres, oraya gönderdiğimiz bağlantıyı açtığınız anda geçerli olur. O zaman diğer her yerde oturumunuz kapatılır.',
    pending: '{email} adresinin gelen kutusuna bakın: e-postamızdaki bağlantı bu adresi onaylar.',
    keep: 'Eski adresi koru',
    newEmail: 'Yeni e-posta adresi',
    submit: 'Bağlantıyı gönder',
  },
  activity: {
    title: 'Son etkinlikler',
    show: 'Neler olduğunu göster',
    fromThere: '{when}, {from}',
    byAdmin: '{when}, bir yönetici tarafından',
  },
  notices: {
    title: 'Bildirimler',
    text: 'Şifreniz veya adresiniz değiştiğinde size her zaman e-posta göndeririz.',
    newDevice: 'Yeni cihazlardan giriş yapıldığında bana e-posta gönder',
  },
  data: {
    title: 'Verileriniz',
    text: 'Hakkınızda sakladığımız her şey, tek bir dosyada.',
    download: 'Verilerimi indir',
    delete: 'Hesabımı sil',
    deleteText: 'Hesabınız ve ona ait her şey hemen silinir. Kimse geri getiremez.',
    deleteSubmit: 'Hesabımı kalıcı olarak sil',
    sure: 'Hesabınız kalıcı olarak silinsin mi?',
  },
  done: {
    confirmed: 'Adresiniz onaylandı ve giriş yaptınız. Hoş geldiniz!',
    saved: 'Kaydedildi.',
    logged_out_there: 'O cihazdaki oturum kapatıldı.',
    logged_out_elsewhere: 'Diğer her yerde oturumunuz kapatıldı.',
    password_reset: 'Yeni şifreniz kaydedildi, diğer tüm oturumlar kapatıldı ve giriş yaptınız.',
    password_changed: 'Yeni şifreniz kaydedildi ve diğer her yerde oturumunuz kapatıldı.',
    email_requested: 'Yeni adrese bir bağlantı gönderiyoruz. Siz onu açana kadar hiçbir şey değişmez.',
    email_kept: 'Adresiniz olduğu gibi kalıyor.',
    email_changed: 'Yeni adresiniz onaylandı ve diğer her yerde oturumunuz kapatıldı.',
  },
}

export const devices: Words['devices'] = {
  program: 'bir program',
  unknown: 'bilinmeyen bir tarayıcı',
  on: '{system} üzerinde {browser}',
}
