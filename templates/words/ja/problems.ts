import type { Words } from '../words.ts'

export const problems: Words['problems'] = {
  not_found: 'このアドレスには何もありません。',
  method_not_allowed: 'このアドレスでは、このメソッドは使えません。',
  cross_site: '別のサイトからのリクエストだったため、受け付けませんでした。',
  unsupported_media_type: '本文の形式がここでは使えないものか、圧縮されています。',
  body_too_large: '本文が大きすぎます。',
  too_many_requests: '試行回数が多すぎます。少し待ってから、もう一度お試しください。',
  malformed_body: '本文がUTF-8のJSONオブジェクトではありません。',
  not_signed_in: '先にログインしてください。',
  invalid_credentials: 'メールアドレスまたはパスワードが正しくありません。',
  email_unconfirmed: '先にメールアドレスの確認が必要です。お送りしたリンクを開いてください。',
  account_disabled: 'このアカウントは停止されています。',
  forbidden: 'この操作を行う権限がありません。',
  password_needed: '登録時とは別のブラウザのため、パスワードも入力してください。',
  password_wrong: 'パスワードが正しくありません。',
  password_breached: 'このパスワードは流出したパスワードの一覧に載っています。別のパスワードにしてください。',
  fresh_needed:
    '先にご本人の確認が必要です。もう一度ログインしてください。2つ目の認証手段を設定している場合は、それも使います。',
  second_factor_required: 'あと一歩です。2つ目の認証手段で、ご本人であることを確認してください。',
  pending_expired: '時間がかかりすぎました。もう一度ログインしてください。',
  signature_invalid: 'このイベントの署名がないか、正しくありません。',
  refresh_invalid: 'このリフレッシュトークンはもう使えません。もう一度ログインしてください。',
  invalid_input: '入力内容をご確認ください。',
  email_taken: 'このメールアドレスは、アカウントで使われているか、まだ元のアカウントに戻せる状態です。',
  last_admin: '操作できる管理者はこの人だけです。先に別の管理者を追加してください。',
  state_conflict: '現在の状態では、この操作はできません。',
  username_taken: 'このユーザー名はすでに使われています。別のものを選んでください。',
  link_invalid: 'このリンクは使えません。すでに使われたか、新しいリンクに置き換えられた可能性があります。',
  link_expired: 'このリンクは有効期限が切れています。新しいリンクを申し込んでください。',
  code_invalid: 'このコードは使えません。数字を確かめるか、メールのリンクを開いてください。',
  unavailable: '現在サービスに接続できません。しばらくしてから、もう一度お試しください。',
  internal: 'サービス側で問題が発生しました。',
}

export const problemPage: Words['problemPage'] = {
  headings: {
    403: '受け付けられませんでした',
    404: '見つかりません',
    429: '試行回数が多すぎます',
    500: '問題が発生しました',
    503: 'しばらくしてからお試しください',
  },
  heading: 'うまくいきませんでした',
  again: '試行回数が多すぎます。{time}後にもう一度お試しください。',
  home: 'トップページへ',
  report: 'エラー{status}。お問い合わせの際は、{id}をお知らせください。',
}
