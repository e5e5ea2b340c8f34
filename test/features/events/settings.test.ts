import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../../src/config.ts'
import { hook } from '../../support/event-door.ts'

const production = { ENVIRONMENT: 'production', PUBLIC_URL: 'https://auth.example.com', PASSWORD_ITERATIONS: '600000' }
const mail = { MAIL_PROVIDERS: 'resend', MAIL_RESEND_KEY: 'k' }

function problemsOf(over: Record<string, string>): string[] {
  try {
    readConfig({ ...env, ...production, ...mail, ...hook, ...over })
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map((problem) => problem.split(' ')[0] ?? '')
    throw error
  }
}

it.each<[string, Record<string, string>, string[]]>([
  ['all in order', {}, []],
  ['a receiver without encryption', { HOOK_APP_URL: 'http://app.example.com/' }, ['HOOK_APP_URL']],
  ['neither address nor secret', { HOOK_APP_URL: '', HOOK_APP_SECRET: '' }, ['HOOK_APP_URL', 'HOOK_APP_SECRET']],
  ['too short a secret', { HOOK_APP_SECRET: `whsec_${btoa('short')}` }, ['HOOK_APP_SECRET']],
  ['one bad secret of two', { HOOK_APP_SECRET: `${hook.HOOK_APP_SECRET} nonsense` }, ['HOOK_APP_SECRET']],
  ['an unknown type', { HOOK_APP_EVENTS: 'user.created,user.registered' }, ['HOOK_APP_EVENTS']],
  ['an unknown kind of payload', { HOOK_APP_PAYLOAD: 'fat' }, ['HOOK_APP_PAYLOAD']],
  ['a name that is none', { HOOKS: 'app,9 lives' }, ['HOOKS']],
  ['a name twice', { HOOKS: 'app,APP' }, ['HOOKS']],
])('names what is wrong: %s', (_, over, names) => {
  expect(problemsOf(over).filter((name) => name.startsWith('HOOK_APP') || name === 'HOOKS')).toEqual(names)
})

it('allows http on a developer’s machine alone', () => {
  expect(readConfig({ ...env, ...hook, HOOK_APP_URL: 'http://localhost:3000/hook' }).events.endpoints).toHaveLength(1)
})
