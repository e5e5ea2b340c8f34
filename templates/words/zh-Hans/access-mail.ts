import type { accessMail as english } from '../en/access-mail.ts'

export const accessMail: typeof english = {
  identity_linked: {
    subject: '您的 {appName} 账号新增了一种登录方式',
    preview: '如果是您本人操作，无需做任何事。',
    heading: '已关联外部账号',
    intro:
      '您的 {appName} 账号关联了其他服务的一个账号，在那里登录的人可以用它登录这里。如果是您本人操作，一切正常，您无需做任何事。',
    notYou:
      '不是您本人？那么请撤销此次关联。7 天之内，此链接可以解除与该外部账号的关联，并让所有设备退出登录。之后请设置新密码：',
    button: '撤销关联',
  },
  identity_unlinked: {
    subject: '您的 {appName} 账号移除了一种登录方式',
    preview: '如果是您本人操作，无需做任何事。',
    heading: '外部账号已解除关联',
    intro:
      '您的 {appName} 账号与其他服务的一个账号解除了关联，任何人都无法再用它登录。如果是您本人操作，一切正常，您无需做任何事。',
    devices: '查看您可以使用的登录方式',
    notYou: '不是您本人？那么请立即设置新密码。这会让所有设备退出登录：',
    button: '设置新密码',
  },
  passkey_added: {
    subject: '您的 {appName} 账号添加了通行密钥',
    preview: '如果是您本人操作，无需做任何事。',
    heading: '您现在可以用通行密钥登录',
    intro:
      '您的 {appName} 账号添加了一个通行密钥，持有它的人可以用它登录。如果是您本人操作，一切正常，您无需做任何事。',
    devices: '查看您账号的通行密钥',
    notYou: '不是您本人？那么请立即设置新密码。这会让所有设备退出登录。之后请用新密码登录，并移除该通行密钥：',
    button: '设置新密码',
  },
  passkey_removed: {
    subject: '您的 {appName} 账号移除了一个通行密钥',
    preview: '如果是您本人操作，无需做任何事。',
    heading: '一个通行密钥已移除',
    intro:
      '您的 {appName} 账号移除了一个通行密钥，任何人都无法再用它登录。如果是您本人操作，一切正常，您无需做任何事。',
    devices: '查看您账号的通行密钥',
    notYou: '不是您本人？那么请立即设置新密码。这会让所有设备退出登录：',
    button: '设置新密码',
  },
  passkey_counter: {
    subject: '您 {appName} 账号的一个通行密钥可能被复制',
    preview: '这种情况很少见，多半无害。请查看一下。',
    heading: '可能有两处在使用同一个通行密钥',
    intro:
      '刚刚有人用通行密钥登录了您的 {appName} 账号，但该通行密钥的计数器没有增加。两台设备使用同一个通行密钥时会出现这种情况，也可能意味着它被复制了。',
    devices: '查看您账号的通行密钥',
    notYou:
      '如果是您本人，请在方便时移除该通行密钥，并创建一个新的。如果不是您，请立即设置新密码，这会让所有设备退出登录，然后移除该通行密钥：',
    button: '设置新密码',
  },
}
