import type { Words } from '../words.ts'

export const mailLogin: Words['mailLogin'] = {
  offer: '代わりにメールでログイン',
  send: 'リンクとコードをメールで受け取る',
  pending: {
    title: 'メールをご確認ください',
    text: 'このアドレスのアカウントがあれば、リンクとコードをお送りします。どちらも、このブラウザで10分間使えます。',
    code: 'メールのコード',
    submit: 'ログイン',
  },
  here: { title: 'ログイン', text: 'このブラウザで申し込まれたものです。', submit: 'ログイン' },
  elsewhere: {
    title: '最初の画面でこのコードを入力してください',
    text: 'このリンクは、別のブラウザまたはアプリで申し込まれました。そちらでこのコードを入力してください。コードはほかの人に教えないでください。運営側からお尋ねすることはありません。',
  },
}
