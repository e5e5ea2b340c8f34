import type { Words } from '../words.ts'

export const logIn: Words['logIn'] = {
  title: 'Giriş yapın',
  email: 'E-posta adresi',
  emailOrUsername: 'E-posta adresi veya kullanıcı adı',
  password: 'Şifre',
  remember: 'Oturumum açık kalsın',
  submit: 'Giriş yap',
  resend: 'Onay e-postasını yeniden gönder',
  forgot: 'Şifrenizi mi unuttunuz?',
  register: 'Hesap oluştur',
  notices: {
    session_ended: 'Oturumunuz sona erdi: süresi doldu veya başka bir yerden kapatıldı. Lütfen yeniden giriş yapın.',
    already_confirmed: 'Adresiniz onaylandı. Lütfen giriş yapın.',
    unlocked: 'Bu tarayıcının artık beklemesi gerekmiyor. Şifrenizle giriş yapın.',
    logged_out: 'Çıkış yaptınız.',
    email_changed: 'Yeni adresiniz onaylandı. Bu adresle giriş yapın.',
    account_deleted: 'Hesabınız silindi. Bununla ilgili size son bir e-posta gönderiyoruz.',
  },
  fresh: {
    title: 'Hâlâ siz misiniz?',
    text: 'Bu işlem hesabınızın güvenliği için önemli. Lütfen kimliğinizi bir kez daha doğrulayın.',
    submit: 'Devam et',
    none: 'Burada şifreyle giriş yapmadınız ve bir şifreniz yok. E-posta yoluyla bir şifre belirleyin, sonra onunla giriş yapın.',
    setPassword: 'Şifre belirle',
  },
  second: {
    title: 'Bir adım daha',
    text: 'Hesabınız, siz olduğunuzu gösteren ikinci bir doğrulama istiyor.',
    again: 'Girişe baştan başla',
  },
  unlock: {
    title: 'Beklemeden giriş yapın',
    text: 'Bu tarayıcı, başkalarının başarısız giriş denemeleri yüzünden beklemeyecek. Şifreniz yine de gerekli.',
    submit: 'Girişe devam et',
  },
}
