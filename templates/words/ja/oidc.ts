import type { Words } from '../words.ts'

export const oidc: Words['oidc'] = {
  consent: {
    title: 'アプリへ進む',
    heading: '{app}へ進みますか？',
    account: '{email}でログインしています。このあと{place}へ進みます。',
    gets: 'アプリに伝わる内容：',
    scopes: {
      openid: 'ご本人であること（アカウントの番号で示します）',
      profile: 'ユーザー名と言語',
      email: 'メールアドレス',
      roles: 'ここでの役割',
      attributes: 'アカウントについて記録されている内容',
      offline_access: '取り消すまでのあいだ、ご利用中でないときも上記の内容',
    },
    withdraw: 'アカウントのページで、いつでも取り消せます。',
    allow: '続ける',
    deny: 'キャンセル',
    another: '別のアカウントを使う',
  },
  apps: {
    title: 'アプリ',
    knows: '知っていること：{what}',
    withdraw: '取り消す',
    withdrawOf: '{app} に許可した内容を取り消す',
    scopes: {
      profile: 'ユーザー名と言語',
      email: 'メールアドレス',
      roles: 'ロール',
      attributes: 'アカウントに記録されている内容',
      openid: 'ご本人であること',
      offline_access: 'ご不在のときも',
    },
  },
  end: {
    title: 'ログアウトしますか？',
    text: 'アプリがここでのログアウトを求めています。このアカウントで利用しているほかのアプリは、そのままです。',
    submit: 'ログアウト',
    stay: 'ログインしたままにする',
  },
  formPost: { title: 'アプリに戻る', goOn: '続ける' },
  untrusted: {
    client: 'アクセス元のアプリは登録されていません。アプリに戻り、運営者にお知らせください。',
    redirect: 'アクセス元のアプリが、登録されていないアドレスに戻そうとしています。アプリの運営者にお知らせください。',
  },
}
