import type { Words } from '../words.ts'

export const logIn: Words['logIn'] = {
  title: '登录',
  email: '邮箱',
  emailOrUsername: '邮箱或用户名',
  password: '密码',
  remember: '保持登录',
  submit: '登录',
  resend: '重新发送确认邮件',
  forgot: '忘记密码？',
  register: '创建账号',
  notices: {
    session_ended: '您的会话已结束：它已过期，或已在别处被终止。请重新登录。',
    already_confirmed: '您的邮箱已确认，请登录。',
    unlocked: '此浏览器无需再等待，请用密码登录。',
    logged_out: '您已退出登录。',
    email_changed: '您的新邮箱已确认，请用它登录。',
    account_deleted: '您的账号已删除。我们会就此给您发送最后一封邮件。',
  },
  fresh: {
    title: '还是您本人吗？',
    text: '此操作关系到账号安全，请再次验证您的身份。',
    submit: '继续',
    none: '您此次登录没有使用密码，账号也尚未设置密码。请通过邮件设置密码，然后用它登录。',
    setPassword: '设置密码',
  },
  second: {
    title: '还差一步',
    text: '您的账号需要再次验证是您本人。',
    again: '从头开始登录',
  },
  unlock: {
    title: '无需等待即可登录',
    text: '此浏览器不必因他人登录失败而等待。您仍需输入密码。',
    submit: '继续登录',
  },
}
