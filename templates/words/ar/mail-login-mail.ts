import type { mailLoginMail as english } from '../en/mail-login-mail.ts'

export const mailLoginMail: typeof english = {
  login: {
    subject: 'تسجيل الدخول إلى {appName}',
    preview: 'بالرابط أو بالرمز، حتى {expires}.',
    heading: 'رابط تسجيل دخولك ورمزه',
    intro:
      'يريد شخص ما، نأمل أن يكون أنت، تسجيل الدخول إلى حسابك في {appName}. يُرجى فتح هذا الرابط في المتصفح الذي طلبته منه:',
    button: 'تسجيل الدخول',
    codeIntro: 'أو يمكنك إدخال هذا الرمز هناك:',
    notYou: 'ألم يكن ذلك منك؟ لا حاجة إذًا إلى أي إجراء. يُرجى عدم مشاركة الرمز مع أحد: لا أحد منا يطلبه.',
  },
  login_unknown: {
    subject: 'لا يوجد حساب في {appName} بهذا العنوان',
    preview: 'يمكنك التسجيل به.',
    heading: 'لا يوجد حساب',
    intro:
      'أراد شخص ما، نأمل أن يكون أنت، تسجيل الدخول إلى {appName} بهذا العنوان. لا يوجد حساب به. إذا كان ذلك منك، فيمكنك إنشاء حساب:',
    button: 'إنشاء حساب',
    notYou: 'ألم يكن ذلك منك؟ لا حاجة إذًا إلى أي إجراء.',
  },
}
