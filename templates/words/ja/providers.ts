import type { Words } from '../words.ts'

export const providers: Words['providers'] = {
  continue: '{provider}で続ける',
  signIn: '{provider}でサインイン',
  connect: '{provider}と連携',
  back: {
    title: 'あと1回クリックしてください',
    text: '始めたときの情報が、ブラウザから届きませんでした。ボタンを押すと、{provider}でのログインが続きます。',
    submit: '続ける',
  },
  proof: {
    title: 'アカウントをすでにお持ちです',
    text: 'ご本人のものであることを一度確認すると、次からは{provider}でログインできます。',
    here: 'このアカウントにログインしています。今後は{provider}でもログインできるようになります。',
    submit: 'ログインして連携',
    connect: '連携',
    later: '今はしない',
    otherwise: '別の方法でログイン',
  },
  address: {
    title: 'メールアドレスをお知らせください',
    text: '{provider}からメールアドレスを受け取れませんでした。確認のためのメールをお送りします。',
    submit: '続ける',
  },
  link: {
    title: '{provider}と連携',
    text: 'このメールアドレスのアカウントがあります。次のページでご本人のものであることを一度確認すると、次からは{provider}でログインできます。',
    submit: '次へ',
  },
  elsewhere: {
    title: '何も連携していません',
    text: 'このリンクは、ログインを始めたブラウザで、短い時間のうちに一度だけ使えます。このブラウザで外部アカウントを連携するには、ログインしてアカウントのページから行ってください。お心当たりがない場合は、何もする必要はありません。',
    logIn: 'ログイン',
  },
  undo: {
    title: '外部アカウントの連携を解除',
    text: '外部サービスのアカウントとの連携を解除し、すべての端末からログアウトします。そのあと、新しいパスワードを設定してください。',
    submit: '解除してすべてログアウト',
  },
  card: {
    title: '外部アカウント',
    linked: '連携：{when}',
    unlink: '連携を解除',
    unlinkOf: '連携を解除：{provider}',
    sure: 'その外部アカウントでは、もう誰もログインできなくなります。連携を解除しますか？',
  },
}
