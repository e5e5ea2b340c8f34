import type { Words } from '../words.ts'

export const mailLogin: Words['mailLogin'] = {
  offer: 'Bunun yerine e-postayla giriş yap',
  send: 'Bana bağlantı ve kod gönder',
  pending: {
    title: 'E-postanızı kontrol edin',
    text: 'Bu adresle bir hesap varsa bir bağlantı ve bir kod yola çıktı. Bu tarayıcıda on dakika boyunca geçerlidirler.',
    code: 'E-postadaki kod',
    submit: 'Giriş yap',
  },
  here: { title: 'Giriş yapın', text: 'Bunu bu tarayıcıda istediniz.', submit: 'Giriş yap' },
  elsewhere: {
    title: 'Bu kodu başladığınız yere girin',
    text: 'Bu bağlantıyı başka bir tarayıcıda veya uygulamada istediniz. Bu kodu oraya girin. Kodu kimseye söylemeyin: bizden kimse onu sormaz.',
  },
}
