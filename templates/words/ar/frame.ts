import type { Words } from '../words.ts'

export const frame: Words['frame'] = {
  failed: 'خطأ: {title}',
  skip: 'الانتقال إلى المحتوى',
  menu: 'الحساب',
  admin: 'الإدارة',
  account: 'الحساب',
  logOut: 'تسجيل الخروج',
  language: 'اللغة',
  languageIs: 'اللغة: {name}',
  support: 'المساعدة',
  terms: 'الشروط',
  privacy: 'الخصوصية',
  optional: '(اختياري)',
  newPasswordHint: 'الحد الأدنى لعدد الأحرف: {count}. تصلح عبارة طويلة، وكذلك ما يقترحه مدير كلمات المرور لديك.',
  challengeNeedsScript: 'يتطلب هذا النموذج JavaScript للتحقق من أنك لست برنامجًا.',
  script: {
    show: 'إظهار',
    showPassword: 'إظهار كلمة المرور',
    hide: 'إخفاء',
    hidePassword: 'إخفاء كلمة المرور',
    tooShort: 'ما زالت قصيرة',
    longEnough: 'طولها كافٍ',
    goodLength: 'طولها جيد',
  },
}

export const home: Words['home'] = {
  title: 'مرحبًا',
  heading: 'مرحبًا بك في {appName}',
  signedIn: 'تم تسجيل دخولك باسم {email}.',
  toAccount: 'الانتقال إلى حسابك',
  signedOut: 'يمكنك إنشاء حساب، أو تسجيل الدخول إذا كان لديك حساب بالفعل.',
  register: 'إنشاء حساب',
  logIn: 'تسجيل الدخول',
}
