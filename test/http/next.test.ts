import { describe, expect, it } from 'vitest'
import { safePath } from '../../src/http/kit/next.ts'
import { openDoor } from '../support/door.ts'

const door = openDoor()

const good = [
  ...['/', '/account', '/account/', '/admin/mails?state=failed&cursor=a.b_c-d', '/a-b/c_d.e', '/?a=b'],
  ...[
    '/a?b=c+d~*',
    `/oauth/authorize?${new URLSearchParams({ redirect_uri: 'https://app.test/?a=b&c#d', scope: 'a b' })}`,
  ],
  `/${'a'.repeat(2047)}`,
]

const bad = [
  ...['//evil.test', '///evil.test', '////evil.test', '/\\evil.test', '\\\\evil.test', '\\evil.test', '/\\/evil.test'],
  ...['http:evil.test', 'http://evil.test', 'https:/evil.test', 'HTTPS://EVIL.TEST', 'javascript:alert(1)'],
  ...['data:text/html,x', 'evil.test', 'account', '', ' ', ' /account', '/account ', '/\t/evil.test', '/\n/evil.test'],
  ...['/%09/evil.test', '/%2f%2fevil.test', '/%5cevil.test', '/..//evil.test', '/./evil.test', '/../admin', '/a/../b'],
  ...['http://localhost:8787\\@evil.test', 'http://localhost:8787@evil.test', '/@evil.test', '//localhost:8787'],
  ...[
    '/a//b',
    '/a#//evil.test',
    '/a?b#c',
    '/a?next=//evil.test',
    '/a:b',
    '/ä',
    '/\u2215evil.test',
    '/\u0000',
    '/a\r\nX: y',
  ],
  ...[
    '?a=b',
    '#a',
    '.',
    '/.well-known/x',
    '/;evil.test',
    `/${'a'.repeat(2048)}`,
    '/a?b=%',
    '/a?b=%2',
    '/a?b=%zz',
    '/a?b=%\n2f',
  ],
]

// checks 49, 111
describe('safePath', () => {
  it.each(good)('takes %s', (path) => expect(safePath(path)).toBe(path))
  it.each(bad.map((path) => [path]))('refuses %j', (path) => expect(safePath(path)).toBeUndefined())

  // checks 118
  it('needs no more than linear time', { timeout: 2000 }, () => {
    for (const unit of ['a', 'a/', 'a.', '-', '?', '/a-'])
      expect(safePath(`/${unit.repeat(2040 / unit.length)}!`)).toBeUndefined()
  })
})

describe('log-in with next', () => {
  it.each(['/account', '/unconfirmed?a=b'])('goes on to %s', async (next) => {
    const { email, password, client } = await door.confirmed()
    expect(await (await client.get(`/login?next=${encodeURIComponent(next)}`)).text()).toContain(`value="${next}"`)
    const answer = await client.post('/login', { email, password, next })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, next])
  })

  // checks 49
  it('never leads elsewhere, by GET, by POST or by Referer', async () => {
    const { email, password } = await door.confirmed()
    const client = door.newClient()
    for (const next of bad) {
      client.cookies.clear()
      const page = await client.get(`/login?next=${encodeURIComponent(next)}`, { Referer: 'https://evil.test/' })
      expect([page.status, (await page.text()).includes('name="next"')]).toEqual([200, false])
      const answer = await client.post(`/login?next=${encodeURIComponent(next)}`, { email, password, next })
      expect([next, answer.status, answer.headers.get('Location')]).toEqual([next, 303, '/account'])
    }
  })

  it('keeps a good next, and drops a bad one, when the password was wrong', async () => {
    const fields = { email: 'nobody@example.org', password: 'wrong' }
    const wrong = async (next: string) => (await door.newClient().post('/login', { ...fields, next })).text()
    expect(await wrong('/account?a=1')).toContain('name="next" value="/account?a=1"')
    expect(await wrong('//evil.test')).not.toContain('evil.test')
  })

  it('sends strangers to the log-in page and back, and signed-in people past it', async () => {
    const { client } = await door.loggedIn()
    const stranger = await door.newClient().get('/account')
    expect([stranger.status, stranger.headers.get('Location')]).toEqual([303, '/login?next=/account'])
    for (const path of ['/login', '/register', '/reset']) {
      for (const [asked, leads] of [
        ['', '/account'],
        ['?next=//evil.test', '/account'],
        ['?next=/language', '/language'],
      ]) {
        const answer = await client.get(path + asked)
        expect([path, answer.status, answer.headers.get('Location')]).toEqual([path, 303, leads])
      }
    }
  })
})
