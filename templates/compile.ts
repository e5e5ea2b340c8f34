import { compileApiDocs } from './build/api-docs.ts'
import { compileAssets } from './build/assets.ts'
import { compileCommonPasswords } from './build/common-passwords.ts'
import { compileMail } from './build/mail.ts'
import { compileOpenApi } from './build/openapi.ts'
import { compileWords } from './build/words.ts'

compileCommonPasswords()
await compileWords()
await compileMail()
await compileAssets()
await compileOpenApi()
compileApiDocs()
