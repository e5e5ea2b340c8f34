import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { newSecret, stepOf } from '../../src/features/second-factor/totp.ts'

const oathtool = '/usr/bin/oathtool'
const isMissing = !existsSync(oathtool) && process.env.CI !== 'true'
const skip = isMissing ? 'needs oathtool' : false

test('the codes of oathtool are those of our keys, at any time', { skip }, async () => {
  for (let round = 0; round < 40; round++) {
    const secret = await newSecret()
    const seconds = randomInt(0, 2 ** 32)
    const step = Math.floor(seconds / 30)
    assert.equal(await stepOf(secret, codeAt(secret, seconds), seconds), step, `${secret} at ${seconds}`)
    assert.equal(await stepOf(secret, codeAt(secret, seconds + 30), seconds), step + 1, `${secret} after ${seconds}`)
  }
})

const codeAt = (secret: string, seconds: number): string =>
  execFileSync(oathtool, ['--totp', '--base32', `--now=@${seconds}`, secret], { encoding: 'utf8' }).trim()
