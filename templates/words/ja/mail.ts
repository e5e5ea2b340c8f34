import type { MailWords } from '../en/mail.ts'
import { accessMail } from './access-mail.ts'
import { addressMail } from './address-mail.ts'
import { mailLoginMail } from './mail-login-mail.ts'
import { notices } from './mail-notices.ts'
import { secondFactorMail } from './second-factor-mail.ts'

export const mail: MailWords = {
  values: {
    program: 'プログラム',
    unknownBrowser: '不明なブラウザ',
    unknownPlace: '不明なブラウザまたは場所',
    support: 'ヘルプ',
    terms: '利用規約',
    privacy: 'プライバシー',
    known:
      'このメールアドレスで、{appName}への登録が試みられました。このアドレスのアカウントはすでにあるため、何も変更していません。ご本人でしたら、そのままログインしてください。',
    logIn: 'ログイン',
    knownBy:
      '{provider}とこのメールアドレスで、{appName}へのログインがありました。このアドレスのアカウントはすでにあるため、何も変更していません。ご本人でしたら、{provider}をアカウントと連携できます。ログインを始めたブラウザでこのリンクを開き、ご本人のアカウントであることを一度確認してください。',
    connect: '{provider}と連携',
  },
  common: {
    linkHint: 'ボタンが使えない場合は、次のリンクを開いてください。',
    linkEnd: 'リンクの有効期限：{expires}',
    when: '日時：',
    from: 'アクセス元：',
    foot: 'このメールは、このアドレスで登録された{appName}のアカウントに関するものです。パスワードやコードを、メールや電話でお尋ねすることは決してありません。',
  },
  confirm: {
    subject: '{appName}：メールアドレスをご確認ください',
    preview: '確認が済むと、アカウントが使えるようになります。リンクの有効期限：{expires}',
    heading: 'メールアドレスをご確認ください',
    intro:
      'このメールアドレスで、{appName}への登録がありました。ご本人による登録でしたら、ようこそ。ご本人のアドレスであることを確認すると、アカウントが使えるようになります。',
    button: 'アドレスを確認',
    codeIntro: 'または、登録したページで次のコードを入力してください。',
    ends: 'コードの有効期間は10分、リンクの有効期限は{expires}です。どちらも、ほかの人に教えないでください。',
    notYou:
      'お心当たりがない場合は、どなたかが誤ってこのアドレスを入力したのかもしれません。ボタンとコードは使わないでください。お知らせいただければ、登録をすぐに削除します。',
    disown: '心当たりがありません',
  },
  already_registered: {
    subject: '{appName}のアカウントをすでにお持ちです',
    preview: 'このアドレスで登録しようとした方がいます。変更はありません。',
    heading: 'アカウントをすでにお持ちです',
    intro: '{told}',
    button: '{action}',
    forgotten: 'パスワードをお忘れの場合は、こちらのページをご利用ください。',
    reset: 'パスワードを再設定',
    notYou:
      'お心当たりがない場合も、何もする必要はありません。誰もアカウントに入っておらず、アカウントがあることも知られていません。',
  },
  sign_up_again: {
    subject: '{appName}への登録の有効期限が切れました',
    preview: '期限内に確認されませんでした。登録のやり直しは1分ほどで済みます。',
    heading: '登録の有効期限が切れました',
    intro:
      '{appName}で、このアドレス宛てのメールが申し込まれました。このアドレスでの登録は期限内に確認されなかったため、アカウントはありません。ご本人でしたら、お手数ですがもう一度登録してください。',
    button: 'もう一度登録',
    notYou: 'お心当たりがない場合も、何もする必要はありません。このアドレスのアカウントはなく、誰にも渡っていません。',
  },
  reset: {
    subject: '{appName}のパスワードの再設定',
    preview: 'リンクの有効期限：{expires}',
    heading: 'パスワードの再設定',
    intro:
      '{appName}のアカウントについて、パスワードの再設定の申し込みがありました。下のボタンから新しいパスワードを設定できます。設定するとすべての端末からログアウトし、新しいパスワードでログインできるようになります。',
    button: 'パスワードを再設定',
    notYou:
      'お心当たりがない場合は、何もする必要はありません。パスワードはそのままで、このメールがなければ、この方法で変更することは誰にもできません。',
  },
  operator_alert: {
    subject: '{appName}のメールをご確認ください',
    preview: 'このお知らせは、原因ごとに多くても1時間に1通です。',
    heading: 'メールの状況をご確認ください',
    intro: '{appName}の運営者の方へのお知らせです。原因ごとに、多くても1時間に1通お送りします。',
    what: '内容：',
    button: '管理画面を開く',
  },
  ...addressMail,
  ...accessMail,
  login_trouble: {
    subject: '{appName}でログインの失敗が続いています',
    preview: 'アカウントは安全です。待たずにログインする方法をご案内します。',
    heading: 'パスワードが何度も試されています',
    intro:
      '{appName}のアカウントで、ログインが20回続けて失敗しました。これ以降は試すたびに待ち時間が必要になるため、推測で入られることはありません。',
    button: '待たずにログイン',
    notYou:
      'ご本人でしたら、ログインしたいブラウザでリンクを開いてください。そのブラウザでは、ほかの人の失敗のために待つ必要がなくなります。お心当たりがない場合は、何もする必要はありません。',
    reset: 'パスワードをお忘れの場合は、再設定してください',
  },
  ...secondFactorMail,
  ...mailLoginMail,
  invitation: {
    subject: '{appName}への招待',
    preview: 'パスワードを決めると、アカウントが使えるようになります。',
    heading: '招待が届いています',
    intro:
      '{appName}の運営者が、このアドレスのアカウントを用意しました。パスワードを決めると、お客様のアカウントとして使えるようになります。',
    button: '招待を承諾',
    notYou: 'お心当たりがない場合や、ご不要の場合は、何もする必要はありません。招待は自動的に無効になります。',
  },
  ...notices,
}
