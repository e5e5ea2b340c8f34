import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logIn } from '../../examples/terminal-app/log-in.ts'
import { devAccounts } from '../../scripts/dev-accounts.ts'
import { withServer } from '../../scripts/throwaway-server.ts'
import { browserAt } from './form-browser.ts'

const ada = devAccounts.find(({ username }) => username === 'ada')

test('a program in a terminal logs somebody in by the browser, at a port of its own', { timeout: 120_000 }, () =>
  withServer([], async (gatehouse) => {
    const browser = browserAt(gatehouse)
    const open = async (address: string) => browser.logIn(await browser.go(address), ada)
    const { tokens, user } = await logIn({ gatehouse, clientId: 'example', open: (address) => void open(address) })
    assert.equal(user.email, ada?.email)
    assert.ok(tokens.refresh_token)
  }),
)
