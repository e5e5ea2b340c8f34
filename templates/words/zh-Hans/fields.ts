import type { Words } from '../words.ts'

export const fields: Words['fields'] = {
  email: {
    invalid: '请输入类似 name@example.com 的邮箱地址。',
    too_long: '此邮箱地址超出了邮件允许的长度。',
    non_ascii: '@ 之前只能使用英文字母、数字和常用符号。',
  },
  username: {
    malformed: '请使用 2 到 64 个字符，可包含英文字母、数字、点和下划线，并以字母开头。',
    reserved: '此用户名已保留，请换一个。',
  },
  password: {
    too_short: '请至少使用 {min} 个字符。',
    too_long: '请最多使用 {max} 个字符。',
    too_common: '这是最容易被人猜到的密码之一。四个随机的词语就能组成一个好密码。',
    context_word: '此密码与您的名字、邮箱地址或本站名称过于相近，请换一个。',
    malformed: '此密码包含键盘无法输入的字符。',
  },
  code: { malformed: '验证码为六位数字。' },
  required: {
    email: '请输入您的邮箱地址。',
    password: '请输入密码。',
    newPassword: '请设置一个密码。',
    currentPassword: '请输入您当前的密码。',
    password_confirm: '请再次输入密码。',
    username: '请选择一个用户名。',
    code: '请输入六位数字。',
    token: '链接不完整。',
  },
  any: {
    required: '此项为必填项。',
    mismatch: '两次输入的密码不一致。',
    too_long: '内容过长，请缩短。',
    malformed: '其中包含此处不能使用的字符。',
    breached: '此密码出现在泄露密码名单中，其他人会拿它来尝试。请换一个密码。',
    wrong: '密码不正确。',
    unchanged: '这已经是您当前的邮箱地址。',
    taken: '此用户名已被使用，请换一个。',
    invalid: '此处不能使用该内容。',
  },
}
