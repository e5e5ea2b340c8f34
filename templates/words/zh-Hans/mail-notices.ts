import type { notices as english } from '../en/mail-notices.ts'

export const notices: typeof english = {
  password_breached: {
    subject: '请更改您的 {appName} 密码',
    preview: '它出现在泄露密码名单中。',
    heading: '您的密码出现在泄露密码名单中',
    intro:
      '您的 {appName} 账号密码出现在一份公开的泄露密码名单中。密码不一定是从您或我们这里泄露的，但其他人会拿名单中的密码来尝试。',
    advice: '您的账号仍可使用。请换一个密码；如果您在其他地方也使用此密码，请一并更改。',
    button: '设置新密码',
  },
  password_changed: {
    subject: '您的 {appName} 密码已更改',
    preview: '如果是您本人操作，无需做任何事。',
    heading: '您的密码已更改',
    intro: '您的 {appName} 账号密码已更改。如果是您本人操作，一切正常，您无需做任何事。',
    notYou: '不是您本人？那么请立即设置新密码。这会让所有设备退出登录，包括对方的设备：',
    button: '设置新密码',
  },
  new_device: {
    subject: '您的 {appName} 账号有新的登录',
    preview: '如果是您本人操作，无需做任何事。',
    heading: '有新设备登录',
    intro: '有人在我们未曾见过的设备上登录了您的 {appName} 账号。如果是您本人操作，一切正常，您无需做任何事。',
    devices: '查看已登录的设备',
    notYou: '不是您本人？那么请立即设置新密码。这会让所有设备退出登录：',
    button: '设置新密码',
  },
  session_theft: {
    subject: '我们结束了您 {appName} 账号的一个会话',
    preview: '请重新登录，并为安全起见设置新密码。',
    heading: '我们结束了您的一个会话',
    intro:
      '您 {appName} 账号的一个会话使用了已被更换的旧密钥。也许只是连接中断了，但也可能有人复制了密钥，因此我们在所有地方结束了该会话。',
    notYou: '为安全起见，请设置新密码。这会让所有设备退出登录，之后只有您能进入：',
    button: '设置新密码',
  },
  account_deleted: {
    subject: '您的 {appName} 账号已删除',
    preview: '这是与此账号有关的最后一封邮件。',
    heading: '您的账号已删除',
    intro: '我们已按要求删除您的 {appName} 账号，任何人都无法再登录。感谢您一直以来的陪伴。',
    notYou: '不是您本人？那么有人知道了您的密码。如果您在其他地方也使用该密码，请逐一更改，并联系 {appName} 的运营者。',
  },
}
