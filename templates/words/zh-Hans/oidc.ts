import type { Words } from '../words.ts'

export const oidc: Words['oidc'] = {
  consent: {
    title: '继续前往应用',
    heading: '继续前往 {app}？',
    account: '您已登录：{email}，接下来将前往 {place}。',
    gets: '该应用将获知：',
    scopes: {
      openid: '您的身份，以账号编号表示',
      profile: '您的用户名和语言',
      email: '您的邮箱地址',
      roles: '您在此处的角色',
      attributes: '您账号中记录的信息',
      offline_access: '在您撤回之前，即使您不在线也能获知以上内容',
    },
    withdraw: '您可以随时在账号页面撤回。',
    allow: '继续',
    deny: '取消',
    another: '使用其他账号',
  },
  apps: {
    title: '应用',
    knows: '可获知：{what}',
    withdraw: '撤回',
    withdrawOf: '撤回 {app} 可获知的信息',
    scopes: {
      profile: '您的用户名和语言',
      email: '您的邮箱地址',
      roles: '您的角色',
      attributes: '账户中记录的信息',
      openid: '是您本人',
      offline_access: '您不在时也可以',
    },
  },
  end: {
    title: '要退出登录吗？',
    text: '有应用请求在此处退出您的登录。您用此账户使用的其他应用保持不变。',
    submit: '退出登录',
    stay: '保持登录',
  },
  formPost: { title: '返回应用', goOn: '继续' },
  untrusted: {
    client: '将您带到这里的应用未经登记。请返回该应用，并告知其运营者。',
    redirect: '将您带到这里的应用要求返回一个未登记的地址。请告知其运营者。',
  },
}
