import type { Words } from '../words.ts'

export const recovery: Words['recovery'] = {
  title: '设置新密码',
  email: '邮箱',
  ask: '请输入您的邮箱地址，我们会给您发送链接。',
  send: '发送链接',
  back: '返回登录',
  sentTitle: '请查收邮件',
  sent: '如果此邮箱有对应的账号，一封带有链接的邮件已在路上。',
  validFor: '链接只能使用一次，有效期为 {duration}。',
  nothing: '没有收到？',
  wait: '请稍等几分钟，并查看垃圾邮件文件夹。',
  otherAddress: '您可能是用其他邮箱注册的：{tryAgain}。',
  tryAgain: '再试一次',
  loggedOut: '此操作会让其他所有设备退出登录。',
  newPassword: '新密码',
  submit: '保存新密码',
  notices: {
    email_stopped: '您的邮箱保持不变，所有设备均已退出登录。现在请设置新密码。',
    identity_undone: '该外部账号已解除关联，所有设备均已退出登录。现在请设置新密码。',
    email_restored: '您的账号已恢复原来的邮箱，所有设备均已退出登录。现在请设置新密码。',
  },
}

export const address: Words['address'] = {
  confirm: {
    title: '确认您的新邮箱',
    text: '今后请用此邮箱登录，我们的邮件也会发到这里。其他所有设备都会退出登录。',
    submit: '使用此邮箱',
    elsewhere: '您尚未在此登录该账号。请输入该账号的密码，以确认是您本人。',
    password: '您的账号密码',
    logIn: '或先登录',
  },
  stop: {
    title: '中止更换邮箱',
    text: '您的账号会保留现在的邮箱，所有设备都会退出登录。申请更换的人知道您的密码，因此接下来请设置新密码，我们会把链接发到此邮箱。',
    submit: '中止并退出所有设备',
  },
  undo: {
    title: '撤销更换',
    heading: '撤销更换邮箱',
    text: '您的账号会恢复此邮箱，所有设备都会退出登录。原密码也会失效，因此接下来请设置新密码，我们会把链接发到此邮箱。',
    submit: '恢复我的邮箱',
  },
}

export const linkProblem: Words['linkProblem'] = {
  titles: { link_used: '此链接已被使用', link_expired: '此链接已过期', link_invalid: '此链接无效' },
  reasons: {
    link_expired: '为保障账号安全，我们邮件中的链接只在一段时间内有效。',
    link_invalid: '链接不完整，可能在传送途中被截断：请从邮件中重新打开。',
    link_used: '我们的每个链接只能使用一次。如果不是您本人使用的，则它已被更新的邮件或您账号的更改所取代。',
  },
  ways: {
    identity_undo: {
      advice: '如果该账号的关联已解除，请设置新密码。如果还没有，请登录后在您的账号页面解除。',
      label: '设置新密码',
    },
    reset: { advice: '如果仍想设置新密码，请重新获取链接。', label: '重新发送链接' },
    confirm: {
      advice: '如果您的邮箱已经确认，直接登录即可。如果还没有，请重新获取链接。',
      label: '重新发送链接',
    },
    disown: {
      advice: '您无需做任何事：无人确认的注册会自动消失。',
      label: '前往首页',
    },
    login: { advice: '如果您还没有登录，请重新获取邮件。', label: '登录' },
    recovery: { advice: '请再次用密码登录，并重新获取链接。', label: '登录' },
    recovery_stop: {
      advice: '恢复可能已经中止，或已经结束。您可以在账号页面查看第二重验证是否开启。',
      label: '前往您的账号',
    },
    unlock: {
      advice: '请稍候再登录，或设置新密码，设置后立即可用。',
      label: '设置新密码',
    },
    email_change: {
      advice: '如果您之前打开过此链接，邮箱就已更换。如果没有，请登录并重新获取链接。',
      label: '前往您的账号',
    },
    email_stop: {
      advice: '如果您账号的邮箱已被更换，告知此事的邮件中有撤销链接。为安全起见，请设置新密码。',
      label: '设置新密码',
    },
    email_undo: {
      advice: '如果您的账号已恢复原来的邮箱，请设置新密码。如果还没有，请登录后在账号中更换邮箱。',
      label: '设置新密码',
    },
    invite: {
      advice: '如果您已接受此邀请，请登录。如果还没有，请向邀请您的人再要一份邀请。',
      label: '登录',
    },
  },
}
