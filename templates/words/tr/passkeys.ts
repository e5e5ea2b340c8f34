import type { Words } from '../words.ts'

export const passkeys: Words['passkeys'] = {
  logIn: 'Geçiş anahtarıyla giriş yap',
  again: 'Geçiş anahtarını yeniden dene',
  prove: 'Geçiş anahtarı kullan',
  make: {
    title: 'Şifresiz giriş yapın',
    what: 'Geçiş anahtarıyla parmak iziniz, yüzünüz veya cihazınızın PIN koduyla giriş yaparsınız. Aklınızda tutmanız gereken bir şey yoktur ve sahte bir site sizden bir şey çalamaz.',
    where: 'Anahtarı cihazınız veya şifre yöneticiniz saklar. Biz yalnızca herkese açık yarısını biliriz.',
    needsScript: 'Geçiş anahtarı oluşturmak için JavaScript gerekir; bu tarayıcıda kapalı.',
    submit: 'Geçiş anahtarı oluştur',
    later: 'Şimdi değil',
  },
  refused: { title: 'Bu işlem yapılamadı', otherwise: 'Başka bir yolla giriş yap' },
  card: {
    title: 'Geçiş anahtarları',
    none: 'Geçiş anahtarıyla şifre olmadan, parmak iziniz, yüzünüz veya cihazınızın PIN koduyla giriş yaparsınız.',
    some: 'Bunların her biriyle giriş yapabilirsiniz. Şifre yöneticinizin sakladığı bir anahtar tüm cihazlarınızda çalışır.',
    synced: 'Birden çok cihazda',
    made: 'oluşturulma: {when}',
    used: 'son kullanım: {when}',
    rename: 'Yeniden adlandır',
    name: 'Bu geçiş anahtarının adı',
    save: 'Adı kaydet',
    remove: 'Kaldır',
    removeOf: 'Geçiş anahtarını kaldır: {name}',
    sure: 'Artık kimse bu geçiş anahtarıyla giriş yapamayacak. Kaldırılsın mı?',
    add: 'Geçiş anahtarı oluştur',
  },
  script: {
    failed: 'Bu işlem yapılamadı. Lütfen yeniden deneyin.',
    cancelled: 'Geçiş anahtarı kullanılmadı. Lütfen yeniden deneyin veya başka bir yol seçin.',
    known: 'Bu cihazda bu hesap için zaten bir geçiş anahtarı var.',
  },
}
