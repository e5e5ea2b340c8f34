import { compileAssets } from './build/assets.ts'
import { compileCommonPasswords } from './build/common-passwords.ts'
import { compileMail } from './build/mail.ts'

compileCommonPasswords()
await compileMail()
await compileAssets()
