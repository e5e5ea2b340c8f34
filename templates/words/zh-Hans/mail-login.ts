import type { Words } from '../words.ts'

export const mailLogin: Words['mailLogin'] = {
  offer: '改用邮件登录',
  send: '向我发送链接和验证码',
  pending: {
    title: '请查看您的邮箱',
    text: '如果此邮箱有对应的账号，链接和验证码正在发送途中。它们十分钟内在此浏览器中有效。',
    code: '邮件中的验证码',
    submit: '登录',
  },
  here: { title: '登录', text: '您是在此浏览器中申请的。', submit: '登录' },
  elsewhere: {
    title: '请在您开始登录的地方输入此验证码',
    text: '您是在另一个浏览器或应用中申请此链接的，请在那里输入此验证码。请勿将它告诉任何人：我们绝不会向您索要。',
  },
}
