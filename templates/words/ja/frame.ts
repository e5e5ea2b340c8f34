import type { Words } from '../words.ts'

export const frame: Words['frame'] = {
  failed: 'エラー：{title}',
  skip: '本文へ移動',
  menu: 'アカウント',
  admin: '管理',
  account: 'アカウント',
  logOut: 'ログアウト',
  language: '言語',
  languageIs: '言語：{name}',
  support: 'ヘルプ',
  terms: '利用規約',
  privacy: 'プライバシー',
  optional: '（任意）',
  challengeNeedsScript:
    'このフォームにはJavaScriptが必要です。プログラムによる送信でないことを確かめるために使います。',
  newPasswordHint: '{count}文字以上。長い文でも、パスワードマネージャーが提案するものでもかまいません。',
  script: {
    show: '表示',
    showPassword: 'パスワードを表示',
    hide: '非表示',
    hidePassword: 'パスワードを非表示',
    tooShort: 'まだ短すぎます',
    longEnough: '十分な長さです',
    goodLength: 'よい長さです',
  },
}

export const home: Words['home'] = {
  title: 'ようこそ',
  heading: '{appName}へようこそ',
  signedIn: '{email}でログインしています。',
  toAccount: 'アカウントへ',
  signedOut: 'アカウントを作成してください。すでにお持ちの場合はログインしてください。',
  register: 'アカウントを作成',
  logIn: 'ログイン',
}
