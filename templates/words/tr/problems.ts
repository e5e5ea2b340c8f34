import type { Words } from '../words.ts'

export const problems: Words['problems'] = {
  not_found: 'Bu adreste bir şey yok.',
  method_not_allowed: 'Bu adres bu yöntemi kabul etmiyor.',
  cross_site: 'Bu istek başka bir siteden geldiği için reddedildi.',
  unsupported_media_type: 'Gönderilen içeriğin türü burada kabul edilmiyor veya içerik sıkıştırılmış.',
  body_too_large: 'Gönderilen içerik çok büyük.',
  too_many_requests: 'Çok fazla deneme yapıldı. Lütfen biraz bekleyip yeniden deneyin.',
  malformed_body: 'Gönderilen içerik UTF-8 biçiminde bir JSON nesnesi değil.',
  not_signed_in: 'Lütfen önce giriş yapın.',
  invalid_credentials: 'Adres veya şifre doğru değil.',
  email_unconfirmed: 'Lütfen önce adresinizi onaylayın: size gönderdiğimiz bağlantıyı açın.',
  account_disabled: 'Bu hesap devre dışı bırakıldı.',
  forbidden: 'Bunu yapma yetkiniz yok.',
  password_needed: 'Lütfen şifrenizi de girin: kayıt olduğunuz tarayıcı bu değil.',
  password_wrong: 'Şifre doğru değil.',
  password_breached: 'Bu şifre, çalınmış şifrelerin listesinde yer alıyor. Lütfen başka bir şifre seçin.',
  fresh_needed:
    'Lütfen önce kimliğinizi doğrulayın: yeniden giriş yapın; ikinci doğrulama yönteminiz varsa onu da kullanın.',
  second_factor_required: 'Bir adım daha: ikinci doğrulama yönteminizle kimliğinizi doğrulayın.',
  pending_expired: 'Bu işlem çok uzun sürdü. Lütfen yeniden giriş yapın.',
  signature_invalid: 'Bu olayın imzası eksik veya doğru değil.',
  refresh_invalid: 'Bu yenileme anahtarı artık geçerli değil. Lütfen yeniden giriş yapın.',
  invalid_input: 'Lütfen girdiğiniz bilgileri kontrol edin.',
  email_taken: 'Bu adresin bir hesabı var veya bir hesap onu hâlâ geri alabilir.',
  last_admin: 'İşlem yapabilen tek yönetici bu. Önce bir yönetici daha belirleyin.',
  state_conflict: 'Şu anki durumda bu yapılamaz.',
  username_taken: 'Bu kullanıcı adı alınmış. Lütfen başka bir ad seçin.',
  link_invalid: 'Bu bağlantı çalışmıyor. Kullanılmış veya yerine daha yeni bir bağlantı gönderilmiş olabilir.',
  link_expired: 'Bu bağlantının süresi doldu. Lütfen yeni bir bağlantı isteyin.',
  other_browser: 'Bu bağlantıyı istediğiniz yerde açın veya e-postadaki kodu oraya girin.',
  code_invalid: 'Bu kod çalışmıyor. Kodu kontrol edin veya daha yeni bir kod kullanın.',
  mail_code_needed: 'Bu, bir yöneticinin ilk doğrulama yöntemi: size e-postayla gönderdiğimiz kod da gerekir.',
  mail_code_invalid:
    'E-postadaki kod doğru değil veya çok eski. Kodu kontrol edin veya yenisini almak için baştan başlayın.',
  factor_needed: 'Yöneticilerin ikinci bir doğrulama yöntemi olmalı: hesap sayfanızda bir tane kurun.',
  challenge_needed: 'Lütfen bir program olmadığınızı gösterin ve bunu bir kez daha gönderin.',
  already_on: 'İkinci doğrulama yöntemi zaten açık.',
  provider_refused:
    'Diğer hizmet bize kim olduğunuzu bildirmedi. Lütfen yeniden deneyin veya başka bir yolla giriş yapın.',
  provider_unavailable:
    'Diğer hizmet şu anda yanıt vermiyor. Lütfen başka bir yolla giriş yapın veya birazdan yeniden deneyin.',
  login_expired: 'Bu işlem çok uzun sürdü veya başka bir tarayıcıda başlatıldı. Lütfen baştan başlayın.',
  proof_needed: 'Burada bir hesabınız var. Lütfen size ait olduğunu bir kez kanıtlayın.',
  identity_taken: 'O hesap burada başka bir hesaba bağlı.',
  passkey_invalid:
    'Bu geçiş anahtarıyla burada giriş yapılamıyor. Lütfen yeniden deneyin veya başka bir yolla giriş yapın.',
  passkey_unknown: 'Bu geçiş anahtarı artık burada tanınmıyor. Lütfen başka bir yolla giriş yapın.',
  passkey_known: 'Bu geçiş anahtarı burada zaten kayıtlı.',
  credential_invalid:
    'Geçiş anahtarı oluşturulamadı. Lütfen yeniden deneyin: cihazınızın PIN kodunuzu, yüzünüzü veya parmak izinizi sorması gerekir.',
  ceremony_expired: 'Bu işlem çok uzun sürdü. Lütfen yeniden deneyin.',
  too_many: 'Daha fazlası için yer yok. Lütfen önce birini kaldırın.',
  last_method: 'Giriş yapmanızın tek yolu bu. Lütfen önce bir yol daha ekleyin.',
  unavailable: 'Hizmete şu anda ulaşılamıyor. Lütfen birazdan yeniden deneyin.',
  internal: 'Bizim tarafımızda bir sorun oluştu.',
}

export const problemPage: Words['problemPage'] = {
  headings: {
    403: 'Reddedildi',
    404: 'Bulunamadı',
    429: 'Çok fazla deneme',
    500: 'Bir sorun oluştu',
    503: 'Lütfen birazdan yeniden deneyin',
  },
  heading: 'Bu işlem yapılamadı',
  again: 'Çok fazla deneme yapıldı. Lütfen {time} sonra yeniden deneyin.',
  home: 'Ana sayfaya git',
  report: 'Hata {status}. Bize bildirirseniz lütfen şunu belirtin: {id}.',
}
