import type { Words } from '../words.ts'

export const passkeys: Words['passkeys'] = {
  logIn: '用通行密钥登录',
  again: '再试一次通行密钥',
  prove: '使用通行密钥',
  make: {
    title: '无需密码即可登录',
    what: '有了通行密钥，您可以用指纹、面容或设备的 PIN 码登录。无需记住任何内容，也没有什么会被假冒网站骗走。',
    where: '它保存在您的设备或密码管理器中。我们只会得到其中公开的一半。',
    needsScript: '创建通行密钥需要 JavaScript，但此浏览器已将其关闭。',
    submit: '创建通行密钥',
    later: '暂不',
  },
  refused: { title: '操作未成功', otherwise: '用其他方式登录' },
  card: {
    title: '通行密钥',
    none: '有了通行密钥，您无需密码，用指纹、面容或设备的 PIN 码即可登录。',
    some: '以下每个通行密钥都可以登录。保存在密码管理器中的通行密钥，可在您的所有设备上使用。',
    synced: '用于多台设备',
    made: '创建时间：{when}',
    used: '上次使用：{when}',
    rename: '重命名',
    name: '此通行密钥的名称',
    save: '保存名称',
    remove: '移除',
    removeOf: '移除通行密钥：{name}',
    sure: '任何人都将无法再用此通行密钥登录。要移除吗？',
    add: '创建通行密钥',
  },
  script: {
    failed: '操作未成功，请再试一次。',
    cancelled: '没有使用通行密钥。请再试一次，或换一种方式。',
    known: '此设备上已有该账号的通行密钥。',
  },
}
