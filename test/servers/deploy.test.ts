import { strict as assert } from 'node:assert'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { describe, it } from 'node:test'
import { withMissingSecrets } from '../../scripts/missing-secrets.ts'
import { Failure } from '../../scripts/terminal.ts'
import { parseKeyring } from '../../src/lib/keyring.ts'

/** What a deploy would have been given. */
async function deployed(names: string[]) {
  let given: { flags: string[]; file?: string; secrets: Record<string, string>; mode: number } | undefined
  await withMissingSecrets(names, async (flags) => {
    const [, file] = flags
    given = file
      ? { flags, file, secrets: JSON.parse(readFileSync(file, 'utf8')), mode: statSync(file).mode & 0o777 }
      : { flags, secrets: {}, mode: 0 }
  })
  return given
}

describe('a deploy', () => {
  it('makes the key ring, in a file for its own eyes that is gone afterwards', async () => {
    const given = await deployed(['KEYRING'])
    assert.deepEqual(parseKeyring(given?.secrets.KEYRING ?? '').problems, [])
    assert.equal(given?.mode, 0o600)
    assert.equal(existsSync(given?.file ?? ''), false)
  })

  it('takes a secret from a variable of its name', async () => {
    process.env.MAIL_RESEND_KEY = 're_123'
    assert.equal((await deployed(['MAIL_RESEND_KEY']))?.secrets.MAIL_RESEND_KEY, 're_123')
    delete process.env.MAIL_RESEND_KEY
  })

  it('stops before anything is deployed where one is missing', async () => {
    await assert.rejects(
      deployed(['MAIL_RESEND_KEY']),
      (error) => error instanceof Failure && /MAIL_RESEND_KEY/.test(error.message),
    )
  })

  it('leaves what was put as it is', async () => {
    assert.deepEqual((await deployed([]))?.flags, [])
  })
})
