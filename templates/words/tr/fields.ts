import type { Words } from '../words.ts'

export const fields: Words['fields'] = {
  email: {
    invalid: 'ad@example.com gibi bir adres girin.',
    too_long: 'Bu adres, e-postanın izin verdiğinden uzun.',
    non_ascii: '@ işaretinden önce yalnızca a ile z arasındaki harfleri, rakamları ve yaygın işaretleri kullanın.',
  },
  username: {
    malformed:
      'a ile z arasındaki harflerden, rakamlardan, noktalardan veya alt çizgilerden oluşan 2-64 karakter kullanın ve bir harfle başlayın.',
    reserved: 'Bu ad kullanıma kapalı. Lütfen başka bir ad seçin.',
  },
  password: {
    too_short: 'En az {min} karakter kullanın.',
    too_long: 'En fazla {max} karakter kullanın.',
    too_common: 'Bu şifre, herkesin ilk deneyeceği şifrelerden biri. Rastgele seçilmiş dört kelime iyi bir şifre olur.',
    context_word: 'Bu şifre adınıza, adresinize veya bu sitenin adına çok benziyor. Lütfen başka bir şifre seçin.',
    malformed: 'Bu şifrede hiçbir klavyeyle yazılamayan bir karakter var.',
  },
  code: { malformed: 'Kod altı rakamdan oluşur.' },
  required: {
    email: 'Lütfen e-posta adresinizi girin.',
    password: 'Lütfen bir şifre girin.',
    newPassword: 'Lütfen bir şifre belirleyin.',
    currentPassword: 'Lütfen mevcut şifrenizi girin.',
    password_confirm: 'Lütfen şifreyi tekrar girin.',
    username: 'Lütfen bir kullanıcı adı seçin.',
    code: 'Lütfen altı rakamı girin.',
    token: 'Bağlantı eksik.',
  },
  any: {
    required: 'Bu alanı doldurmanız gerekiyor.',
    mismatch: 'İki şifre aynı değil.',
    too_long: 'Bu çok uzun.',
    malformed: 'Burada kullanılamayan bir karakter var.',
    breached:
      'Bu şifre, çalınmış şifrelerin listesinde yer alıyor; başkaları da onu deneyecektir. Lütfen başka bir şifre seçin.',
    wrong: 'Şifre doğru değil.',
    unchanged: 'Bu zaten sizin adresiniz.',
    taken: 'Bu kullanıcı adı alınmış. Lütfen başka bir ad seçin.',
    invalid: 'Bu, burada kullanılamaz.',
  },
}
