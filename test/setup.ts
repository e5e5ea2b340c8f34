import { env } from 'cloudflare:workers'
import { takeAuditWords } from '#templates/pages/admin/audit-sentences.ts'
import { auditWords } from '#templates/words/desk.ts'
import { locales } from '#templates/words/languages.ts'
import { packedPasswords } from '../src/account/rules/common-passwords.generated.ts'
import { takeCommonPasswords } from '../src/account/rules/common-passwords.ts'
import { takeWords } from '../src/http/kit/language.ts'
import { templateWords } from '../src/mail/template-words.generated.ts'
import { takeTemplates } from '../src/mail/templates.generated.ts'
import { catalogues } from './support/words.ts'

takeTemplates(templateWords)
takeAuditWords(JSON.stringify(auditWords))
for (const locale of locales) takeWords(locale, JSON.stringify(catalogues[locale]))
// A test of a rule alone has no request that would bring the list.
takeCommonPasswords(packedPasswords)

// Not by applyD1Migrations: importing cloudflare:test loads the whole Worker into each file, for most of the suite's time.
await env.DB.batch(env.TEST_MIGRATIONS.flatMap(({ queries }) => queries.map((query) => env.DB.prepare(query))))

// Production refuses more than 100,000 iterations a call; local workerd does not (cloudflare/workerd#1346).
const deriveBits = crypto.subtle.deriveBits.bind(crypto.subtle)
crypto.subtle.deriveBits = (algorithm, key, length) => {
  const { iterations = 0 } = algorithm as { iterations?: number }
  if (iterations <= 100_000) return deriveBits(algorithm, key, length as number)
  const text = `Pbkdf2 failed: iteration counts above 100000 are not supported (requested ${iterations}).`
  throw new DOMException(text, 'NotSupportedError')
}
