import type { Words } from '../words.ts'

export const profile: Words['profile'] = {
  title: 'アカウント',
  currentPassword: '現在のパスワード',
  save: '保存',
  who: {
    title: '基本情報',
    email: 'メールアドレス',
    confirmed: '確認済み',
    unconfirmed: '未確認',
    role: '役割',
    username: 'ユーザー名',
    usernameHint: '英字、数字、ピリオド、アンダースコアが使えます。先頭は英字です。ログインにも使えます。',
    language: 'このサイトとメールの言語',
  },
  sessions: {
    title: 'ログイン中の端末',
    current: 'この端末',
    active: '最終利用：{when}',
    activeAt: '{place}、最終利用：{when}',
    logOut: 'ログアウト',
    logOutOf: 'ログアウト：{device}',
    logOutOthers: 'ほかのすべてからログアウト',
    sure: 'ほかのすべての端末からログアウトしますか？',
  },
  password: {
    title: 'パスワード',
    text: '変更すると、ほかのすべての端末からログアウトします。',
    newPassword: '新しいパスワード',
    repeat: '新しいパスワード（確認）',
    submit: 'パスワードを変更',
  },
  email: {
    title: 'メールアドレス',
    text: '新しいメールアドレスは、そこに届くリンクを開くと有効になります。そのとき、ほかのすべての端末からログアウトします。',
    pending: '{email}の受信トレイをご確認ください。メールのリンクを開くと、このアドレスの確認が完了します。',
    keep: '元のアドレスのままにする',
    newEmail: '新しいメールアドレス',
    submit: 'リンクを送る',
  },
  activity: {
    title: '最近の履歴',
    show: '履歴を表示',
    fromThere: '{when}、{from}',
    byAdmin: '{when}、管理者による操作',
  },
  notices: {
    title: 'お知らせ',
    text: 'パスワードやメールアドレスが変わったときは、必ずメールでお知らせします。',
    newDevice: '新しい端末からのログインをメールで知らせる',
  },
  data: {
    title: 'お客様のデータ',
    text: 'お客様について保存している内容を、すべて1つのファイルでお渡しします。',
    download: 'データをダウンロード',
    delete: 'アカウントを削除',
    deleteText: 'アカウントと、それに属するすべてのデータがただちに消えます。元に戻すことは誰にもできません。',
    deleteSubmit: 'アカウントを完全に削除',
    sure: 'アカウントを完全に削除しますか？',
  },
  done: {
    confirmed: 'メールアドレスを確認し、ログインしました。ようこそ！',
    saved: '保存しました。',
    logged_out_there: 'その端末からログアウトしました。',
    logged_out_elsewhere: 'ほかのすべての端末からログアウトしました。',
    password_reset: '新しいパスワードを設定し、ほかのセッションをすべて終了して、ログインしました。',
    password_changed: '新しいパスワードを設定し、ほかのすべての端末からログアウトしました。',
    email_requested: '新しいメールアドレスにリンクをお送りします。リンクを開くまでは、何も変わりません。',
    email_kept: 'メールアドレスはそのままです。',
    email_changed: '新しいメールアドレスを確認し、ほかのすべての端末からログアウトしました。',
  },
}

export const devices: Words['devices'] = {
  program: 'プログラム',
  unknown: '不明なブラウザ',
  on: '{browser}（{system}）',
}
