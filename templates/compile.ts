import { compileAssets } from './build/assets.ts'
import { compileCommonPasswords } from './build/common-passwords.ts'
import { compileMail } from './build/mail.ts'
import { compileOpenApi } from './build/openapi.ts'

compileCommonPasswords()
await compileMail()
await compileAssets()
await compileOpenApi()
