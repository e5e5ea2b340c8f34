import type { mailLoginMail as english } from '../en/mail-login-mail.ts'

export const mailLoginMail: typeof english = {
  login: {
    subject: '登录 {appName}',
    preview: '使用链接或验证码登录，有效期至 {expires}。',
    heading: '您的登录链接和验证码',
    intro: '有人想登录您的 {appName} 账号，希望就是您本人。请在您申请此链接的浏览器中打开它：',
    button: '登录',
    codeIntro: '或在那里输入此验证码：',
    notYou: '不是您本人？那么您无需做任何事。请勿将验证码告诉任何人：我们绝不会向您索要。',
  },
  login_unknown: {
    subject: '此邮箱没有对应的 {appName} 账号',
    preview: '您可以用此邮箱注册。',
    heading: '没有对应的账号',
    intro: '有人想用此邮箱登录 {appName}，希望就是您本人。此邮箱没有对应的账号。如果是您，可以注册一个：',
    button: '创建账号',
    notYou: '不是您本人？那么您无需做任何事。',
  },
}
