import type { Words } from '../words.ts'

export const profile: Words['profile'] = {
  title: '您的账号',
  currentPassword: '当前密码',
  save: '保存',
  who: {
    title: '个人资料',
    email: '邮箱',
    confirmed: '已确认',
    unconfirmed: '未确认',
    role: '角色',
    username: '用户名',
    usernameHint: '可包含英文字母、数字、点和下划线，以字母开头。您可以用它登录。',
    language: '页面和邮件使用的语言',
  },
  sessions: {
    title: '已登录的设备',
    current: '本设备',
    active: '最近活动：{when}',
    activeAt: '{place}，最近活动：{when}',
    logOut: '退出登录',
    logOutOf: '退出登录：{device}',
    logOutOthers: '退出其他所有设备',
    sure: '要退出其他所有设备吗？',
  },
  password: {
    title: '密码',
    text: '更改密码后，其他所有设备都会退出登录。',
    newPassword: '新密码',
    repeat: '再次输入新密码',
    submit: '更改密码',
  },
  email: {
    title: '邮箱地址',
    text: '我们会向新邮箱发送链接，您打开后即生效。届时其他所有设备都会退出登录。',
    pending: '请查看 {email} 的收件箱：打开我们邮件中的链接，即可确认此邮箱。',
    keep: '保留原来的邮箱',
    newEmail: '新邮箱地址',
    submit: '发送链接',
  },
  activity: {
    title: '近期活动',
    show: '查看活动记录',
    fromThere: '{when}，{from}',
    byAdmin: '{when}，由管理员操作',
  },
  notices: {
    title: '通知',
    text: '您的密码或邮箱发生变化时，我们一定会发邮件告知您。',
    newDevice: '有新设备登录时发邮件通知我',
  },
  data: {
    title: '您的数据',
    text: '我们保存的所有与您有关的数据，汇成一个文件。',
    download: '下载我的数据',
    delete: '删除我的账号',
    deleteText: '您的账号及其所有内容将立即删除，任何人都无法恢复。',
    deleteSubmit: '永久删除我的账号',
    sure: '要永久删除您的账号吗？',
  },
  done: {
    confirmed: '您的邮箱已确认，并已登录。欢迎！',
    saved: '已保存。',
    logged_out_there: '该设备已退出登录。',
    logged_out_elsewhere: '其他所有设备均已退出登录。',
    password_reset: '新密码已设置，其他所有会话均已结束，您已登录。',
    password_changed: '新密码已设置，其他所有设备均已退出登录。',
    email_requested: '我们正在向新邮箱发送链接。在您打开之前，一切保持不变。',
    email_kept: '您的邮箱保持不变。',
    email_changed: '您的新邮箱已确认，其他所有设备均已退出登录。',
  },
}

export const devices: Words['devices'] = {
  program: '程序',
  unknown: '未知浏览器',
  on: '{browser}（{system}）',
}
