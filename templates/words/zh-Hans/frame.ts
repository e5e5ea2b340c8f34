import type { Words } from '../words.ts'

export const frame: Words['frame'] = {
  failed: '错误：{title}',
  skip: '跳到正文',
  menu: '账号',
  admin: '管理',
  account: '账号',
  logOut: '退出登录',
  language: '语言',
  languageIs: '语言：{name}',
  support: '帮助',
  terms: '服务条款',
  privacy: '隐私',
  optional: '（选填）',
  challengeNeedsScript: '此表单需要 JavaScript，用于确认您不是程序。',
  newPasswordHint: '至少 {count} 个字符。可以用一句较长的话，也可以用密码管理器推荐的密码。',
  script: {
    show: '显示',
    showPassword: '显示密码',
    hide: '隐藏',
    hidePassword: '隐藏密码',
    tooShort: '还不够长',
    longEnough: '长度足够',
    goodLength: '长度很好',
  },
}

export const home: Words['home'] = {
  title: '欢迎',
  heading: '欢迎使用 {appName}',
  signedIn: '您已登录：{email}。',
  toAccount: '前往您的账号',
  signedOut: '创建一个账号；如果已有账号，请登录。',
  register: '创建账号',
  logIn: '登录',
}
