import type { Words } from '../words.ts'

export const providers: Words['providers'] = {
  continue: '使用 {provider} 继续',
  signIn: '使用 {provider} 登录',
  connect: '关联 {provider}',
  back: {
    title: '再点一下',
    text: '您的浏览器没有带回最初的登录信息。点击按钮，即可继续用 {provider} 登录。',
    submit: '继续',
  },
  proof: {
    title: '您在这里已有账号',
    text: '请验证一次，确认它属于您。此后即可用 {provider} 登录此账号。',
    here: '您已登录此账号。今后也可以用 {provider} 登录。',
    submit: '登录并关联',
    connect: '关联',
    later: '暂不',
    otherwise: '用其他方式登录',
  },
  address: {
    title: '您的邮箱是什么？',
    text: '{provider} 未向我们提供您的邮箱。我们会给您发送一封邮件进行确认。',
    submit: '继续',
  },
  link: {
    title: '关联 {provider}',
    text: '您的邮箱在这里已有账号。请在下一页验证一次，确认它属于您。此后即可用 {provider} 登录此账号。',
    submit: '继续',
  },
  elsewhere: {
    title: '没有关联任何账号',
    text: '此链接只能在开始登录的浏览器中使用，有效时间较短，且仅限一次。如需在此关联外部账号，请登录后在账号页面操作。如果您没有发起过登录，则无需做任何事。',
    logIn: '登录',
  },
  undo: {
    title: '解除关联该外部账号',
    text: '对方服务的账号将与您的账号解除关联，所有设备都会退出登录。之后请设置新密码。',
    submit: '解除关联并全部退出登录',
  },
  card: {
    title: '外部账号',
    linked: '关联时间：{when}',
    unlink: '解除关联',
    unlinkOf: '解除关联：{provider}',
    sure: '任何人都将无法再用该外部账号登录。要解除关联吗？',
  },
}
