import type { secondFactorMail as english } from '../en/second-factor-mail.ts'

export const secondFactorMail: typeof english = {
  factor_code: {
    subject: '您的 {appName} 验证码',
    preview: '用于设置管理员的首个验证方式。',
    heading: '您的验证码',
    intro: '有人正在为您的 {appName} 管理员账号设置首个第二重验证或通行密钥，希望就是您本人。请在那里输入此验证码：',
    codeEnd: '验证码 10 分钟内有效。请勿告诉任何人：我们绝不会向您索要。',
    notYou: '不是您本人？那么请立即设置新密码。这会让所有设备退出登录：',
    button: '设置新密码',
  },
  second_factor_on: {
    subject: '您的 {appName} 账号已开启第二重验证',
    preview: '如果是您本人操作，无需做任何事。',
    heading: '第二重验证已开启',
    intro:
      '您的 {appName} 账号设置了身份验证器应用。今后用密码登录时，还需输入应用中的验证码。请将设置时显示的恢复代码保存在安全的地方。',
    notYou: '不是您本人？那么请立即设置新密码。这会让所有设备退出登录：',
    button: '设置新密码',
  },
  second_factor_off: {
    subject: '您的 {appName} 账号已关闭第二重验证',
    preview: '如果您知道此事，无需做任何事。',
    heading: '第二重验证已关闭',
    intro: '您 {appName} 账号的身份验证器应用已移除，恢复代码也一并移除。用密码登录时，不再需要其他验证。',
    notYou: '不是您本人，也不是您要求的？那么请立即设置新密码。这会让所有设备退出登录：',
    button: '设置新密码',
  },
  recovery_codes_renewed: {
    subject: '您的 {appName} 账号有了新的恢复代码',
    preview: '原来的恢复代码已失效。',
    heading: '您的恢复代码已更新',
    intro: '您 {appName} 账号的恢复代码已重新生成。您之前可能打印过的恢复代码已失效。',
    notYou: '不是您本人？那么请立即设置新密码。这会让所有设备退出登录：',
    button: '设置新密码',
  },
  recovery_code_used: {
    subject: '您 {appName} 账号的一个恢复代码已被使用',
    preview: '如果是您本人操作，无需做任何事。剩余恢复代码：{left}。',
    heading: '一个恢复代码已被使用',
    intro:
      '有人用您 {appName} 账号的一个恢复代码代替了身份验证器应用，希望就是您本人。该代码已不能再次使用。剩余恢复代码：{left}。您可以在账号页面生成新的恢复代码。',
    notYou: '不是您本人？那么请立即设置新密码。这会让所有设备退出登录：',
    button: '设置新密码',
  },
  recovery_confirm: {
    subject: '找回您的 {appName} 账号',
    preview: '等待一段时间后，无需身份验证器应用即可登录。',
    heading: '无法使用身份验证器应用？',
    intro:
      '有人知道您的密码，但无法完成您 {appName} 账号的第二重验证，希望就是您本人。使用此链接后，等待期结束时第二重验证将被移除，除非有人在此期间中止。',
    button: '开始等待',
    notYou: '不是您本人？那么有人知道了您的密码，请立即设置新密码。不使用此链接，就什么也不会发生。',
  },
  recovery_started: {
    subject: '您 {appName} 账号的第二重验证将被移除',
    preview: '移除时间：{ends}，除非您中止。',
    heading: '账号恢复已开始',
    intro:
      '有人知道您的密码，也能查看您的邮件，但失去了您 {appName} 账号的第二重验证，希望就是您本人。等待期结束后，第二重验证将被移除。',
    ending: '结束时间：',
    notYou: '不是您本人？那么请在此中止，并设置新密码。如果有人通过第二重验证登录，恢复会自动中止。',
    button: '中止恢复',
  },
  recovery_soon: {
    subject: '您 {appName} 账号的第二重验证即将被移除',
    preview: '移除时间：{ends}，除非您中止。',
    heading: '等待期已过半',
    intro: '您的 {appName} 账号正在进行恢复：应一位知道您的密码、也能查看您邮件的人的申请，第二重验证将被移除。',
    ending: '结束时间：',
    notYou: '不是您本人？那么请在此中止，并设置新密码。如果有人通过第二重验证登录，恢复会自动中止。',
    button: '中止恢复',
  },
  recovery_done: {
    subject: '您 {appName} 账号的第二重验证已移除',
    preview: '您可以用密码登录，并重新设置第二重验证。',
    heading: '第二重验证已移除',
    intro: '等待期已结束，您 {appName} 账号的第二重验证已移除。在您重新设置之前，用密码登录时不再需要其他验证。',
    notYou: '不是您本人？那么请立即设置新密码。这会让所有设备退出登录：',
    button: '设置新密码',
  },
}
