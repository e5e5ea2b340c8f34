import type { mailLoginMail as english } from '../en/mail-login-mail.ts'

export const mailLoginMail: typeof english = {
  login: {
    subject: '{appName}へのログイン',
    preview: 'リンクかコードでログインできます。有効期限：{expires}',
    heading: 'ログイン用のリンクとコード',
    intro:
      '{appName}のアカウントへのログインの申し込みがありました。ご本人でしたら、申し込んだブラウザで次のリンクを開いてください。',
    button: 'ログイン',
    codeIntro: 'または、そこで次のコードを入力してください。',
    notYou:
      'お心当たりがない場合は、何もする必要はありません。コードはほかの人に教えないでください。運営側からお尋ねすることはありません。',
  },
  login_unknown: {
    subject: 'このアドレスの{appName}のアカウントはありません',
    preview: 'このアドレスで登録できます。',
    heading: 'アカウントがありません',
    intro:
      'このメールアドレスで、{appName}へのログインが試みられました。このアドレスのアカウントはありません。ご本人でしたら、登録できます。',
    button: 'アカウントを作成',
    notYou: 'お心当たりがない場合は、何もする必要はありません。',
  },
}
