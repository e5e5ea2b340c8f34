import type { Words } from '../words.ts'

export const logIn: Words['logIn'] = {
  title: 'ログイン',
  email: 'メールアドレス',
  emailOrUsername: 'メールアドレスまたはユーザー名',
  password: 'パスワード',
  remember: 'ログインしたままにする',
  submit: 'ログイン',
  resend: '確認メールをもう一度送る',
  forgot: 'パスワードをお忘れですか？',
  register: 'アカウントを作成',
  notices: {
    already_confirmed: 'メールアドレスは確認済みです。ログインしてください。',
    unlocked: 'このブラウザでは、もう待つ必要はありません。パスワードでログインしてください。',
    logged_out: 'ログアウトしました。',
    email_changed: '新しいメールアドレスを確認しました。このアドレスでログインしてください。',
    account_deleted: 'アカウントを削除しました。これについて最後のメールをお送りします。',
  },
  fresh: {
    title: 'ご本人の確認',
    text: 'アカウントの安全に関わる操作です。ご本人であることをもう一度ご確認ください。',
    submit: '続ける',
    none: 'パスワードを使わずにログインしており、パスワードはまだ設定されていません。メールでパスワードを設定してから、ログインしてください。',
    setPassword: 'パスワードを設定',
  },
  second: {
    title: 'あと一歩です',
    text: 'このアカウントでは、ご本人であることの確認がもう1つ必要です。',
    again: '最初からログインし直す',
  },
  unlock: {
    title: '待たずにログイン',
    text: 'このブラウザでは、ほかの人がログインに失敗しても待つ必要がなくなります。パスワードは引き続き必要です。',
    submit: 'ログインへ進む',
  },
}
