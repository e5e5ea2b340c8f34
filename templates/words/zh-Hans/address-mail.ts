import type { addressMail as english } from '../en/address-mail.ts'

export const addressMail: typeof english = {
  email_change: {
    subject: '请确认您的 {appName} 新邮箱',
    preview: '在此之前，您的账号会保留原来的邮箱。',
    heading: '请确认您的新邮箱',
    intro:
      '有人想在自己的 {appName} 账号中使用此邮箱，希望就是您本人。请确认此邮箱属于您。在此之前，账号会保留原来的邮箱。',
    button: '使用此邮箱',
    notYou: '不是您本人？那么您无需做任何事。没有您的确认，此邮箱不会被使用。',
  },
  email_change_requested: {
    subject: '有人想更换您的 {appName} 邮箱',
    preview: '如果是您本人操作，无需做任何事。',
    heading: '有人申请更换邮箱',
    intro:
      '有人申请将您 {appName} 账号的邮箱由此邮箱更换为 {newAddress}，希望就是您本人。在新邮箱确认之前，一切保持不变。如果是您本人操作，一切正常，您无需做任何事。',
    notYou: '不是您本人？那么有人知道了您的密码。此链接会中止更换，并让所有设备退出登录。之后请设置新密码：',
    button: '中止更换',
  },
  email_changed: {
    subject: '您的 {appName} 邮箱已更换',
    preview: '如果是您本人操作，无需做任何事。',
    heading: '您的邮箱已更换',
    intro: '您 {appName} 账号的邮箱已更换为 {newAddress}，不再是此邮箱。如果是您本人操作，一切正常，您无需做任何事。',
    notYou:
      '不是您本人？那么请撤销此次更换。7 天之内，此链接可以恢复您账号原来的邮箱，并让所有设备退出登录。之后请设置新密码：',
    button: '撤销更换',
  },
  username_changed: {
    subject: '您的 {appName} 用户名已更改',
    preview: '如果是您本人操作，无需做任何事。',
    heading: '您的用户名已更改',
    intro:
      '您的 {appName} 账号的用户名已更改。如果您用用户名登录，今后请使用新用户名。如果是您本人操作，一切正常，您无需做任何事。',
    notYou: '不是您本人？那么请立即设置新密码。这会让所有设备退出登录。之后请在账号页面改回用户名：',
    button: '设置新密码',
  },
}
