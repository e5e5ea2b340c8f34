import type { MailWords } from '../en/mail.ts'
import { accessMail } from './access-mail.ts'
import { addressMail } from './address-mail.ts'
import { mailLoginMail } from './mail-login-mail.ts'
import { notices } from './mail-notices.ts'
import { secondFactorMail } from './second-factor-mail.ts'

export const mail: MailWords = {
  values: {
    program: '程序',
    unknownBrowser: '未知浏览器',
    unknownPlace: '未知浏览器或地点',
    support: '帮助',
    terms: '服务条款',
    privacy: '隐私',
    known:
      '刚刚有人试图用此邮箱注册 {appName}，希望就是您本人。此邮箱已有您的账号，因此没有任何更改。如果是您，直接登录即可：',
    logIn: '登录',
    knownBy:
      '刚刚有人用 {provider} 和此邮箱登录 {appName}，希望就是您本人。此邮箱已有您的账号，因此没有任何更改。如果是您，可以将 {provider} 关联到您的账号：请在开始登录的浏览器中打开此链接，并在那里验证一次该账号属于您：',
    connect: '关联 {provider}',
  },
  common: {
    linkHint: '如果按钮无法使用，请打开此链接：',
    linkEnd: '链接有效期至 {expires}。',
    when: '时间：',
    from: '来源：',
    foot: '此邮件与使用此邮箱的 {appName} 账号有关。我们绝不会通过邮件或电话索要您的密码或验证码。',
  },
  confirm: {
    subject: '请确认您的 {appName} 邮箱',
    preview: '确认后即可使用您的账号。链接有效期至 {expires}。',
    heading: '请确认您的邮箱',
    intro:
      '刚刚有人用此邮箱注册了 {appName}，希望就是您本人。如果是您，欢迎！请确认此邮箱属于您，您的账号就可以使用了。',
    button: '确认我的邮箱',
    codeIntro: '或在您注册的页面输入此验证码：',
    ends: '验证码 10 分钟内有效，链接有效期至 {expires}。请勿将它们告诉任何人。',
    notYou:
      '不是您本人？那么是有人输入了您的邮箱，可能是输错了。请不要使用按钮和验证码。如果您告诉我们，我们会立即删除此次注册：',
    disown: '不是我本人',
  },
  already_registered: {
    subject: '您已有 {appName} 账号',
    preview: '有人试图用您的邮箱注册。没有任何更改。',
    heading: '您已有账号',
    intro: '{told}',
    button: '{action}',
    forgotten: '忘记密码？此页面可以帮到您：',
    reset: '设置新密码',
    notYou: '不是您本人？那么您无需做任何事。没有人进入您的账号，也没有人得知该账号存在。',
  },
  sign_up_again: {
    subject: '您在 {appName} 的注册已过期',
    preview: '注册未能及时确认。重新注册只需一分钟。',
    heading: '您的注册已过期',
    intro:
      '刚刚有人请求 {appName} 向此邮箱发送邮件，希望就是您本人。此前用此邮箱进行的注册未能及时确认，因此还没有账号。如果是您，请重新注册：',
    button: '重新注册',
    notYou: '不是您本人？那么您无需做任何事。您的邮箱没有对应的账号，也没有人得到账号。',
  },
  reset: {
    subject: '为 {appName} 设置新密码',
    preview: '链接有效期至 {expires}。',
    heading: '设置新密码',
    intro:
      '有人为您的 {appName} 账号申请了重设密码，希望就是您本人。您可以在此设置新密码。之后所有设备都会退出登录，请用新密码登录。',
    button: '设置新密码',
    notYou: '不是您本人？那么您无需做任何事。您的密码保持不变；没有这封邮件，任何人都无法以这种方式更改密码。',
  },
  operator_alert: {
    subject: '{appName} 的邮件需要您留意',
    preview: '同一原因每小时最多收到一封这样的邮件。',
    heading: '邮件需要您留意',
    intro: '您是 {appName} 的运营者。这是一封提醒邮件，同一原因每小时最多发送一封。',
    what: '内容：',
    button: '打开管理页面',
  },
  ...addressMail,
  ...accessMail,
  login_trouble: {
    subject: '您的 {appName} 账号多次登录失败',
    preview: '您的账号是安全的。您可以这样登录，无需等待。',
    heading: '有人在反复尝试您的密码',
    intro: '您的 {appName} 账号已连续 20 次登录失败。此后每次尝试之间都需要等待，因此靠猜测无法进入。',
    button: '无需等待，直接登录',
    notYou:
      '如果是您本人，请在您要登录的浏览器中打开此链接：该浏览器不必因他人的尝试而等待。如果不是您，则无需做任何事。',
    reset: '如果忘记了密码，请设置新密码',
  },
  ...secondFactorMail,
  ...mailLoginMail,
  invitation: {
    subject: '{appName} 邀请您加入',
    preview: '设置一个密码，您的账号就可以使用了。',
    heading: '您收到了邀请',
    intro: '{appName} 的运营者为此邮箱准备了一个账号。设置一个密码，它就属于您了。',
    button: '接受邀请',
    notYou: '没料到会收到邀请，或不想加入？那么您无需做任何事，邀请会自动失效。',
  },
  ...notices,
}
